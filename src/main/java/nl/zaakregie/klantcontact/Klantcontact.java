package nl.zaakregie.klantcontact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registered contact with all that belongs to it.
 *
 * @param nummer readable number, {@code KC-2026-0000123}
 * @param medewerker account that registered it
 * @param afgerond whether nothing is left to do on it
 */
public record Klantcontact(
        String nummer,
        boolean afgerond,
        String kanaal,
        Betrokkenesoort betrokkene,
        @Nullable String klantnummer,
        String vraagtype,
        @Nullable String zaaktype,
        String vraag,
        @Nullable String antwoord,
        @Nullable String antwoordtype,
        @Nullable String notitie,
        List<String> tags,
        @Nullable Afhandeling afhandeling,
        @Nullable String afdeling,
        @Nullable String telefoonnummer,
        Eerstelijnsbeslissing beslissing,
        Contacttijden tijden,
        String medewerker,
        @Nullable Overdracht overdracht,
        List<Zaakverwijzing> zaken,
        List<Historieregel> historie) {

    /** Leaves everything but the number out: records end up in logs. */
    @Override
    public String toString() {
        return "Klantcontact[" + nummer + "]";
    }

    /** How the contact went to a department. */
    public record Overdracht(
            Overdrachtsvorm vorm,
            String afdeling,
            @Nullable String medewerker,
            @Nullable Instant afspraakOp,
            @Nullable String telefoonnummer,
            @Nullable String toelichting,
            Instant overgedragenOp,
            String door) {}

    /** A zaak that came out of the contact, as it was told to the customer. */
    public record Zaakverwijzing(String nummer, String zaaktype, String omschrijving, LocalDate verwachtOp) {}

    /** One thing that happened to the contact; never changed afterwards. */
    public record Historieregel(Instant op, String door, String wat) {}
}
