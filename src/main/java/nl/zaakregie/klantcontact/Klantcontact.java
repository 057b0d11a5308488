package nl.zaakregie.klantcontact;

import java.time.Instant;
import java.util.List;
import nl.zaakregie.klantcontact.Vraag.Zaakverwijzing;
import nl.zaakregie.platform.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * A registered contact with all that belongs to it. What is told of the whole contact follows from its questions.
 *
 * @param nummer readable number, {@code KC-2026-0000123}
 * @param afgerond whether nothing is left to do on any of its questions
 * @param afhandeling the heaviest way in which one of its questions was handled; null while that of one of them is not known
 * @param vragen what was asked, at least one, in order
 * @param medewerker account that registered it
 */
public record Klantcontact(
        String nummer,
        boolean afgerond,
        String kanaal,
        Betrokkenesoort betrokkene,
        @Nullable String klantnummer,
        @Nullable String notitie,
        List<String> tags,
        @Nullable Afhandeling afhandeling,
        Contacttijden tijden,
        String medewerker,
        List<Vraag> vragen,
        List<Historieregel> historie) {

    /** What the customer came for first. */
    public Vraag eersteVraag() {
        return vragen.get(0);
    }

    /** @throws NotFoundException when the contact has no such question */
    public Vraag getVraag(int volgnummer) {
        if (volgnummer < 1 || volgnummer > vragen.size()) {
            throw new NotFoundException(
                    "klantcontact",
                    "vraag-niet-gevonden",
                    "Klantcontact " + nummer + " heeft geen vraag " + volgnummer + ".");
        }
        return vragen.get(volgnummer - 1);
    }

    /** The zaken that came out of all its questions. */
    public List<Zaakverwijzing> zaken() {
        return vragen.stream().flatMap(vraag -> vraag.zaken().stream()).toList();
    }

    /** Leaves everything but the number out: records end up in logs. */
    @Override
    public String toString() {
        return "Klantcontact[" + nummer + "]";
    }

    /** One thing that happened to the contact; never changed afterwards. */
    public record Historieregel(Instant op, String door, String wat) {}
}
