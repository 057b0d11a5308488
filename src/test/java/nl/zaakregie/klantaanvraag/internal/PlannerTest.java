package nl.zaakregie.klantaanvraag.internal;

import static nl.zaakregie.klantaanvraag.Relatiesoort.EERST_KLAAR;
import static nl.zaakregie.klantaanvraag.Relatiesoort.GEEN;
import static nl.zaakregie.klantaanvraag.Relatiesoort.SAMEN_LEVEREN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zaakregie.kalender.Feestdagen;
import nl.zaakregie.kalender.Kalendergegevens;
import nl.zaakregie.kalender.Sluitingsdag;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.kalender.internal.Testkalender;
import nl.zaakregie.klantaanvraag.KringException;
import nl.zaakregie.klantaanvraag.Planning;
import nl.zaakregie.klantaanvraag.Planning.Zaakplan;
import nl.zaakregie.klantaanvraag.Relatiesoort;
import nl.zaakregie.klantaanvraag.Zaakrelatie;
import org.junit.jupiter.api.Test;

/** Planning backward, by worked examples. Monday 1 June 2026 begins four weeks without holidays. */
class PlannerTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 6, 1);

    private final Werkkalender kalender = Testkalender.werkkalender();
    private final Planner planner = new Planner(kalender);

    @Test
    void theFiveAndTheFifteen() {
        Planning eerste = plan(MAANDAG, List.of(nieuw("kort", 5), nieuw("lang", 15)));
        Planning tweede = plan(MAANDAG, List.of(nieuw("ander", 5)));

        // Neither promise moves: three weeks for the first customer, one for the second.
        assertThat(eerste.einde()).isEqualTo("2026-06-22");
        assertThat(tweede.einde()).isEqualTo("2026-06-08");
        assertThat(eerste.kritiekePad()).containsExactly("lang");
        // The short work of the first customer begins five working days before the long one ends.
        assertThat(zaak(eerste, "kort").geplandeStart()).isEqualTo("2026-06-15");
        assertThat(zaak(eerste, "kort").gepland()).isEqualTo("2026-06-22");
        assertThat(zaak(eerste, "kort").speling()).isEqualTo(10);
        // By latest start the second customer comes first, though he asked later; then what the first one waits for
        // longest.
        assertThat(Stream.concat(eerste.zaken().stream(), tweede.zaken().stream())
                        .filter(zaak -> !zaak.nummer().equals("lang"))
                        .sorted(Comparator.comparing(Zaakplan::uitersteStart))
                        .map(Zaakplan::nummer))
                .containsExactly("ander", "kort");
    }

    @Test
    void theShortOneMovesWithTheLongOneThatIsSuspended() {
        // Suspended for four working days: expected on Friday 26 June instead of Monday 22.
        Planning plan = plan(
                LocalDate.of(2026, 6, 8),
                List.of(nieuw("kort", 5), Planzaak.begonnen("lang", MAANDAG, LocalDate.of(2026, 6, 26), null)));

        assertThat(plan.einde()).isEqualTo("2026-06-26");
        assertThat(zaak(plan, "kort").geplandeStart()).isEqualTo("2026-06-19");
    }

    @Test
    void whatFinishesEarlyLetsTheRestBegin() {
        Planning plan = plan(
                LocalDate.of(2026, 6, 4),
                List.of(nieuw("kort", 5), Planzaak.klaar("lang", MAANDAG, LocalDate.of(2026, 6, 3))));

        assertThat(plan.einde()).isEqualTo("2026-06-11");
        assertThat(zaak(plan, "kort").geplandeStart()).isEqualTo("2026-06-04");
        assertThat(zaak(plan, "kort").kritiek()).isTrue();
        assertThat(zaak(plan, "lang").gepland()).isEqualTo("2026-06-03");
        // What is done has no room left to lose, and nothing that can still go wrong.
        assertThat(zaak(plan, "lang").kritiek()).isFalse();
        assertThat(zaak(plan, "lang").speling()).isZero();
    }

    @Test
    void whatFinishesLastOfAllIsNotCriticalAnyMore() {
        LocalDate woensdag = LocalDate.of(2026, 6, 3);
        Planning plan = plan(woensdag, List.of(nieuw("nul", 0), Planzaak.klaar("lang", MAANDAG, woensdag)));

        assertThat(plan.einde()).isEqualTo(woensdag);
        assertThat(zaak(plan, "lang").kritiek()).isFalse();
        assertThat(zaak(plan, "nul").kritiek()).isTrue();
    }

    @Test
    void whatBeginsLateMovesTheEnd() {
        List<Planzaak> zaken = List.of(nieuw("kort", 5), nieuw("lang", 15));

        assertThat(plan(MAANDAG.plusDays(3), zaken).einde()).isEqualTo("2026-06-25");
        assertThat(plan(
                                LocalDate.of(2026, 6, 17),
                                List.of(
                                        nieuw("kort", 5),
                                        Planzaak.begonnen("lang", MAANDAG, LocalDate.of(2026, 6, 22), null)))
                        .einde())
                .isEqualTo("2026-06-24");
    }

    @Test
    void whatIsNotReadyInTimeIsReadyTodayAtTheEarliest() {
        Planning plan = plan(
                LocalDate.of(2026, 6, 24),
                List.of(Planzaak.begonnen("lang", MAANDAG, LocalDate.of(2026, 6, 22), null), nieuw("kort", 1)));

        assertThat(zaak(plan, "lang").gepland()).isEqualTo("2026-06-24");
        assertThat(plan.einde()).isEqualTo("2026-06-25");
    }

    @Test
    void diamond() {
        Planning plan = plan(
                MAANDAG,
                List.of(nieuw("a", 2), nieuw("b", 5), nieuw("c", 1), nieuw("d", 3)),
                relatie("a", EERST_KLAAR, "b"),
                relatie("a", EERST_KLAAR, "c"),
                relatie("b", EERST_KLAAR, "d"),
                relatie("c", EERST_KLAAR, "d"));

        assertThat(plan.einde()).isEqualTo("2026-06-15");
        assertThat(plan.kritiekePad()).containsExactly("a", "b", "d");
        assertThat(zaak(plan, "c").vroegsteStart()).isEqualTo("2026-06-03");
        assertThat(zaak(plan, "c").uitersteStart()).isEqualTo("2026-06-09");
        assertThat(zaak(plan, "c").speling()).isEqualTo(4);
        assertThat(zaak(plan, "c").keten()).containsExactly("c", "d");
        assertThat(plan.zaken())
                .filteredOn(Zaakplan::kritiek)
                .extracting(Zaakplan::nummer)
                .containsExactly("a", "b", "d");
    }

    @Test
    void chainBesideLooseZaken() {
        Planning plan =
                plan(MAANDAG, List.of(nieuw("a", 4), nieuw("b", 4), nieuw("los", 1)), relatie("b", EERST_KLAAR, "a"));

        assertThat(plan.kritiekePad()).containsExactly("b", "a");
        assertThat(plan.einde()).isEqualTo("2026-06-11");
        assertThat(zaak(plan, "los").geplandeStart()).isEqualTo("2026-06-10");
        assertThat(zaak(plan, "los").keten()).containsExactly("los");
    }

    @Test
    void whatIsDeliveredTogetherIsWaitedForTogether() {
        Planning plan = plan(
                MAANDAG,
                List.of(nieuw("a", 2), nieuw("b", 6), nieuw("c", 3)),
                relatie("a", SAMEN_LEVEREN, "b"),
                relatie("a", EERST_KLAAR, "c"));

        assertThat(zaak(plan, "c").vroegsteStart()).isEqualTo("2026-06-09");
        assertThat(zaak(plan, "a").gepland())
                .isEqualTo(zaak(plan, "b").gepland())
                .isEqualTo("2026-06-09");
        assertThat(zaak(plan, "a").geplandeStart()).isEqualTo("2026-06-05");
        assertThat(plan.kritiekePad()).containsExactly("b", "c");
        assertThat(zaak(plan, "b").keten()).containsExactly("b", "c");
        assertThat(zaak(plan, "c").wachtOp()).containsExactly("a", "b");
    }

    @Test
    void whatIsDoneIsNotWaitedFor() {
        Planning plan = plan(
                MAANDAG,
                List.of(Planzaak.klaar("a", MAANDAG, MAANDAG), nieuw("b", 2), nieuw("c", 3)),
                relatie("a", EERST_KLAAR, "c"),
                relatie("b", EERST_KLAAR, "c"));

        assertThat(zaak(plan, "c").wachtOp()).containsExactly("b");
    }

    @Test
    void zakenThatAreDeliveredTogetherByTwoAreDeliveredTogetherByAll() {
        Planning plan = plan(
                MAANDAG,
                List.of(nieuw("a", 1), nieuw("b", 2), nieuw("c", 3), nieuw("d", 4), nieuw("e", 1)),
                relatie("a", SAMEN_LEVEREN, "b"),
                relatie("c", SAMEN_LEVEREN, "d"),
                relatie("b", SAMEN_LEVEREN, "d"),
                relatie("a", EERST_KLAAR, "e"));

        assertThat(zaak(plan, "e").vroegsteStart()).isEqualTo("2026-06-05");
        assertThat(zaak(plan, "e").wachtOp()).containsExactly("a", "b", "c", "d");
        assertThat(List.of("a", "b", "c", "d"))
                .allSatisfy(nummer -> assertThat(zaak(plan, nummer).gepland()).isEqualTo("2026-06-05"));
    }

    @Test
    void legalTermOfOneHoldsForAllThatIsDeliveredTogetherAndForWhatComesBefore() {
        LocalDate wettelijk = LocalDate.of(2026, 6, 12);
        Planning plan = plan(
                MAANDAG,
                List.of(nieuw("a", 1), nieuw("b", 2), Planzaak.gepland("c", MAANDAG, 3, wettelijk), nieuw("lang", 15)),
                relatie("a", EERST_KLAAR, "b"),
                relatie("b", SAMEN_LEVEREN, "c"));

        assertThat(zaak(plan, "c").uitersteEinde()).isEqualTo(wettelijk);
        assertThat(zaak(plan, "b").uitersteEinde()).isEqualTo(wettelijk);
        assertThat(zaak(plan, "a").uitersteEinde()).isEqualTo("2026-06-10");
        assertThat(zaak(plan, "lang").uitersteEinde()).isEqualTo("2026-06-22");
    }

    @Test
    void twoThatAreSuspendedAtOnceMoveTheEndByTheLongest() {
        LocalDate maandagErna = LocalDate.of(2026, 6, 8);
        Planning plan = plan(
                maandagErna,
                List.of(
                        Planzaak.begonnen("een", MAANDAG, LocalDate.of(2026, 6, 26), null),
                        Planzaak.begonnen("twee", MAANDAG, LocalDate.of(2026, 6, 30), null),
                        nieuw("kort", 5)));

        assertThat(plan.einde()).isEqualTo("2026-06-30");
        assertThat(plan.kritiekePad()).containsExactly("twee");
        assertThat(zaak(plan, "een").speling()).isEqualTo(2);
        assertThat(zaak(plan, "kort").geplandeStart()).isEqualTo("2026-06-23");
    }

    @Test
    void noRelationIsNoRelation() {
        assertThat(plan(MAANDAG, List.of(nieuw("a", 2), nieuw("b", 6)), relatie("a", GEEN, "b")))
                .isEqualTo(plan(MAANDAG, List.of(nieuw("a", 2), nieuw("b", 6))));
    }

    @Test
    void circleIsRefusedNamingItsPath() {
        List<Planzaak> zaken = List.of(nieuw("a", 1), nieuw("b", 1), nieuw("c", 1), nieuw("los", 1));

        assertThatExceptionOfType(KringException.class)
                .isThrownBy(() -> plan(
                        MAANDAG,
                        zaken,
                        relatie("los", EERST_KLAAR, "a"),
                        relatie("a", EERST_KLAAR, "b"),
                        relatie("b", EERST_KLAAR, "c"),
                        relatie("c", EERST_KLAAR, "a")))
                .satisfies(kring -> assertThat(kring.pad()).containsExactly("a", "b", "c", "a"));
        assertThatExceptionOfType(KringException.class)
                .isThrownBy(() -> plan(MAANDAG, zaken, relatie("a", EERST_KLAAR, "a")))
                .satisfies(kring -> assertThat(kring.pad()).containsExactly("a", "a"));
    }

    @Test
    void circleThroughZakenThatAreDeliveredTogetherIsRefused() {
        List<Planzaak> zaken = List.of(nieuw("a", 1), nieuw("b", 1), nieuw("c", 1));

        assertThatExceptionOfType(KringException.class)
                .isThrownBy(
                        () -> plan(MAANDAG, zaken, relatie("a", SAMEN_LEVEREN, "b"), relatie("a", EERST_KLAAR, "b")))
                .satisfies(kring -> assertThat(kring.pad()).contains("a", "b"));
        assertThatExceptionOfType(KringException.class)
                .isThrownBy(() -> plan(
                        MAANDAG,
                        zaken,
                        relatie("a", SAMEN_LEVEREN, "b"),
                        relatie("b", EERST_KLAAR, "c"),
                        relatie("c", EERST_KLAAR, "a")))
                .satisfies(kring -> assertThat(kring.pad()).containsExactly("a", "b", "c", "a"));
    }

    @Test
    void legalTermIsNeverPlannedOver() {
        LocalDate wettelijk = LocalDate.of(2026, 6, 12);
        Planning plan = plan(MAANDAG, List.of(Planzaak.gepland("kort", MAANDAG, 5, wettelijk), nieuw("lang", 15)));

        assertThat(zaak(plan, "kort").uitersteEinde()).isEqualTo(wettelijk);
        assertThat(zaak(plan, "kort").geplandeStart()).isEqualTo("2026-06-05");
        assertThat(zaak(plan, "kort").speling()).isEqualTo(4);
    }

    @Test
    void legalTermThatCannotBeKeptShowsAsTooLittleTime() {
        Planning plan = plan(MAANDAG, List.of(Planzaak.gepland("kort", MAANDAG, 5, LocalDate.of(2026, 6, 4))));

        assertThat(zaak(plan, "kort").speling()).isEqualTo(-2);
        assertThat(zaak(plan, "kort").geplandeStart()).isEqualTo(MAANDAG);
        assertThat(plan.einde()).isEqualTo("2026-06-08");
    }

    @Test
    void workWithoutLengthTakesNoDay() {
        LocalDate zaterdag = LocalDate.of(2026, 6, 6);
        Planning plan = plan(zaterdag, List.of(Planzaak.gepland("nul", zaterdag, 0, null)));

        assertThat(plan.einde()).isEqualTo(zaterdag);
        assertThat(zaak(plan, "nul").geplandeStart()).isEqualTo(zaterdag);
        assertThat(plan(MAANDAG, List.of(nieuw("nul", 0), nieuw("a", 3)), relatie("nul", EERST_KLAAR, "a"))
                        .einde())
                .isEqualTo("2026-06-04");
    }

    @Test
    void closingDayMovesWhatIsCountedInWorkingDays() {
        Kalendergegevens gegevens = Testkalender.gegevens();
        List<Sluitingsdag> sluitingsdagen = new ArrayList<>(gegevens.sluitingsdagen());
        sluitingsdagen.add(new Sluitingsdag(LocalDate.of(2026, 6, 17), "verhuizing"));
        Feestdagen feestdagen = new Feestdagen(gegevens.gelijkgesteldeDagen());
        Planner anders = new Planner(new Werkkalender(
                new Kalendergegevens(
                        gegevens.geldigVanaf(),
                        gegevens.geldigTotEnMet(),
                        gegevens.openingstijden(),
                        sluitingsdagen,
                        gegevens.gelijkgesteldeDagen(),
                        gegevens.dwangsombedragen()),
                feestdagen));

        Planning plan = anders.plan(MAANDAG, List.of(nieuw("kort", 5), nieuw("lang", 15)), List.of());

        assertThat(plan.einde()).isEqualTo("2026-06-23");
        assertThat(zaak(plan, "kort").geplandeStart()).isEqualTo("2026-06-15");
    }

    @Test
    void twoHundredZakenInAnyOrderGiveTheSamePlan() {
        Random random = new Random(20260601);
        List<Planzaak> zaken = new ArrayList<>();
        List<Zaakrelatie> relaties = new ArrayList<>();
        IntStream.range(0, 200).forEach(i -> {
            zaken.add(nieuw("Z%03d".formatted(i), random.nextInt(15)));
            if (i > 5) {
                relaties.add(relatie("Z%03d".formatted(random.nextInt(i)), EERST_KLAAR, "Z%03d".formatted(i)));
            }
        });
        Planning plan = planner.plan(MAANDAG, zaken, relaties);
        Collections.shuffle(zaken, random);
        Collections.shuffle(relaties, random);

        assertThat(planner.plan(MAANDAG, zaken, relaties)).isEqualTo(plan);
        assertThat(plan.zaken()).hasSize(200).allMatch(zaak -> zaak.speling() >= 0);
        assertThat(plan.zaken())
                .filteredOn(Zaakplan::kritiek)
                .extracting(Zaakplan::nummer)
                .containsAll(plan.kritiekePad());
    }

    private Planning plan(LocalDate vandaag, List<Planzaak> zaken, Zaakrelatie... relaties) {
        return planner.plan(vandaag, zaken, List.of(relaties));
    }

    private static Planzaak nieuw(String nummer, int werkdagen) {
        return Planzaak.gepland(nummer, MAANDAG, werkdagen, null);
    }

    private static Zaakrelatie relatie(String van, Relatiesoort soort, String naar) {
        return new Zaakrelatie(van, naar, soort);
    }

    private static Zaakplan zaak(Planning plan, String nummer) {
        return plan.findZaak(nummer).orElseThrow();
    }
}
