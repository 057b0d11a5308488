package nl.zaakregie.klantcontact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a contact, with its own decision, answer and handling.
 *
 * @param volgnummer place in the contact, from 1
 * @param afgerond whether nothing is left to do on it
 * @param afhandeling how it was handled; null while that is not known
 * @param afdeling code of the department that answers for it
 * @param telefoonnummer number to call back on
 */
public record Vraag(
        int volgnummer,
        boolean afgerond,
        String vraagtype,
        @Nullable String zaaktype,
        String vraag,
        @Nullable String antwoord,
        @Nullable String antwoordtype,
        @Nullable Afhandeling afhandeling,
        @Nullable String afdeling,
        @Nullable String telefoonnummer,
        Eerstelijnsbeslissing beslissing,
        @Nullable Overdracht overdracht,
        List<Zaakverwijzing> zaken) {

    /** Leaves out what people said: records end up in logs. */
    @Override
    public String toString() {
        return "Vraag[" + volgnummer + "]";
    }

    /** How a question went to a department. */
    public record Overdracht(
            Overdrachtsvorm vorm,
            String afdeling,
            @Nullable String medewerker,
            @Nullable Instant afspraakOp,
            @Nullable String telefoonnummer,
            @Nullable String toelichting,
            Instant overgedragenOp,
            String door) {

        /** Leaves names and numbers out: records end up in logs. */
        @Override
        public String toString() {
            return "Overdracht[" + vorm + ", " + afdeling + "]";
        }
    }

    /** A zaak that came out of a question, as it was told to the customer. */
    public record Zaakverwijzing(String nummer, String zaaktype, String omschrijving, LocalDate verwachtOp) {}
}
