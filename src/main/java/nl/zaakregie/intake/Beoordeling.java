package nl.zaakregie.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A department's judgement on a contact; an answer is needed when no zaak is made. */
public record Beoordeling(
        BeoordelingUitkomst uitkomst,
        List<Zaakaanvraag> zaken,
        @Nullable String antwoord) {

    /** Leaves free text out: records end up in logs. */
    @Override
    public String toString() {
        return "Beoordeling[" + uitkomst + "]";
    }
}
