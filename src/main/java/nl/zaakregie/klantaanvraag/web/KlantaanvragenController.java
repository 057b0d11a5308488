package nl.zaakregie.klantaanvraag.web;

import java.time.Clock;
import java.util.List;
import nl.zaakregie.klantaanvraag.Klantaanvraag;
import nl.zaakregie.klantaanvraag.KlantaanvraagSamenvatting;
import nl.zaakregie.klantaanvraag.Klantaanvraagzoekvraag;
import nl.zaakregie.klantaanvraag.Klantaanvragen;
import nl.zaakregie.klantaanvraag.Relatiesoort;
import nl.zaakregie.klantaanvraag.Voorrang;
import nl.zaakregie.klantaanvraag.Zaakrelatie;
import nl.zaakregie.openapi.KlantaanvraagBevestiging;
import nl.zaakregie.openapi.Klantaanvraaglijst;
import nl.zaakregie.openapi.KlantaanvragenApi;
import nl.zaakregie.openapi.NieuweKlantaanvraagzaak;
import nl.zaakregie.openapi.NieuweVertragingsbeoordeling;
import nl.zaakregie.openapi.NieuweZaakrelatie;
import nl.zaakregie.openapi.Status;
import nl.zaakregie.openapi.Zaakplanning;
import nl.zaakregie.platform.audit.Inzagelog;
import nl.zaakregie.platform.web.Idempotentie;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KlantaanvragenController implements KlantaanvragenApi {

    private static final String NUMMER = "KA-[0-9]{4}-[0-9]{7}";

    private final Klantaanvragen klantaanvragen;
    private final Idempotentie idempotentie;
    private final Inzagelog inzagelog;
    private final KlantaanvraagModel model;

    KlantaanvragenController(
            Klantaanvragen klantaanvragen, Idempotentie idempotentie, Inzagelog inzagelog, Clock clock) {
        this.klantaanvragen = klantaanvragen;
        this.idempotentie = idempotentie;
        this.inzagelog = inzagelog;
        this.model = new KlantaanvraagModel(clock);
    }

    @Override
    public ResponseEntity<nl.zaakregie.openapi.Klantaanvraag> getKlantaanvraag(String nummer) {
        Klantaanvraag klantaanvraag = klantaanvragen.getKlantaanvraag(nummer);
        inzagelog.record("klantaanvraag", nummer, "raadplegen");
        return ResponseEntity.ok(model.toModel(klantaanvraag));
    }

    @Override
    public ResponseEntity<Klantaanvraaglijst> listKlantaanvragen(
            @Nullable String klant,
            @Nullable String klantcontact,
            @Nullable String zaak,
            @Nullable Status status,
            @Nullable Boolean vertraagd,
            Integer limiet,
            @Nullable String na) {
        if (na != null && !na.matches(NUMMER)) {
            throw new InvalidInvoerException(List.of(new Veldfout(
                    "na",
                    "ongeldig",
                    "Gebruik de waarde van 'volgende' uit het vorige antwoord, zonder iets te veranderen.")));
        }
        // One row more than asked tells whether there is a next page.
        List<KlantaanvraagSamenvatting> found = klantaanvragen.search(new Klantaanvraagzoekvraag(
                klant,
                klantcontact,
                zaak,
                status == null ? null : status == Status.AFGEROND,
                vertraagd,
                na,
                limiet + 1));
        List<KlantaanvraagSamenvatting> page = found.subList(0, Math.min(limiet, found.size()));
        Klantaanvraaglijst lijst = new Klantaanvraaglijst()
                .klantaanvragen(page.stream().map(KlantaanvraagModel::toModel).toList());
        if (found.size() > limiet) {
            lijst.volgende(page.get(page.size() - 1).nummer());
        }
        return ResponseEntity.ok(lijst);
    }

    @Override
    public ResponseEntity<KlantaanvraagBevestiging> createZaakrelatie(
            String nummer, String idempotencyKey, NieuweZaakrelatie relatie) {
        return ResponseEntity.ok(idempotentie.once(
                idempotencyKey, "POST relaties " + nummer, relatie, KlantaanvraagBevestiging.class, () -> {
                    klantaanvragen.relate(
                            nummer,
                            new Zaakrelatie(
                                    relatie.getVan(),
                                    relatie.getNaar(),
                                    Relatiesoort.valueOf(relatie.getSoort().name())),
                            relatie.getVersie());
                    return KlantaanvraagModel.toBevestiging(klantaanvragen.getKlantaanvraag(nummer));
                }));
    }

    @Override
    public ResponseEntity<KlantaanvraagBevestiging> createKlantaanvraagzaak(
            String nummer, String idempotencyKey, NieuweKlantaanvraagzaak zaak) {
        return ResponseEntity.ok(idempotentie.once(
                idempotencyKey, "POST klantaanvraagzaken " + nummer, zaak, KlantaanvraagBevestiging.class, () -> {
                    klantaanvragen.addZaak(nummer, zaak.getZaak(), zaak.getVersie());
                    return KlantaanvraagModel.toBevestiging(klantaanvragen.getKlantaanvraag(nummer));
                }));
    }

    @Override
    public ResponseEntity<KlantaanvraagBevestiging> completeVertragingsbeoordeling(
            String nummer, String idempotencyKey, NieuweVertragingsbeoordeling beoordeling) {
        return ResponseEntity.ok(idempotentie.once(
                idempotencyKey,
                "POST vertragingsbeoordeling " + nummer,
                beoordeling,
                KlantaanvraagBevestiging.class,
                () -> {
                    klantaanvragen.assess(nummer, KlantaanvraagModel.fromModel(beoordeling));
                    return KlantaanvraagModel.toBevestiging(klantaanvragen.getKlantaanvraag(nummer));
                }));
    }

    @Override
    public ResponseEntity<Zaakplanning> getZaakplanning(String nummer) {
        Voorrang voorrang = klantaanvragen.getVoorrang(nummer);
        return ResponseEntity.ok(new Zaakplanning()
                .klantaanvraag(voorrang.klantaanvraag())
                .ervoor(voorrang.ervoor())
                .uitleg(voorrang.uitleg())
                .zaak(KlantaanvraagModel.toModel(voorrang.zaak())));
    }
}
