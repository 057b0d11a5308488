package nl.zaakregie.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys with which a browser encrypts what was typed but not sent. Each person gets another key each day, so that what is left in a
 * browser can be read by nobody else and not after that day. A key follows from a secret that never leaves the server; it is the
 * same on every node and after a restart.
 */
@Component
public class Conceptsleutels {

    private static final String GEHEIM = "conceptsleutels";
    private static final String HMAC = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Conceptsleutels(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The key of today for whoever is logged in. */
    @Transactional
    public Conceptsleutel getConceptsleutel() {
        LocalDate today = LocalDate.now(clock);
        return new Conceptsleutel(
                derive(today + " " + Gebruiker.account()),
                today.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    private byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret(), HMAC));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + HMAC, missing);
        }
    }

    private byte[] secret() {
        return find().orElseGet(() -> {
            byte[] fresh = new byte[SECRET_BYTES];
            random.nextBytes(fresh);
            // Another node may be first; its secret then counts.
            jdbc.sql(
                            "insert into geheim (naam, waarde, aangemaakt_op) values (:naam, :waarde, :op) on conflict do nothing")
                    .param("naam", GEHEIM)
                    .param("waarde", fresh)
                    .param("op", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return find().orElseThrow();
        });
    }

    private Optional<byte[]> find() {
        return jdbc.sql("select waarde from geheim where naam = :naam")
                .param("naam", GEHEIM)
                .query(byte[].class)
                .optional();
    }

    /**
     * A key for AES-256.
     *
     * @param sleutel 32 bytes
     * @param geldigTot moment from which nobody gets this key any more
     */
    public record Conceptsleutel(byte[] sleutel, Instant geldigTot) {

        /** Never shows the key. */
        @Override
        public String toString() {
            return "Conceptsleutel[geldigTot=" + geldigTot + "]";
        }
    }
}
