package nl.zaakregie.zaak.web;

import java.util.function.Supplier;
import nl.zaakregie.openapi.Controleoordeel;
import nl.zaakregie.openapi.Heropening;
import nl.zaakregie.openapi.Intrekking;
import nl.zaakregie.openapi.NieuwDocument;
import nl.zaakregie.openapi.NieuweNotitie;
import nl.zaakregie.openapi.Teruggave;
import nl.zaakregie.openapi.Verlengingsverzoek;
import nl.zaakregie.openapi.ZaakBevestiging;
import nl.zaakregie.openapi.ZaakbehandelingApi;
import nl.zaakregie.openapi.Zaakstart;
import nl.zaakregie.platform.web.Idempotentie;
import nl.zaakregie.zaak.Aanvullingsuitkomst;
import nl.zaakregie.zaak.BehandelUitkomst;
import nl.zaakregie.zaak.Behandeling;
import nl.zaakregie.zaak.Behandelingen;
import nl.zaakregie.zaak.Bijlagen;
import nl.zaakregie.zaak.Hervatting;
import nl.zaakregie.zaak.Informatiewijze;
import nl.zaakregie.zaak.Kwaliteitscontrole;
import nl.zaakregie.zaak.Lijn;
import nl.zaakregie.zaak.Opschortingsverzoek;
import nl.zaakregie.zaak.Teruggavereden;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.Zaakoverdracht;
import nl.zaakregie.zaak.Zaakoverdrachten;
import nl.zaakregie.zaak.Zaaktermijnen;
import nl.zaakregie.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a zaak: each once, in one transaction. */
@RestController
class ZaakbehandelingController implements ZaakbehandelingApi {

    private final Zaken zaken;
    private final Behandelingen behandelingen;
    private final Zaakoverdrachten overdrachten;
    private final Zaaktermijnen termijnen;
    private final Bijlagen bijlagen;
    private final Zaakweergave zaakweergave;
    private final Idempotentie idempotentie;

    ZaakbehandelingController(
            Zaken zaken,
            Behandelingen behandelingen,
            Zaakoverdrachten overdrachten,
            Zaaktermijnen termijnen,
            Bijlagen bijlagen,
            Zaakweergave zaakweergave,
            Idempotentie idempotentie) {
        this.zaken = zaken;
        this.behandelingen = behandelingen;
        this.overdrachten = overdrachten;
        this.termijnen = termijnen;
        this.bijlagen = bijlagen;
        this.zaakweergave = zaakweergave;
        this.idempotentie = idempotentie;
    }

    @Override
    public ResponseEntity<ZaakBevestiging> createZaakstart(String nummer, String sleutel, Zaakstart start) {
        return step("start", nummer, sleutel, start, () -> zaken.startEarly(nummer, start.getVersie()));
    }

    @Override
    public ResponseEntity<ZaakBevestiging> createBehandeling(
            String nummer, String sleutel, nl.zaakregie.openapi.Behandeling behandeling) {
        return step(
                "behandeling",
                nummer,
                sleutel,
                behandeling,
                () -> behandelingen.handle(
                        nummer,
                        new Behandeling(
                                BehandelUitkomst.valueOf(
                                        behandeling.getUitkomst().name()),
                                behandeling.getResultaattype(),
                                toInformatiewijze(behandeling.getGeinformeerdVia()),
                                behandeling.getToelichting(),
                                behandeling.getReden(),
                                behandeling.getVersie())));
    }

    @Override
    public ResponseEntity<ZaakBevestiging> createKwaliteitscontrole(
            String nummer, String sleutel, nl.zaakregie.openapi.Kwaliteitscontrole controle) {
        return step(
                "kwaliteitscontrole",
                nummer,
                sleutel,
                controle,
                () -> behandelingen.check(
                        nummer,
                        new Kwaliteitscontrole(
                                controle.getOordeel() == Controleoordeel.GOEDGEKEURD,
                                toInformatiewijze(controle.getGeinformeerdVia()),
                                controle.getToelichting(),
                                controle.getVersie())));
    }

