package nl.zaakregie.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.function.Supplier;
import nl.zaakregie.platform.security.Gebruiker;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a request that may be sent twice (a double click, a lost answer, two tabs) happen once.
 *
 * <p>The key is written in the transaction of the work itself, so either both are there or neither. A second request with the same
 * key waits for the first at the unique key of the table; PostgreSQL has then aborted its transaction, and the earlier answer is
 * read in a new one. Answers are kept as they were given; they must hold no personal data.
 */
@Component
public class Idempotentie {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Idempotentie(JdbcClient jdbc, ObjectMapper json, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does the work in one transaction, or answers what it answered before.
     *
     * @param sleutel the caller's own key, unique per account
     * @param bewerking what is asked of what, such as {@code POST /api/v1/klantcontacten}
     * @param invoer the body; the same key with another body is refused
     * @throws ConflictException when the key was used for something else
     */
    public <T> T once(String sleutel, String bewerking, Object invoer, Class<T> type, Supplier<T> work) {
        String account = Gebruiker.account();
        String vingerafdruk = fingerprint(invoer);
        try {
            return transaction.execute(status -> {
                jdbc.sql("""
                                insert into idempotentie (account, sleutel, bewerking, vingerafdruk, aangemaakt_op)
                                values (:account, :sleutel, :bewerking, :vingerafdruk, :op)
                                """)
                        .param("account", account)
                        .param("sleutel", sleutel)
                        .param("bewerking", bewerking)
                        .param("vingerafdruk", vingerafdruk)
                        .param("op", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
                T antwoord = work.get();
                jdbc.sql(
                                "update idempotentie set antwoord = :antwoord::jsonb where account = :account and sleutel = :sleutel")
                        .param("antwoord", write(antwoord))
                        .param("account", account)
                        .param("sleutel", sleutel)
                        .update();
                return antwoord;
            });
        } catch (DuplicateKeyException maybeRepeated) {
            return earlierAnswer(account, sleutel, bewerking, vingerafdruk, type, maybeRepeated);
        }
    }

    private <T> T earlierAnswer(
            String account,
            String sleutel,
            String bewerking,
            String vingerafdruk,
            Class<T> type,
            DuplicateKeyException duplicate) {
        Earlier earlier = jdbc.sql(
                        "select bewerking, vingerafdruk, antwoord::text from idempotentie where account = :account and sleutel = :sleutel")
                .param("account", account)
                .param("sleutel", sleutel)
                .query(Earlier.class)
                .optional()
                .orElseThrow(() -> duplicate);
        if (!earlier.bewerking().equals(bewerking) || !earlier.vingerafdruk().equals(vingerafdruk)) {
            throw new ConflictException(
                    "invoer",
                    "sleutel-hergebruikt",
                    "Deze Idempotency-Key is al gebruikt voor andere invoer. Maak voor elk nieuw verzoek een nieuwe sleutel.");
        }
        return read(earlier.antwoord(), type);
    }

    @Scheduled(cron = "0 30 2 * * *")
    void forgetOldKeys() {
        jdbc.sql("delete from idempotentie where aangemaakt_op < :grens")
                .param("grens", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private String fingerprint(Object invoer) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(write(invoer).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Not writable as JSON: " + value.getClass(), unwritable);
        }
    }

    private <T> T read(String value, Class<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Not readable as " + type, unreadable);
        }
    }

    private record Earlier(String bewerking, String vingerafdruk, String antwoord) {}
}
