package nl.zaakregie.intake;

import java.time.Instant;
import java.util.List;
import nl.zaakregie.klant.Klantgegevens;
import nl.zaakregie.klantcontact.Betrokkenesoort;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the agent or another system sends it, not yet checked.
 *
 * @param vragen what was asked, in that order; errors name the fields of the first by themselves and those of the others as
 *     {@code vervolgvragen[0].vraagtype}
 * @param begonnenOp when the talk began; null for now
 * @param gesprekGeeindigdOp when the talk ended and wrapping up began; null when nobody marked that moment
 * @param geeindigdOp when all was registered; null for now
 */
public record Registratie(
        String kanaal,
        Betrokkenesoort betrokkene,
        @Nullable String klantnummer,
        @Nullable Klantgegevens gegevens,
        @Nullable String notitie,
        List<Vraagregistratie> vragen,
        @Nullable Integer wachttijdSeconden,
        @Nullable Instant begonnenOp,
        @Nullable Instant gesprekGeeindigdOp,
        @Nullable Instant geeindigdOp) {

    public Registratie {
        vragen = List.copyOf(vragen);
    }

    /** Leaves everything out: records end up in logs. */
    @Override
    public String toString() {
        return "Registratie[]";
    }
}
