package nl.zaakregie.zaak;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.zaakregie.platform.Achtergrondwerk;
import nl.zaakregie.zaak.internal.ZaakstapRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the steps that time takes: a customer who waits at the desk for a quarter of an hour, and one who lets the time to answer pass.
 *
 * <p>May run on several nodes at once: each zaak is taken in a transaction of its own, and one that another node or a colleague is busy
 * with is left for the next round. After downtime the first round catches up.
 */
@Component
class Zaakklok implements Achtergrondwerk {

    private static final Logger LOG = LoggerFactory.getLogger(Zaakklok.class);

    private final ZaakstapRepository repository;
    private final Zaakstappen stappen;
    private final Zaakoverdrachten overdrachten;
    private final Zaaktermijnen termijnen;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Zaakklok(
            ZaakstapRepository repository,
            Zaakstappen stappen,
            Zaakoverdrachten overdrachten,
            Zaaktermijnen termijnen,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.repository = repository;
        this.stappen = stappen;
        this.overdrachten = overdrachten;
        this.termijnen = termijnen;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void runDue() {
        passOnOverdue();
        resumeExpired();
    }

    /** Hands what was not done within a quarter of an hour to the department. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void passOnOverdue() {
        each(repository.listNotDoneBy(clock.instant()), zaak -> {
            if (zaak.toestand() == Zaaktoestand.IN_BEHANDELING && zaak.lijn() == Lijn.TWEEDE_LIJN) {
                overdrachten.passOnOverdue(zaak);
            }
        });
    }

    /** Goes on with zaken whose customer did not answer in time. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void resumeExpired() {
        each(repository.listUnansweredBefore(LocalDate.now(clock)), zaak -> {
            if (zaak.toestand() == Zaaktoestand.OPGESCHORT) {
                termijnen.resumeExpired(zaak);
            }
        });
    }

    private void each(List<String> nummers, Consumer<Zaak> step) {
        for (String nummer : nummers) {
            try {
                transaction.executeWithoutResult(status -> {
                    if (repository.tryLock(nummer)) {
                        step.accept(stappen.lock(nummer));
                    }
                });
            } catch (RuntimeException failed) {
                // One zaak that cannot go on must not keep the others waiting; the next round tries it again.
                LOG.error("Zaak {} could not be moved on by the clock", nummer, failed);
            }
        }
    }
}
