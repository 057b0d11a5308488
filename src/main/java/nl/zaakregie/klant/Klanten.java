package nl.zaakregie.klant;

import java.util.List;
import java.util.Optional;
import nl.zaakregie.klant.internal.KlantRepository;
import nl.zaakregie.platform.audit.Inzagelog;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.NotFoundException;
import nl.zaakregie.platform.web.Veldfout;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers and finds customers. Every look at a customer is logged. */
@Service
public class Klanten {

    private static final int MOST_FOUND = 25;

    private final KlantRepository repository;
    private final Inzagelog inzagelog;

    Klanten(KlantRepository repository, Inzagelog inzagelog) {
        this.repository = repository;
        this.inzagelog = inzagelog;
    }

    /** Writes a new customer down and gives the number. */
    @Transactional
    public Klant register(Klantgegevens gegevens) {
        return repository.insert(gegevens);
    }

    /** Whether there is a customer with this number. */
    @Transactional(readOnly = true)
    public boolean exists(String nummer) {
        return repository.find(nummer).isPresent();
    }

    /** The customer, for showing beside a contact or zaak that was looked at for this reason. */
    @Transactional
    public Optional<Klant> findKlant(String nummer, String doel) {
        Optional<Klant> klant = repository.find(nummer);
        klant.ifPresent(found -> inzagelog.record("klant", found.nummer(), doel));
        return klant;
    }

    /** The e-mail address of the customer, for the application to write to. */
    @Transactional
    public Optional<String> findEmailadres(String nummer, String doel) {
        Optional<String> adres = repository.find(nummer).map(Klant::gegevens).map(Klantgegevens::emailadres);
        adres.ifPresent(found -> inzagelog.recordByApplication("klant", nummer, doel));
        return adres;
    }

    /** @throws NotFoundException when there is no such customer */
    @Transactional
    public Klant getKlant(String nummer, String doel) {
        return findKlant(nummer, doel)
                .orElseThrow(() -> new NotFoundException(
                        "klant", "klant-niet-gevonden", "Er is geen klant met nummer " + nummer + "."));
    }

    /**
     * At most 25 customers, by name. When no name fits, names that are much alike are found instead, the likest first.
     *
     * @throws InvalidInvoerException when nothing was given to look for
     */
    @Transactional
    public Klantvondst search(Klantzoekvraag vraag) {
        if (vraag.isEmpty()) {
            throw new InvalidInvoerException(
                    List.of(
                            new Veldfout(
                                    "naam",
                                    "verplicht",
                                    "Vul minstens één gegeven in om op te zoeken, zoals naam, geboortedatum of postcode met huisnummer.")));
        }
        // One more than is shown tells whether there are more.
        List<Klant> found = repository.search(vraag, MOST_FOUND + 1);
        if (found.isEmpty() && vraag.naam() != null) {
            found = repository.searchAlike(vraag, MOST_FOUND + 1);
        }
        List<Klant> shown = found.subList(0, Math.min(MOST_FOUND, found.size()));
        shown.forEach(klant -> inzagelog.record("klant", klant.nummer(), "zoeken"));
        return new Klantvondst(List.copyOf(shown), found.size() > MOST_FOUND);
    }
}
