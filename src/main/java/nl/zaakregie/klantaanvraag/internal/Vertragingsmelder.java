package nl.zaakregie.klantaanvraag.internal;

import java.time.Clock;
import java.util.Objects;
import nl.zaakregie.klantaanvraag.Vertraging;
import nl.zaakregie.klantaanvraag.VertragingSettled;
import nl.zaakregie.klantaanvraag.internal.KlantaanvraagRepository.Kop;
import nl.zaakregie.platform.Achtergrondwerk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells of promises that moved and have stood still since for the quiet time ({@code zaakregie.belofte.rusttijd}). Each has its own
 * transaction, in which its mail is put in the outbox; one that somebody is busy with is left for the next round. After downtime the first
 * round catches up.
 */
@Component
class Vertragingsmelder implements Achtergrondwerk {

    private static final Logger LOG = LoggerFactory.getLogger(Vertragingsmelder.class);

    private final KlantaanvraagRepository repository;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Vertragingsmelder(
            KlantaanvraagRepository repository,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT15S")
    public void runDue() {
        for (String nummer : repository.findToTell(clock.instant())) {
            try {
                transaction.executeWithoutResult(
                        status -> repository.lockToTell(nummer, clock.instant()).ifPresent(this::tell));
            } catch (RuntimeException failed) {
                // One that cannot be told must not keep the others waiting; the next round tries it again.
                LOG.error("The customer of {} could not be told of its delay", nummer, failed);
            }
        }
    }

    private void tell(Kop kop) {
        Belofte belofte = kop.belofte();
        // What was taken back reached further than what is promised now.
        repository.findVertragingen(kop.nummer()).stream()
                .filter(vertraging -> vertraging.van().isBefore(belofte.verwachtOp()))
                .reduce((eerder, later) -> later)
                .map(Vertraging::oorzaak)
                .ifPresent(oorzaak -> events.publishEvent(new VertragingSettled(
                        kop.nummer(),
                        kop.klantnummer(),
                        Objects.requireNonNull(belofte.gehoord()),
                        belofte.verwachtOp(),
                        oorzaak)));
        repository.update(kop.nummer(), belofte.told());
    }
}
