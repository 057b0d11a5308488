package nl.zaakregie.klantaanvraag.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zaakregie.platform.StartRefusedException;
import nl.zaakregie.platform.engine.Accounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Knows who directs a klantaanvraag, as the municipality configured it ({@code zaakregie.regie}). */
@Component
class Regisseur {

    private final Regievorm vorm;
    private final BeoordelingRepository repository;
    private final Accounts accounts;

    /** @throws StartRefusedException when there is no such way to direct */
    Regisseur(@Value("${zaakregie.regie}") String regie, BeoordelingRepository repository, Accounts accounts) {
        this.vorm = Arrays.stream(Regievorm.values())
                .filter(candidate -> candidate.name().equalsIgnoreCase(regie.strip()))
                .findFirst()
                .orElseThrow(() -> new StartRefusedException("zaakregie.regie is '" + regie + "'; kies een van: "
                        + Arrays.stream(Regievorm.values())
                                .map(candidate -> candidate.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
        this.repository = repository;
        this.accounts = accounts;
    }

    /** The group whose work it is. */
    String groep() {
        return vorm.groep();
    }

    /** Who made the promise, when that one directs and still works there; empty when anybody of the group directs. */
    Optional<String> findAccount(String klantaanvraag) {
        return vorm == Regievorm.EERSTELIJN
                ? repository.findMaker(klantaanvraag).filter(account -> accounts.isLid(account, vorm.groep()))
                : Optional.empty();
    }
}
