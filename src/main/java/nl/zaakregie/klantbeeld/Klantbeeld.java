package nl.zaakregie.klantbeeld;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zaakregie.klant.Klant;
import nl.zaakregie.klantcontact.Afhandeling;
import org.jspecify.annotations.Nullable;

/**
 * A customer with what was and what is going on.
 *
 * @param contacten the last contacts over all channels, newest first
 * @param meerContacten whether there are older ones than these
 * @param zaken the running zaken, newest first
 * @param meerZaken whether there are more than these
 */
public record Klantbeeld(
        Klant klant, List<Contact> contacten, boolean meerContacten, List<LopendeZaak> zaken, boolean meerZaken) {

    /** Leaves the customer out: records end up in logs. */
    @Override
    public String toString() {
        return "Klantbeeld[" + klant.nummer() + "]";
    }

    /**
     * An earlier contact, with names instead of codes and without anything somebody typed.
     *
     * @param onderwerp what it was about, in the words of the vraagtype
     */
    public record Contact(
            String nummer,
            String kanaal,
            String onderwerp,
            Instant begonnenOp,
            @Nullable Afhandeling afhandeling,
            boolean afgerond) {}

    /**
     * A zaak that is not closed.
     *
     * @param status in the words of its zaaktype
     * @param verwachtOp day that was promised to the customer
     */
    public record LopendeZaak(
            String nummer,
            String omschrijving,
            String status,
            String afdeling,
            LocalDate startdatum,
            LocalDate verwachtOp) {}
}
