package nl.zaakregie.zaak.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Statustype;
import nl.zaakregie.klant.Klanten;
import nl.zaakregie.openapi.Betrokkene;
import nl.zaakregie.openapi.Betrokkenesoort;
import nl.zaakregie.openapi.Historieregel;
import nl.zaakregie.openapi.Lijn;
import nl.zaakregie.openapi.Notitie;
import nl.zaakregie.openapi.Resultaattype;
import nl.zaakregie.openapi.Status;
import nl.zaakregie.openapi.Taakverwijzing;
import nl.zaakregie.openapi.ZaakBevestiging;
import nl.zaakregie.openapi.Zaakstart;
import nl.zaakregie.openapi.Zaaktoestand;
import nl.zaakregie.openapi.ZakenApi;
import nl.zaakregie.openapi.Zakenlijst;
import nl.zaakregie.platform.audit.Inzagelog;
import nl.zaakregie.platform.engine.Taken;
import nl.zaakregie.platform.web.Idempotentie;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;
import nl.zaakregie.zaak.BehandelUitkomst;
import nl.zaakregie.zaak.Behandeling;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.ZaakSamenvatting;
import nl.zaakregie.zaak.Zaakzoekvraag;
import nl.zaakregie.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ZakenController implements ZakenApi {

    private static final String NUMMER = "ZAAK-[0-9]{4}-[0-9]{7}";

    private final Zaken zaken;
    private final Catalogus catalogus;
    private final Klanten klanten;
    private final Taken taken;
    private final Idempotentie idempotentie;
    private final Inzagelog inzagelog;
    private final Clock clock;

    ZakenController(
            Zaken zaken,
            Catalogus catalogus,
            Klanten klanten,
            Taken taken,
            Idempotentie idempotentie,
            Inzagelog inzagelog,
            Clock clock) {
        this.zaken = zaken;
        this.catalogus = catalogus;
        this.klanten = klanten;
        this.taken = taken;
        this.idempotentie = idempotentie;
        this.inzagelog = inzagelog;
        this.clock = clock;
    }

    @Override
    public ResponseEntity<nl.zaakregie.openapi.Zaak> getZaak(String nummer) {
        Zaak zaak = zaken.getZaak(nummer);
        inzagelog.record("zaak", nummer, "raadplegen");
        return ResponseEntity.ok(toModel(zaak));
    }

    @Override
    public ResponseEntity<Zakenlijst> listZaken(
            @Nullable String nummer,
            @Nullable String zaaktype,
            @Nullable String afdeling,
            @Nullable Lijn lijn,
            @Nullable Status status,
            @Nullable String klant,
            @Nullable String behandelaar,
            Integer limiet,
            @Nullable String na) {
        if (lijn == Lijn.EERSTE_LIJN) {
            throw new InvalidInvoerException(List.of(new Veldfout(
                    "lijn",
                    "onbekende-waarde",
                    "De eerste lijn behandelt geen zaken. Kies TWEEDE_LIJN of VAKAFDELING.")));
        }
        if (na != null && !na.matches(NUMMER)) {
            throw new InvalidInvoerException(List.of(new Veldfout(
                    "na",
                    "ongeldig",
                    "Gebruik de waarde van 'volgende' uit het vorige antwoord, zonder iets te veranderen.")));
        }
        // One row more than asked tells whether there is a next page.
        List<ZaakSamenvatting> found = zaken.search(new Zaakzoekvraag(
                nummer,
                zaaktype,
                afdeling,
                lijn == null ? null : nl.zaakregie.zaak.Lijn.valueOf(lijn.name()),
                status == null ? null : status == Status.AFGEROND,
                klant,
                behandelaar,
                na,
                limiet + 1));
        List<ZaakSamenvatting> page = found.subList(0, Math.min(limiet, found.size()));
        Zakenlijst lijst =
                new Zakenlijst().zaken(page.stream().map(this::toModel).toList());
        if (found.size() > limiet) {
            lijst.volgende(page.get(page.size() - 1).nummer());
        }
        return ResponseEntity.ok(lijst);
    }

    @Override
    public ResponseEntity<ZaakBevestiging> createBehandeling(
            String nummer, String idempotencyKey, nl.zaakregie.openapi.Behandeling behandeling) {
        return ResponseEntity.ok(idempotentie.once(
                idempotencyKey,
                "POST behandeling " + nummer,
                behandeling,
                ZaakBevestiging.class,
                () -> confirm(zaken.handle(
                        nummer,
                        new Behandeling(
                                BehandelUitkomst.valueOf(
                                        behandeling.getUitkomst().name()),
                                behandeling.getResultaattype(),
                                textOrNull(behandeling.getToelichting()),
                                behandeling.getReden(),
                                behandeling.getVersie())))));
    }

    @Override
    public ResponseEntity<ZaakBevestiging> createZaakstart(String nummer, String idempotencyKey, Zaakstart start) {
        return ResponseEntity.ok(idempotentie.once(
                idempotencyKey,
                "POST start " + nummer,
                start,
                ZaakBevestiging.class,
                () -> confirm(zaken.startEarly(nummer, start.getVersie()))));
    }

    private ZaakBevestiging confirm(Zaak zaak) {
        ZaakBevestiging bevestiging = new ZaakBevestiging()
                .nummer(zaak.nummer())
                .status(toStatus(zaak.afgerond()))
                .statustype(statusnaam(zaak.zaaktype(), zaak.zaaktypeVersie(), zaak.statustype()))
                .lijn(Lijn.valueOf(zaak.lijn().name()))
                .afdeling(zaak.afdeling())
                .resultaat(toResultaat(zaak))
                .versie(zaak.versie());
        if (!zaak.afgerond()) {
            taken.findVolgende(zaak.nummer())
                    .ifPresent(taak -> bevestiging.volgendeTaak(
                            new Taakverwijzing().id(taak.id()).naam(taak.naam())));
        }
        return bevestiging;
    }

    private nl.zaakregie.openapi.Zaak toModel(Zaak zaak) {
        return new nl.zaakregie.openapi.Zaak()
                .nummer(zaak.nummer())
                .zaaktype(zaak.zaaktype())
                .zaaktypeVersie(zaak.zaaktypeVersie())
                .omschrijving(zaak.omschrijving())
                .startdatum(zaak.startdatum())
                .verwachtOp(zaak.verwachtOp())
                .uiterlijkOp(zaak.uiterlijkOp())
                .geplandeStart(zaak.geplandeStart())
                .uitersteStart(zaak.uitersteStart())
                .gestartOp(toMoment(zaak.gestartOp()))
                .status(toStatus(zaak.afgerond()))
                .toestand(Zaaktoestand.valueOf(zaak.toestand().name()))
                .statustype(statusnaam(zaak.zaaktype(), zaak.zaaktypeVersie(), zaak.statustype()))
                .lijn(Lijn.valueOf(zaak.lijn().name()))
                .afdeling(zaak.afdeling())
                .behandelaar(zaak.behandelaar())
                .resultaat(toResultaat(zaak))
                .klantcontact(zaak.klantcontact())
                .betrokkene(toBetrokkene(zaak))
                .eigenschappen(zaak.eigenschappen())
                .documenten(zaak.documenten())
                .toelichting(zaak.toelichting())
                .notities(zaak.notities().stream()
                        .map(notitie -> new Notitie()
                                .op(notitie.op().atZone(clock.getZone()).toOffsetDateTime())
                                .door(notitie.door())
                                .tekst(notitie.tekst()))
                        .toList())
                .historie(zaak.historie().stream()
                        .map(regel -> new Historieregel()
                                .op(regel.op().atZone(clock.getZone()).toOffsetDateTime())
                                .door(regel.door())
                                .wat(regel.wat()))
                        .toList())
                .versie(zaak.versie());
    }

    private nl.zaakregie.openapi.ZaakSamenvatting toModel(ZaakSamenvatting zaak) {
        return new nl.zaakregie.openapi.ZaakSamenvatting()
                .nummer(zaak.nummer())
                .zaaktype(zaak.zaaktype())
                .omschrijving(zaak.omschrijving())
                .status(toStatus(zaak.afgerond()))
                .statustype(statusnaam(zaak.zaaktype(), zaak.zaaktypeVersie(), zaak.statustype()))
                .lijn(Lijn.valueOf(zaak.lijn().name()))
                .afdeling(zaak.afdeling())
                .behandelaar(zaak.behandelaar())
                .startdatum(zaak.startdatum())
                .verwachtOp(zaak.verwachtOp())
                .uiterlijkOp(zaak.uiterlijkOp())
                .klantcontact(zaak.klantcontact());
    }

    private @Nullable Betrokkene toBetrokkene(Zaak zaak) {
        if (zaak.klantnummer() == null) {
            return null;
        }
        Betrokkene betrokkene = new Betrokkene().soort(Betrokkenesoort.BEKEND).klantnummer(zaak.klantnummer());
        klanten.findKlant(zaak.klantnummer(), "zaak " + zaak.nummer())
                .ifPresent(klant -> betrokkene.naam(klant.gegevens().naam()));
        return betrokkene;
    }

    private @Nullable Resultaattype toResultaat(Zaak zaak) {
        return Optional.ofNullable(zaak.resultaattype())
                .flatMap(code -> catalogus.getZaaktype(zaak.zaaktype(), zaak.zaaktypeVersie()).resultaattypen().stream()
                        .filter(type -> type.code().equals(code))
                        .findFirst())
                .map(type -> new Resultaattype().code(type.code()).omschrijving(type.omschrijving()))
                .orElse(null);
    }

    private String statusnaam(String zaaktype, int versie, String code) {
        return catalogus.getZaaktype(zaaktype, versie).statustypen().stream()
                .filter(type -> type.code().equals(code))
                .map(Statustype::omschrijving)
                .findFirst()
                .orElse(code);
    }

    private @Nullable OffsetDateTime toMoment(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
    }

    private static Status toStatus(boolean afgerond) {
        return afgerond ? Status.AFGEROND : Status.OPEN;
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
