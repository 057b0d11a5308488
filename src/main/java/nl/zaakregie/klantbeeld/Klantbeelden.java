package nl.zaakregie.klantbeeld;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zaakregie.catalogus.Afdeling;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Kanaal;
import nl.zaakregie.catalogus.Statustype;
import nl.zaakregie.catalogus.Vraagtype;
import nl.zaakregie.klant.Klant;
import nl.zaakregie.klant.Klanten;
import nl.zaakregie.klant.Klantvondst;
import nl.zaakregie.klant.Klantzoekvraag;
import nl.zaakregie.klantbeeld.Klantbeeld.Contact;
import nl.zaakregie.klantbeeld.Klantbeeld.LopendeZaak;
import nl.zaakregie.klantcontact.Klantcontact;
import nl.zaakregie.klantcontact.KlantcontactSamenvatting;
import nl.zaakregie.klantcontact.Klantcontacten;
import nl.zaakregie.klantcontact.Klantcontactzoekvraag;
import nl.zaakregie.platform.web.NotFoundException;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.ZaakSamenvatting;
import nl.zaakregie.zaak.Zaakzoekvraag;
import nl.zaakregie.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who is calling and gives the view of that customer. Every look is logged. */
@Service
public class Klantbeelden {

    private static final int MOST_CONTACTEN = 10;
    private static final int MOST_ZAKEN = 25;

    private final Klanten klanten;
    private final Klantcontacten klantcontacten;
    private final Zaken zaken;
    private final Catalogus catalogus;

    Klantbeelden(Klanten klanten, Klantcontacten klantcontacten, Zaken zaken, Catalogus catalogus) {
        this.klanten = klanten;
        this.klantcontacten = klantcontacten;
        this.zaken = zaken;
        this.catalogus = catalogus;
    }

    /**
     * The customer with his last contacts and running zaken, for every colleague and over all channels.
     *
     * @throws NotFoundException when there is no such customer
     */
    @Transactional
    public Klantbeeld getKlantbeeld(String klantnummer) {
        Klant klant = klanten.getKlant(klantnummer, "klantbeeld");
        // One more than is shown tells whether there are more.
        List<KlantcontactSamenvatting> contacten = klantcontacten.search(new Klantcontactzoekvraag(
                null, klantnummer, null, null, null, null, null, null, null, null, null, MOST_CONTACTEN + 1));
        List<ZaakSamenvatting> lopend =
                zaken.search(new Zaakzoekvraag(null, null, null, null, false, klantnummer, null, null, MOST_ZAKEN + 1));
        return new Klantbeeld(
                klant,
                contacten.stream().limit(MOST_CONTACTEN).map(this::toContact).toList(),
                contacten.size() > MOST_CONTACTEN,
                lopend.stream().limit(MOST_ZAKEN).map(this::toZaak).toList(),
                lopend.size() > MOST_ZAKEN);
    }

    /**
     * Customers who fit what the caller tells.
     *
     * @param zaaknummer only the customer of this zaak
     * @param klantcontactnummer only the customer of this contact
     */
    @Transactional
    public Klantvondst search(Klantzoekvraag vraag, @Nullable String zaaknummer, @Nullable String klantcontactnummer) {
        if (zaaknummer == null && klantcontactnummer == null) {
            return klanten.search(vraag);
        }
        List<Optional<String>> nummers = Stream.of(
                        Optional.ofNullable(vraag.klantnummer()).map(Optional::of),
                        Optional.ofNullable(zaaknummer)
                                .map(nummer -> zaken.findZaak(nummer).map(Zaak::klantnummer)),
                        Optional.ofNullable(klantcontactnummer)
                                .map(nummer ->
                                        klantcontacten.findKlantcontact(nummer).map(Klantcontact::klantnummer)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        // A number of nothing, of somebody anonymous, or of two different people: nobody fits.
        return nummers.size() == 1 && nummers.get(0).isPresent()
                ? klanten.search(vraag.about(nummers.get(0).get()))
                : new Klantvondst(List.of(), false);
    }

    private Contact toContact(KlantcontactSamenvatting contact) {
        return new Contact(
                contact.nummer(),
                catalogus.findKanaal(contact.kanaal()).map(Kanaal::omschrijving).orElse(contact.kanaal()),
                onderwerp(contact),
                contact.tijden().begonnenOp(),
                contact.afhandeling(),
                contact.afgerond());
    }

    private String onderwerp(KlantcontactSamenvatting contact) {
        String eerste = catalogus
                .findVraagtype(contact.vraagtype())
                .map(Vraagtype::omschrijving)
                .orElse(contact.vraagtype());
        int meer = contact.vraagtypen().size() - 1;
        return switch (meer) {
            case 0 -> eerste;
            case 1 -> eerste + " (en nog 1 vraag)";
            default -> eerste + " (en nog " + meer + " vragen)";
        };
    }

    private LopendeZaak toZaak(ZaakSamenvatting zaak) {
        return new LopendeZaak(
                zaak.nummer(),
                zaak.omschrijving(),
                catalogus.getZaaktype(zaak.zaaktype(), zaak.zaaktypeVersie()).statustypen().stream()
                        .filter(type -> Objects.equals(type.code(), zaak.statustype()))
                        .map(Statustype::omschrijving)
                        .findFirst()
                        .orElse(zaak.statustype()),
                catalogus.findAfdeling(zaak.afdeling()).map(Afdeling::naam).orElse(zaak.afdeling()),
                zaak.startdatum(),
                zaak.verwachtOp());
    }
}
