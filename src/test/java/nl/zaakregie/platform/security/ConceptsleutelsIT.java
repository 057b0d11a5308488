package nl.zaakregie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import nl.zaakregie.platform.security.Conceptsleutels.Conceptsleutel;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who gets which key, and for how long. */
@ApplicationTest
class ConceptsleutelsIT {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant EVENING = Instant.parse("2026-01-12T22:59:59Z");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPersonHasOneKeyTheWholeDayOnEveryNode() {
        Conceptsleutel morning = key("anja", EVENING.minusSeconds(50_000));
        Conceptsleutel evening = key("anja", EVENING);

        assertThat(morning.sleutel()).hasSize(32).isEqualTo(evening.sleutel());
        assertThat(morning.geldigTot()).isEqualTo(Instant.parse("2026-01-12T23:00:00Z"));
    }

    @Test
    void anotherPersonAndAnotherDayHaveAnotherKey() {
        byte[] sleutel = key("anja", EVENING).sleutel();

        assertThat(key("bram", EVENING).sleutel()).isNotEqualTo(sleutel);
        assertThat(key("anja", EVENING.plusSeconds(1)).sleutel()).isNotEqualTo(sleutel);
    }

    @Test
    void theKeyIsKeptByNobodyOnTheWay() {
        ApiClient.Answer answer = ApiClient.as("anja", port).get("/api/v1/conceptsleutel");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Base64.getDecoder().decode(answer.text("/sleutel"))).hasSize(32);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(key("anja", EVENING).toString()).doesNotContain("sleutel=");
    }

    private Conceptsleutel key(String account, Instant moment) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, "", "ROLE_x"));
        return new Conceptsleutels(jdbc, Clock.fixed(moment, AMSTERDAM)).getConceptsleutel();
    }
}