    @Override
    public ResponseEntity<ZaakBevestiging> createOpschorting(
            String nummer, String sleutel, nl.zaakregie.openapi.Opschortingsverzoek verzoek) {
        return step(
                "opschorting",
                nummer,
                sleutel,
                verzoek,
                () -> termijnen.suspend(
                        nummer,
                        new Opschortingsverzoek(verzoek.getGevraagd(), verzoek.getUiterstOp(), verzoek.getVersie())));
    }

    @Override
    public ResponseEntity<ZaakBevestiging> createHervatting(
            String nummer, String sleutel, nl.zaakregie.openapi.Hervatting hervatting) {
        return step(
                "hervatting",
                nummer,
                sleutel,
                hervatting,
                () -> termijnen.resume(
                        nummer,
                        new Hervatting(
                                Aanvullingsuitkomst.valueOf(
                                        hervatting.getUitkomst().name()),
                                hervatting.getOntvangenOp(),
                                hervatting.getToelichting(),
                                hervatting.getVersie())));
    }

    @Override
    public ResponseEntity<ZaakBevestiging> createVerlenging(String nummer, String sleutel, Verlengingsverzoek verzoek) {
        return step(
                "verlenging",
                nummer,
                sleutel,
                verzoek,
                () -> termijnen.extend(nummer, verzoek.getReden(), verzoek.getVersie()));
    }

    @Override
    public ResponseEntity<ZaakBevestiging> createTeruggave(String nummer, String sleutel, Teruggave teruggave) {
        return step(
                "teruggave",
                nummer,
                sleutel,
                teruggave,
                () -> overdrachten.transfer(
                        nummer,
                        new Zaakoverdracht(
                                Lijn.valueOf(teruggave.getNaar().name()),
                                teruggave.getAfdeling(),
                                Teruggavereden.valueOf(teruggave.getReden().name()),
                                teruggave.getToelichting(),
                                teruggave.getVersie())));
    }

    @Override
    public ResponseEntity<ZaakBevestiging> createZaakoverdracht(
            String nummer, String sleutel, nl.zaakregie.openapi.Zaakoverdracht overdracht) {
        return step(
                "overdracht",
                nummer,
                sleutel,
                overdracht,
                () -> overdrachten.transfer(
                        nummer,
                        new Zaakoverdracht(
                                Lijn.valueOf(overdracht.getNaar().name()),
                                overdracht.getAfdeling(),
                                null,
                                overdracht.getToelichting(),
                                overdracht.getVersie())));
    }

    @Override
    public ResponseEntity<ZaakBevestiging> createIntrekking(String nummer, String sleutel, Intrekking intrekking) {
        return step(
                "intrekking",
                nummer,
                sleutel,
                intrekking,
                () -> behandelingen.withdraw(nummer, intrekking.getReden(), intrekking.getVersie()));
    }

    @Override
    public ResponseEntity<ZaakBevestiging> createHeropening(String nummer, String sleutel, Heropening heropening) {
        return step(
                "heropening",
                nummer,
                sleutel,
                heropening,
                () -> behandelingen.reopen(nummer, heropening.getReden(), heropening.getVersie()));
    }

    @Override
    public ResponseEntity<ZaakBevestiging> createNotitie(String nummer, String sleutel, NieuweNotitie notitie) {
        return step("notities", nummer, sleutel, notitie, () -> zaken.addNotitie(nummer, notitie.getTekst()));
    }

    @Override
    public ResponseEntity<ZaakBevestiging> createDocument(String nummer, String sleutel, NieuwDocument document) {
        return step(
                "documenten",
                nummer,
                sleutel,
                document,
                () -> bijlagen.add(
                        nummer, document.getBestandsnaam(), document.getDocumenttype(), document.getInhoud()));
    }

    private ResponseEntity<ZaakBevestiging> step(
            String stap, String nummer, String sleutel, Object invoer, Supplier<Zaak> work) {
        return ResponseEntity.ok(idempotentie.once(
                sleutel,
                "POST " + stap + " " + nummer,
                invoer,
                ZaakBevestiging.class,
                () -> zaakweergave.confirm(work.get())));
    }

    private static @Nullable Informatiewijze toInformatiewijze(nl.zaakregie.openapi.@Nullable Informatiewijze wijze) {
        return wijze == null ? null : Informatiewijze.valueOf(wijze.name());
    }
}
