package nl.zaakregie.intake;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A zaak that is asked for, not yet checked against its zaaktype. */
public record Zaakaanvraag(
        String zaaktype,
        Map<String, Object> eigenschappen,
        Set<String> documenten,
        @Nullable String toelichting) {

    /** Leaves what was filled in out: records end up in logs. */
    @Override
    public String toString() {
        return "Zaakaanvraag[" + zaaktype + "]";
    }
}
