package nl.zaakregie.zaak;

import java.util.Collection;
import java.util.List;
import nl.zaakregie.zaak.internal.ZaakverloopRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells when zaken run, many at once, without what is in them. */
@Service
public class Zaakverlopen {

    private final ZaakverloopRepository repository;

    Zaakverlopen(ZaakverloopRepository repository) {
        this.repository = repository;
    }

    /** Those of these zaken that there are, in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<Zaakverloop> find(Collection<String> nummers) {
        return nummers.isEmpty() ? List.of() : repository.find(nummers);
    }
}
