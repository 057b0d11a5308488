package nl.zaakregie.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A clock that shows the real time, except to a thread that travels: that one sees the moment it was taken to. Others, such as the
 * scheduled jobs, go on in real time meanwhile.
 */
public final class Reisklok extends Clock {

    private final Clock real;
    private final ThreadLocal<@Nullable Instant> moment;

    public Reisklok(Clock real) {
        this(real, new ThreadLocal<>());
    }

    private Reisklok(Clock real, ThreadLocal<@Nullable Instant> moment) {
        this.real = real;
        this.moment = moment;
    }

    /** From now on this thread sees this moment, until it is taken to another one or {@link #returnToNow() back}. */
    public void travelTo(Instant to) {
        moment.set(to);
    }

    /** This thread sees the real time again. */
    public void returnToNow() {
        moment.remove();
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNullElseGet(moment.get(), real::instant);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    /** The same clock in another zone; it travels along. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new Reisklok(real.withZone(zone), moment);
    }
}
