package nl.zaakregie.intake.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.zaakregie.klantcontact.Klantcontact;
import nl.zaakregie.platform.web.InvalidInvoerException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the moments that a workplace tells of a contact, by a clock that may differ somewhat from ours. */
@Component
public class Tijdcontrole {

    /** Clocks of a workplace and the server may differ this much. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private static final String GESPREK = "gesprekGeeindigdOp";

    private final Clock clock;

    Tijdcontrole(Clock clock) {
        this.clock = clock;
    }

    /**
     * Checks the moment at which the talk of a contact ended.
     *
     * @throws InvalidInvoerException when it lies before the contact, or is still to come
     */
    public void checkGesprek(Klantcontact contact, Instant gesprekGeeindigdOp) {
        Veldcontrole velden = new Veldcontrole();
        checkGesprek(velden, contact.tijden().begonnenOp(), gesprekGeeindigdOp);
        velden.throwIfWrong();
    }

    void checkGesprek(Veldcontrole velden, Instant begonnenOp, @Nullable Instant gesprekGeeindigdOp) {
        refuseFuture(velden, GESPREK, gesprekGeeindigdOp, "Vul in wanneer het gesprek klaar was.");
        if (gesprekGeeindigdOp != null && gesprekGeeindigdOp.isBefore(begonnenOp)) {
            velden.add(GESPREK, "voor-begin", "Het gesprek kan niet klaar zijn voordat het contact begon.");
        }
    }

    void refuseFuture(Veldcontrole velden, String name, @Nullable Instant moment, String advice) {
        if (moment != null && moment.isAfter(clock.instant().plus(CLOCK_SKEW))) {
            velden.add(name, "in-toekomst", "Dit moment moet nog komen. " + advice);
        }
    }
}
