package nl.zaakregie.platform.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords, and not the people whose passwords they are.
 *
 * <p>Wrong passwords are counted for an account at one address, for an account at all addresses together, and for an address over all
 * accounts. Where an account has logged in before, only its own wrong passwords from there count, so that a stranger elsewhere cannot
 * keep a colleague out. A wait is refused like a wrong password, and is never more than five minutes.
 *
 * <p>The counts are in memory: a restart forgets them, and so does an hour without a wrong password.
 */
@Component
public class Wachtwoordpogingen {

    static final int FREE_AT_ONE_PLACE = 5;
    static final int FREE_FOR_AN_ACCOUNT = 20;
    static final int FREE_FOR_AN_ADDRESS = 100;

    /** No account has a longer name; a longer one must not fill the memory. */
    private static final int LONGEST_NAME = 64;

    private static final int MOST_KEPT = 20_000;
    private static final int LOCKS = 256;

    private final Clock clock;
    private final Pogingenteller<Plaats> places = new Pogingenteller<>(FREE_AT_ONE_PLACE, MOST_KEPT);
    private final Pogingenteller<String> accounts = new Pogingenteller<>(FREE_FOR_AN_ACCOUNT, MOST_KEPT);
    private final Pogingenteller<String> addresses = new Pogingenteller<>(FREE_FOR_AN_ADDRESS, MOST_KEPT);
    private final RecentlyUsed<Plaats, Boolean> known = new RecentlyUsed<>(MOST_KEPT);
    private final Object[] locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toArray();

    /** An account at an address. */
    private record Plaats(String account, String adres) {}

    Wachtwoordpogingen(Clock clock) {
        this.clock = clock;
    }

    /**
     * Checks a password, unless there have been too many wrong ones.
     *
     * @param adres the internet address that it came from; empty for the application itself
     * @param password whether the password is right; not asked when the answer is a wait
     * @return whether the password is right and was not too soon
     */
    public boolean check(String account, String adres, BooleanSupplier password) {
        Plaats plaats = new Plaats(account.substring(0, Math.min(account.length(), LONGEST_NAME)), network(adres));
        if (known.contains(plaats) && !places.hasFailures(plaats, clock.instant())) {
            // A system sends its password with every request, many at once.
            return password.getAsBoolean() || fail(plaats);
        }
        // One by one, or a hundred guesses at the same moment would all come before the first wait.
        synchronized (locks[Math.floorMod(plaats.account().hashCode(), LOCKS)]) {
            if (mustWait(plaats)) {
                return false;
            }
            if (!password.getAsBoolean()) {
                return fail(plaats);
            }
            known.put(plaats, true);
            return true;
        }
    }

    private boolean mustWait(Plaats plaats) {
        Instant now = clock.instant();
        boolean elsewhere = accounts.mustWait(plaats.account(), now) || addresses.mustWait(plaats.adres(), now);
        return places.mustWait(plaats, now) || (elsewhere && !known.contains(plaats));
    }

    private boolean fail(Plaats plaats) {
        Instant now = clock.instant();
        places.fail(plaats, now);
        accounts.fail(plaats.account(), now);
        addresses.fail(plaats.adres(), now);
        return false;
    }

    /** With IPv6 one subscriber has a whole network of 64 bits to choose addresses from. */
    private static String network(String adres) {
        if (!adres.contains(":")) {
            return adres;
        }
        try {
            byte[] bytes = InetAddress.getByName(adres).getAddress();
            return HexFormat.of().formatHex(Objects.requireNonNull(Arrays.copyOf(bytes, Math.min(bytes.length, 8))));
        } catch (UnknownHostException noAddress) {
            return adres;
        }
    }
}
