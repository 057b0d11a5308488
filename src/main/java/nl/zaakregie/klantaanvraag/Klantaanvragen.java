package nl.zaakregie.klantaanvraag;

import java.util.List;
import java.util.Optional;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Onderdeel;
import nl.zaakregie.klantaanvraag.internal.KlantaanvraagRepository;
import nl.zaakregie.klantaanvraag.internal.Klantaanvraagmaker;
import nl.zaakregie.klantaanvraag.internal.Klantaanvraagoverzicht;
import nl.zaakregie.klantaanvraag.internal.Klantaanvraagwijziging;
import nl.zaakregie.klantaanvraag.internal.OnderdeelRepository;
import nl.zaakregie.klantaanvraag.internal.Vertragingsregie;
import nl.zaakregie.klantaanvraag.internal.Voorranguitleg;
import nl.zaakregie.platform.web.ConflictException;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.NotFoundException;
import nl.zaakregie.zaak.Zaak;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes, finds and changes klantaanvragen. Changes run in the transaction of the use case that causes them. */
@Service
public class Klantaanvragen {

    private final KlantaanvraagRepository repository;
    private final OnderdeelRepository onderdelen;
    private final Klantaanvraagmaker maker;
    private final Klantaanvraagwijziging wijziging;
    private final Voorranguitleg voorrang;
    private final Vertragingsregie regie;
    private final Klantaanvraagoverzicht overzicht;

    Klantaanvragen(
            KlantaanvraagRepository repository,
            OnderdeelRepository onderdelen,
            Klantaanvraagmaker maker,
            Klantaanvraagwijziging wijziging,
            Voorranguitleg voorrang,
            Vertragingsregie regie,
            Klantaanvraagoverzicht overzicht) {
        this.repository = repository;
        this.onderdelen = onderdelen;
        this.maker = maker;
        this.wijziging = wijziging;
        this.voorrang = voorrang;
        this.regie = regie;
        this.overzicht = overzicht;
    }

    /**
     * Makes a klantaanvraag with its zaken. The promise is the day on which the longest chain ends; what need not begin yet waits for its
     * planned start.
     *
     * @return the zaken, in the order in which they were asked for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Zaak> create(NewKlantaanvraag nieuw) {
        return maker.create(nieuw);
    }

    @Transactional(readOnly = true)
    public Optional<Klantaanvraag> findKlantaanvraag(String nummer) {
        return repository.find(nummer);
    }

    /** @throws NotFoundException when there is no such klantaanvraag */
    @Transactional(readOnly = true)
    public Klantaanvraag getKlantaanvraag(String nummer) {
        return repository.get(nummer);
    }

    /** Klantaanvragen, highest number first. */
    @Transactional(readOnly = true)
    public List<KlantaanvraagSamenvatting> search(Klantaanvraagzoekvraag vraag) {
        return repository.search(vraag);
    }

    /**
     * Open klantaanvragen for a table, highest number first.
     *
     * @param vertraagd only those whose promise moved
     * @param na number of the last one of the part before
     */
    @Transactional(readOnly = true)
    public List<Overzichtsregel> findOverzicht(boolean vertraagd, @Nullable String na, int limiet) {
        return overzicht.find(vertraagd, na, limiet);
    }

    /**
     * Why this zaak has its place among the work of its department.
     *
     * @throws NotFoundException when there is no such zaak, or it belongs to no klantaanvraag
     */
    @Transactional(readOnly = true)
    public Voorrang getVoorrang(String zaaknummer) {
        Klantaanvraag klantaanvraag = onderdelen
                .findKlantaanvraag(zaaknummer)
                .flatMap(repository::find)
                .orElseThrow(() -> new NotFoundException(
                        "klantaanvraag", "zaak-niet-gepland", "Voor zaak " + zaaknummer + " is er geen planning."));
        return explain(klantaanvraag, klantaanvraag.findZaak(zaaknummer).orElseThrow());
    }

    /** Why this zaak of the klantaanvraag has its place among the work of its department. */
    @Transactional(readOnly = true)
    public Voorrang explain(Klantaanvraag klantaanvraag, Onderdeel zaak) {
        return voorrang.explain(klantaanvraag, zaak);
    }

    /**
     * Lays a relation between two zaken of the klantaanvraag, in the place of what was between them, and plans it anew.
     *
     * @param versie version of the klantaanvraag that the caller looked at
     * @throws NotFoundException when there is no such klantaanvraag
     * @throws ConflictException when somebody changed it since
     * @throws InvalidInvoerException when a zaak does not belong to it, is closed, or the zaken would wait for each other in a circle
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void relate(String nummer, Zaakrelatie relatie, int versie) {
        wijziging.relate(nummer, relatie, versie);
    }

    /**
     * Takes an open zaak of the same customer into the klantaanvraag, with the relations that the catalogue lays between it and what is open
     * there, and plans it anew. A relation that would close a circle is left out; history says so.
     *
     * @param versie version of the klantaanvraag that the caller looked at
     * @throws NotFoundException when there is no such klantaanvraag
     * @throws InvalidInvoerException when there is no such zaak, it is closed or another customer's; of a customer who is
     *     anonymous, when it comes from another contact
     * @throws ConflictException when somebody changed the klantaanvraag since, or moved the zaak meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addZaak(String nummer, String zaaknummer, int versie) {
        wijziging.addZaak(nummer, zaaknummer, versie);
    }

    /**
     * Records what whoever directs does about the delays of the klantaanvraag, and completes the task of that.
     *
     * @throws InvalidInvoerException when something else is done and the note does not say what
     * @throws ConflictException when there is nothing to judge, or the promise moved again since it was looked at
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assess(String nummer, NewVertragingsbeoordeling beoordeling) {
        regie.assess(getKlantaanvraag(nummer), beoordeling);
    }
}
