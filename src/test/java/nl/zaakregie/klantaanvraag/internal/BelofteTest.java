package nl.zaakregie.klantaanvraag.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a customer hears of a promise that moves, and what can be taken back. */
class BelofteTest {

    private static final LocalDate EERST = LocalDate.of(2026, 6, 8);
    private static final LocalDate LATER = LocalDate.of(2026, 6, 15);
    private static final LocalDate LAATST = LocalDate.of(2026, 6, 22);
    private static final Instant TIEN = Instant.parse("2026-06-01T08:00:00Z");
    private static final Instant ELF = TIEN.plusSeconds(3600);

    private final Belofte bekend = new Belofte(EERST, null, null);

    @Test
    void nextMoveIsToldInThePlaceOfTheOneBefore() {
        assertThat(bekend.later(LATER, true, TIEN)).isEqualTo(new Belofte(LATER, EERST, TIEN));
        assertThat(bekend.later(LATER, true, TIEN).later(LAATST, true, ELF)).isEqualTo(new Belofte(LAATST, EERST, ELF));
        // Work that is later every day is told with what was to be told.
        assertThat(bekend.later(LATER, true, TIEN).later(LAATST, false, ELF))
                .isEqualTo(new Belofte(LAATST, EERST, ELF));
    }

    @Test
    void whatTheCustomerNeedNotHearIsNotTold() {
        assertThat(bekend.later(LATER, false, TIEN)).isEqualTo(new Belofte(LATER, null, null));
    }

    @Test
    void whatWasNotToldIsTakenBackAsFarAsThePlanAllows() {
        Belofte later = bekend.later(LAATST, true, TIEN);

        assertThat(later.earlier(LATER, ELF)).isEqualTo(new Belofte(LATER, EERST, ELF));
        assertThat(later.earlier(EERST, ELF)).isEqualTo(bekend);
        assertThat(later.earlier(EERST.minusDays(3), ELF)).isEqualTo(bekend);
    }

    /** Planning that changes nothing of it must not put the mail off. */
    @Test
    void standingStillKeepsTheMoment() {
        Belofte later = bekend.later(LATER, true, TIEN);

        assertThat(later.earlier(LATER, ELF)).isEqualTo(later);
    }

    @Test
    void whatWasToldStays() {
        assertThat(bekend.later(LATER, true, TIEN).told().earlier(EERST, ELF))
                .isEqualTo(new Belofte(LATER, null, null));
        assertThat(bekend.earlier(EERST.minusDays(1), ELF)).isEqualTo(bekend);
    }
}
