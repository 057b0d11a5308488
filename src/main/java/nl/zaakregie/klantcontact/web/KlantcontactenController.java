package nl.zaakregie.klantcontact.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zaakregie.klantcontact.Klantcontact;
import nl.zaakregie.klantcontact.KlantcontactSamenvatting;
import nl.zaakregie.klantcontact.Klantcontacten;
import nl.zaakregie.klantcontact.Klantcontactzoekvraag;
import nl.zaakregie.openapi.Afhandeling;
import nl.zaakregie.openapi.KlantcontactenApi;
import nl.zaakregie.openapi.Klantcontactlijst;
import nl.zaakregie.openapi.Status;
import nl.zaakregie.platform.audit.Inzagelog;
import nl.zaakregie.platform.web.Cursor;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KlantcontactenController implements KlantcontactenApi {

    private static final int LAST_YEAR = 9999;

    private final Klantcontacten klantcontacten;
    private final KlantcontactModel model;
    private final Inzagelog inzagelog;
    private final Clock clock;

    KlantcontactenController(Klantcontacten klantcontacten, KlantcontactModel model, Inzagelog inzagelog, Clock clock) {
        this.klantcontacten = klantcontacten;
        this.model = model;
        this.inzagelog = inzagelog;
        this.clock = clock;
    }

    @Override
    public ResponseEntity<nl.zaakregie.openapi.Klantcontact> getKlantcontact(String nummer) {
        Klantcontact contact = klantcontacten.getKlantcontact(nummer);
        inzagelog.record("klantcontact", nummer, "raadplegen");
        return ResponseEntity.ok(model.toModel(contact));
    }

    @Override
    public ResponseEntity<Klantcontactlijst> listKlantcontacten(
            @Nullable String nummer,
            @Nullable String klant,
            @Nullable String vraagtype,
            @Nullable String tag,
            @Nullable String kanaal,
            @Nullable String afdeling,
            @Nullable LocalDate vanaf,
            @Nullable LocalDate tot,
            @Nullable Afhandeling afhandeling,
            @Nullable Status status,
            Integer limiet,
            @Nullable String na) {
        requireWritten("vanaf", vanaf);
        requireWritten("tot", tot);
        if (vanaf != null && tot != null && tot.isBefore(vanaf)) {
            throw new InvalidInvoerException(List.of(new Veldfout(
                    "tot", "voor-vanaf", "Deze datum ligt voor 'vanaf' (" + vanaf + "). Kies dezelfde dag of later.")));
        }
        // One row more than asked tells whether there is a next page.
        List<KlantcontactSamenvatting> found = klantcontacten.search(new Klantcontactzoekvraag(
                nummer,
                klant,
                vraagtype,
                tag,
                kanaal,
                afdeling,
                vanaf == null ? null : startOf(vanaf),
                tot == null ? null : startOf(tot),
                afhandeling == null ? null : nl.zaakregie.klantcontact.Afhandeling.valueOf(afhandeling.name()),
                status == null ? null : status == Status.AFGEROND,
                na == null ? null : Cursor.parse(na),
                limiet + 1));
        List<KlantcontactSamenvatting> page = found.subList(0, Math.min(limiet, found.size()));
        Klantcontactlijst lijst = new Klantcontactlijst()
                .klantcontacten(page.stream().map(model::toModel).toList());
        if (found.size() > limiet) {
            KlantcontactSamenvatting last = page.get(page.size() - 1);
            lijst.volgende(new Cursor(last.tijden().begonnenOp(), last.nummer()).toText());
        }
        return ResponseEntity.ok(lijst);
    }

    /** Java knows years that the database does not. */
    private static void requireWritten(String name, @Nullable LocalDate date) {
        if (date != null && (date.getYear() < 1 || date.getYear() > LAST_YEAR)) {
            throw new InvalidInvoerException(List.of(new Veldfout(name, "vorm", "Vul een datum in als 2026-12-31.")));
        }
    }

    private Instant startOf(LocalDate date) {
        return date.atStartOfDay(clock.getZone()).toInstant();
    }
}
