package nl.zaakregie.klantbeeld.web;

import java.time.Clock;
import nl.zaakregie.klant.Klantvondst;
import nl.zaakregie.klant.Klantzoekvraag;
import nl.zaakregie.klant.web.KlantModel;
import nl.zaakregie.klantbeeld.Klantbeeld;
import nl.zaakregie.klantbeeld.Klantbeelden;
import nl.zaakregie.klantcontact.web.KlantcontactModel;
import nl.zaakregie.openapi.KlantZoekopdracht;
import nl.zaakregie.openapi.KlantbeeldApi;
import nl.zaakregie.openapi.Klantbeeldcontact;
import nl.zaakregie.openapi.Klantbeeldzaak;
import nl.zaakregie.openapi.Klantenlijst;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KlantbeeldController implements KlantbeeldApi {

    private final Klantbeelden klantbeelden;
    private final Clock clock;

    KlantbeeldController(Klantbeelden klantbeelden, Clock clock) {
        this.klantbeelden = klantbeelden;
        this.clock = clock;
    }

    @Override
    public ResponseEntity<nl.zaakregie.openapi.Klantbeeld> getKlantbeeld(String nummer) {
        Klantbeeld beeld = klantbeelden.getKlantbeeld(nummer);
        return ResponseEntity.ok(new nl.zaakregie.openapi.Klantbeeld()
                .klant(KlantModel.toModel(beeld.klant()))
                .klantcontacten(beeld.contacten().stream().map(this::toModel).toList())
                .meerKlantcontacten(beeld.meerContacten())
                .zaken(beeld.zaken().stream().map(KlantbeeldController::toModel).toList())
                .meerZaken(beeld.meerZaken()));
    }

    @Override
    public ResponseEntity<Klantenlijst> searchKlanten(KlantZoekopdracht opdracht) {
        Klantzoekvraag vraag = new Klantzoekvraag(
                opdracht.getKlantnummer(),
                opdracht.getNaam(),
                opdracht.getGeboortedatum(),
                opdracht.getPostcode(),
                opdracht.getHuisnummer(),
                opdracht.getTelefoonnummer(),
                opdracht.getEmailadres());
        Klantvondst vondst = klantbeelden.search(vraag, opdracht.getZaaknummer(), opdracht.getKlantcontactnummer());
        return ResponseEntity.ok(new Klantenlijst()
                .klanten(vondst.klanten().stream().map(KlantModel::toModel).toList())
                .meer(vondst.meer()));
    }

    private Klantbeeldcontact toModel(Klantbeeld.Contact contact) {
        return new Klantbeeldcontact()
                .nummer(contact.nummer())
                .kanaal(contact.kanaal())
                .onderwerp(contact.onderwerp())
                .begonnenOp(contact.begonnenOp().atZone(clock.getZone()).toOffsetDateTime())
                .afhandeling(KlantcontactModel.toAfhandeling(contact.afhandeling()))
                .status(KlantcontactModel.toStatus(contact.afgerond()));
    }

    private static Klantbeeldzaak toModel(Klantbeeld.LopendeZaak zaak) {
        return new Klantbeeldzaak()
                .nummer(zaak.nummer())
                .omschrijving(zaak.omschrijving())
                .statustype(zaak.status())
                .afdeling(zaak.afdeling())
                .startdatum(zaak.startdatum())
                .verwachtOp(zaak.verwachtOp());
    }
}
