package nl.zaakregie.zaak.web;

import java.util.List;
import nl.zaakregie.openapi.Lijn;
import nl.zaakregie.openapi.Status;
import nl.zaakregie.openapi.ZakenApi;
import nl.zaakregie.openapi.Zakenlijst;
import nl.zaakregie.platform.audit.Inzagelog;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;
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
    private final Zaakweergave zaakweergave;
    private final Inzagelog inzagelog;

    ZakenController(Zaken zaken, Zaakweergave zaakweergave, Inzagelog inzagelog) {
        this.zaken = zaken;
        this.zaakweergave = zaakweergave;
        this.inzagelog = inzagelog;
    }

    @Override
    public ResponseEntity<nl.zaakregie.openapi.Zaak> getZaak(String nummer) {
        Zaak zaak = zaken.getZaak(nummer);
        inzagelog.record("zaak", nummer, "raadplegen");
        return ResponseEntity.ok(zaakweergave.toModel(zaak));
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
                new Zakenlijst().zaken(page.stream().map(zaakweergave::toModel).toList());
        if (found.size() > limiet) {
            lijst.volgende(page.get(page.size() - 1).nummer());
        }
        return ResponseEntity.ok(lijst);
    }
}
