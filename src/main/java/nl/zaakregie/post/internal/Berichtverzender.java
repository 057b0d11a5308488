package nl.zaakregie.post.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import nl.zaakregie.platform.Achtergrondwerk;
import nl.zaakregie.post.BerichtOnbezorgd;
import nl.zaakregie.post.internal.Berichten.UitgaandBericht;
import nl.zaakregie.post.internal.Verzendfout.Soort;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes messages that are due from the outbox and hands them to the mail server, on every node at once.
 *
 * <p>A message is locked in the database while it is being sent and marked in that same transaction. Another node skips it; the
 * lock of a node that dies ends with its connection. Only when it dies between the server's "yes" and the mark is a message sent
 * again, with the same Message-ID, by which mail programs recognise it.
 */
@Component
public class Berichtverzender implements Achtergrondwerk {

    private static final Logger LOG = LoggerFactory.getLogger(Berichtverzender.class);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;
    private static final String ONVERWACHT = "ONVERWACHT";

    /** With the waits below almost three days; mail servers among themselves try four or five (RFC 5321, 4.5.4.1). */
    static final int MOST_ATTEMPTS = 75;

    private final Berichten berichten;
    private final Mailserver mailserver;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Berichtverzender(
            Berichten berichten,
            Mailserver mailserver,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.berichten = berichten;
        this.mailserver = mailserver;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sends whatever is due, one by one; stops for this time when the mail server takes nothing. */
    @Override
    @Scheduled(fixedDelayString = "PT5S")
    public void runDue() {
        if (!mailserver.isConfigured()) {
            return;
        }
        Stap stap;
        do {
            stap = sendNext();
        } while (stap == Stap.VERDER);
        if (stap == Stap.MAILSERVER) {
            LOG.warn(
                    "De mailserver neemt geen berichten aan; er wachten er {}. Zaakregie blijft het proberen.",
                    berichten.countWachtend());
        }
    }

    /**
     * Tries a message that was given up once more, in the caller's transaction.
     *
     * @throws BerichtOnbezorgdException when it does not get through again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deliver(String sleutel) {
        berichten.findOnbezorgdForUpdate(sleutel).ifPresent(bericht -> {
            Verzendfout fout = send(bericht);
            if (fout != null) {
                throw new BerichtOnbezorgdException(sleutel, fout);
            }
        });
    }

    private Stap sendNext() {
        AtomicReference<@Nullable UitgaandBericht> taken = new AtomicReference<>();
        try {
            return transaction.execute(status -> {
                UitgaandBericht bericht = berichten.findDueForUpdate().orElse(null);
                taken.set(bericht);
                return bericht == null ? Stap.LEEG : sendOrPostpone(bericht);
            });
        } catch (RuntimeException unexpected) {
            UitgaandBericht bericht = taken.get();
            if (bericht == null) {
                throw unexpected;
            }
            // The message of the exception may hold the address. One message that goes wrong must not hold the others
            // up.
            LOG.error(
                    "Bericht {} gaf een onverwachte fout: {}",
                    bericht.sleutel(),
                    unexpected.getClass().getName());
            transaction.executeWithoutResult(
                    status -> berichten.markUitgesteld(bericht.id(), wait(bericht.pogingen()), ONVERWACHT));
            return Stap.VERDER;
        }
    }

    private Stap sendOrPostpone(UitgaandBericht bericht) {
        Verzendfout fout = send(bericht);
        if (fout == null) {
            return Stap.VERDER;
        }
        if (fout.soort() == Soort.GEWEIGERD || bericht.pogingen() + 1 >= MOST_ATTEMPTS) {
            LOG.error("Bericht {} is niet te bezorgen: {}", bericht.sleutel(), fout.omschrijving());
            berichten.markOnbezorgd(bericht.id(), fout.omschrijving());
            events.publishEvent(new BerichtOnbezorgd(bericht.sleutel()));
        } else {
            berichten.markUitgesteld(bericht.id(), wait(bericht.pogingen()), fout.omschrijving());
        }
        return fout.soort() == Soort.MAILSERVER ? Stap.MAILSERVER : Stap.VERDER;
    }

    /** What went wrong; null when the mail server has taken the message, which is then marked. */
    private @Nullable Verzendfout send(UitgaandBericht bericht) {
        try {
            mailserver.send(bericht);
        } catch (MailException failure) {
            if (!Verzendfout.isAfterDelivery(failure)) {
                return Verzendfout.of(failure);
            }
        }
        berichten.markVerstuurd(bericht.id());
        return null;
    }

    /** One minute, then twice as long each time, up to an hour. */
    private static Duration wait(int earlierAttempts) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(earlierAttempts, DOUBLINGS));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private enum Stap {
        /** Go on with the next message. */
        VERDER,
        /** Nothing is due. */
        LEEG,
        /** It makes no sense to offer the next one. */
        MAILSERVER
    }
}
