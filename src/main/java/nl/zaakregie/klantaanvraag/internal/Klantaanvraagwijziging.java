package nl.zaakregie.klantaanvraag.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zaakregie.klantaanvraag.Klantaanvraag;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Onderdeel;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Relatie;
import nl.zaakregie.klantaanvraag.KringException;
import nl.zaakregie.klantaanvraag.Vertragingsoorzaak;
import nl.zaakregie.klantaanvraag.Zaakrelatie;
import nl.zaakregie.klantaanvraag.Zaakstand;
import nl.zaakregie.platform.web.ConflictException;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.Zaken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes what belongs to a klantaanvraag and in which order; each change is planned at once. */
@Component
public class Klantaanvraagwijziging {

    private final KlantaanvraagRepository repository;
    private final OnderdeelRepository onderdelen;
    private final Catalogusrelaties catalogusrelaties;
    private final Herplanner herplanner;
    private final Zaken zaken;
    private final Vertragingsregie regie;

    Klantaanvraagwijziging(
            KlantaanvraagRepository repository,
            OnderdeelRepository onderdelen,
            Catalogusrelaties catalogusrelaties,
            Herplanner herplanner,
            Zaken zaken,
            Vertragingsregie regie) {
        this.repository = repository;
        this.onderdelen = onderdelen;
        this.catalogusrelaties = catalogusrelaties;
        this.herplanner = herplanner;
        this.zaken = zaken;
        this.regie = regie;
    }

    /** Lays a relation between two of its zaken, in the place of what was between them; for whoever saw this version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void relate(String nummer, Zaakrelatie relatie, int versie) {
        repository.lock(nummer);
        Klantaanvraag klantaanvraag = getSeen(nummer, versie);
        requireMember(klantaanvraag, "van", relatie.van());
        requireMember(klantaanvraag, "naar", relatie.naar());
        if (relatie.van().equals(relatie.naar())) {
            throw refused("naar", "zelfde-zaak", "Kies twee verschillende zaken.");
        }
        repository.putRelatie(nummer, new Relatie(relatie, Relatie.Bron.MEDEWERKER));
        repository.addHistorie(nummer, sentence(relatie));
        repository.raiseVersie(nummer);
        try {
            herplanner.replan(nummer, Vertragingsoorzaak.RELATIE);
        } catch (KringException kring) {
            throw refused(
                    "naar",
                    "kring",
                    "De zaken gaan zo op elkaar wachten: " + String.join(" → ", kring.pad())
                            + ". Kies een andere volgorde.");
        }
    }

    /**
     * Takes an open zaak of the same customer in, with the relations that the catalogue lays between it and what is there; for whoever saw
     * this version. It leaves the klantaanvraag that it belonged to.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addZaak(String nummer, String zaaknummer, int versie) {
        Optional<String> gevonden = onderdelen.findKlantaanvraag(zaaknummer);
        // Always in the order of their numbers, so that two who swap zaken do not wait for each other.
        Stream.concat(Stream.of(nummer), gevonden.stream()).distinct().sorted().forEach(repository::lock);
        Klantaanvraag klantaanvraag = getSeen(nummer, versie);
        Zaak zaak = zaken.findZaak(zaaknummer)
                .orElseThrow(() -> refused("zaak", "onbekende-waarde", "Er is geen zaak met dit nummer."));
        if (klantaanvraag.findZaak(zaaknummer).isPresent()) {
            throw refused("zaak", "hoort-er-al-bij", "Deze zaak hoort al bij " + nummer + ".");
        }
        if (zaak.afgerond()) {
            throw refused("zaak", "afgerond", "Deze zaak is al afgerond. Kies een zaak die nog loopt.");
        }
        requireSameCustomer(klantaanvraag, zaak);
        String vorige = gevonden.orElseThrow(() ->
                refused("zaak", "niet-gepland", "Deze zaak is niet uit een intake gekomen en wordt niet gepland."));
        Onderdeel onderdeel = onderdelen.find(vorige).stream()
                .filter(deel -> deel.plan().nummer().equals(zaaknummer))
                .findFirst()
                .orElseThrow(() -> new ConflictException(
                        "klantaanvraag", "zaak-verplaatst", "Een collega heeft deze zaak intussen verplaatst."));
        repository.removeRelaties(vorige, zaaknummer);
        onderdelen.put(nummer, List.of(onderdeel));
        repository.addHistorie(vorige, "Zaak " + zaaknummer + " verplaatst naar " + nummer);
        repository.addHistorie(nummer, "Zaak " + zaaknummer + " toegevoegd, uit " + vorige);
        catalogusrelaties.lay(nummer, zaaknummer);
        repository.raiseVersie(vorige);
        repository.raiseVersie(nummer);
        if (onderdelen.find(vorige).isEmpty()) {
            repository.closeEmpty(vorige);
            regie.lapse(vorige);
        }
        herplanner.replan(vorige, null);
        herplanner.replan(nummer, Vertragingsoorzaak.ERBIJ_GEKOMEN);
    }

    /** The klantaanvraag, which has been locked, if it is still as the caller saw it. */
    private Klantaanvraag getSeen(String nummer, int versie) {
        Klantaanvraag klantaanvraag = repository.get(nummer);
        if (klantaanvraag.versie() != versie) {
            throw new ConflictException(
                    "klantaanvraag",
                    "klantaanvraag-gewijzigd",
                    "Een collega heeft klantaanvraag " + nummer
                            + " intussen gewijzigd. Haal de planning opnieuw op; wat u koos blijft staan.");
        }
        return klantaanvraag;
    }

    /** Who gave no name can only be known to be the same within one contact. */
    private static void requireSameCustomer(Klantaanvraag klantaanvraag, Zaak zaak) {
        if (!Objects.equals(zaak.klantnummer(), klantaanvraag.klantnummer())) {
            throw refused("zaak", "andere-klant", "Deze zaak is van een andere klant.");
        }
        if (zaak.klantnummer() == null
                && (zaak.klantcontact() == null || !zaak.klantcontact().equals(klantaanvraag.klantcontact()))) {
            throw refused(
                    "zaak", "andere-klant", "De klant is anoniem. Kies een zaak die uit hetzelfde klantcontact komt.");
        }
    }

    private static void requireMember(Klantaanvraag klantaanvraag, String veld, String zaaknummer) {
        Onderdeel zaak = klantaanvraag
                .findZaak(zaaknummer)
                .orElseThrow(() ->
                        refused(veld, "onbekende-waarde", "Deze zaak hoort niet bij " + klantaanvraag.nummer() + "."));
        if (zaak.stand() == Zaakstand.KLAAR) {
            throw refused(veld, "afgerond", "Deze zaak is al afgerond.");
        }
    }

    private static String sentence(Zaakrelatie relatie) {
        return switch (relatie.soort()) {
            case EERST_KLAAR -> "Zaak " + relatie.naar() + " begint voortaan als zaak " + relatie.van() + " klaar is";
            case SAMEN_LEVEREN ->
                "Zaken " + relatie.van() + " en " + relatie.naar() + " worden voortaan samen geleverd";
            case GEEN -> "Zaken " + relatie.van() + " en " + relatie.naar() + " hoeven niet meer op elkaar te wachten";
        };
    }

    private static InvalidInvoerException refused(String veld, String code, String reden) {
        return new InvalidInvoerException(List.of(new Veldfout(veld, code, reden)));
    }
}
