package nl.zaakregie.demo.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.klantaanvraag.Klantaanvraag;
import nl.zaakregie.klantaanvraag.NewVertragingsbeoordeling;
import nl.zaakregie.klantaanvraag.Overzichtsregel;
import nl.zaakregie.klantaanvraag.Vertragingsbeoordeling;
import nl.zaakregie.klantaanvraag.Vertragingsuitkomst;

/**
 * What whoever directs does about promises that moved: a look a day, and most are judged then. The last days nobody looked, so that
 * whoever opens the demo has something to judge.
 */
final class Regieverhaal {

    private static final int WORKING_DAYS_WITHOUT_A_LOOK = 4;
    private static final int HOUR_TO_LOOK = 13;
    private static final double LEFT_FOR_TOMORROW = 0.3;
    private static final double AGREED = 0.7;
    private static final double CALLED = 0.8;
    private static final int MANY = 500;

    private final Gemeente gemeente;
    private final Voorbeelddata data;
    private final Rooster rooster;
    private final Agenda agenda;
    private final Clock clock;
    private final Toeval toeval;

    Regieverhaal(Gemeente gemeente, Voorbeelddata data, Rooster rooster, Agenda agenda, Clock clock, Toeval toeval) {
        this.gemeente = gemeente;
        this.data = data;
        this.rooster = rooster;
        this.agenda = agenda;
        this.clock = clock;
        this.toeval = toeval;
    }

    /** Plans the looks from the first day until some days before the last. */
    void follow(LocalDate van, LocalDate vandaag) {
        LocalDate laatste = gemeente.kalender().minusWerkdagen(vandaag, WORKING_DAYS_WITHOUT_A_LOOK);
        for (LocalDate dag = van; !dag.isAfter(laatste); dag = dag.plusDays(1)) {
            if (gemeente.kalender().isWerkdag(dag)) {
                boolean leavesNothing = dag.equals(laatste);
                agenda.plan(
                        dag.atTime(HOUR_TO_LOOK, toeval.between(0, 59))
                                .atZone(Werkkalender.ZONE)
                                .toInstant(),
                        () -> look(leavesNothing));
            }
        }
    }

    private void look(boolean leavesNothing) {
        Instant nu = clock.instant();
        Instant op = nu;
        for (Overzichtsregel regel : gemeente.klantaanvragen().findOverzicht(true, null, MANY)) {
            // What stands there besides this history was asked later than it goes.
            if (regel.voorgelegdOp() == null || regel.voorgelegdOp().isAfter(nu)) {
                continue;
            }
            boolean fresh = regel.voorgelegdOp().isAfter(nu.minus(Duration.ofDays(1)));
            if (leavesNothing || !fresh || !toeval.chance(LEFT_FOR_TOMORROW)) {
                op = op.plus(Duration.ofMinutes(toeval.between(3, 12)));
                plan(regel.nummer(), op);
            }
        }
    }

    private void plan(String nummer, Instant op) {
        findAccount(nummer)
                .ifPresent(
                        account -> agenda.plan(rooster.workMoment(account, op, toeval), () -> judge(nummer, account)));
    }

    private Optional<String> findAccount(String nummer) {
        return findOpen(gemeente.klantaanvragen().getKlantaanvraag(nummer))
                .filter(vraag -> vraag.account() != null || rooster.hasMedewerkers(vraag.groep()))
                .map(vraag -> Objects.requireNonNullElseGet(
                        vraag.account(), () -> rooster.behandelaar(vraag.groep(), "", toeval)));
    }

    /** Nothing is left to judge when the klantaanvraag was ready first. */
    private void judge(String nummer, String account) {
        Klantaanvraag klantaanvraag = gemeente.klantaanvragen().getKlantaanvraag(nummer);
        if (findOpen(klantaanvraag).isPresent()) {
            NewVertragingsbeoordeling beoordeling =
                    beoordeling(klantaanvraag.vertragingen().size());
            gemeente.namens().act(account, () -> gemeente.klantaanvragen().assess(nummer, beoordeling));
        }
    }

    private NewVertragingsbeoordeling beoordeling(int gezien) {
        if (toeval.chance(AGREED)) {
            return new NewVertragingsbeoordeling(Vertragingsuitkomst.AKKOORD, null, gezien);
        }
        return toeval.chance(CALLED)
                ? new NewVertragingsbeoordeling(
                        Vertragingsuitkomst.KLANT_GEBELD, toeval.pick(data.teksten("vertragingGebeld")), gezien)
                : new NewVertragingsbeoordeling(
                        Vertragingsuitkomst.ANDERS, toeval.pick(data.teksten("vertragingAnders")), gezien);
    }

    private static Optional<Vertragingsbeoordeling> findOpen(Klantaanvraag klantaanvraag) {
        List<Vertragingsbeoordeling> beoordelingen = klantaanvraag.beoordelingen();
        return beoordelingen.stream().filter(Vertragingsbeoordeling::open).findFirst();
    }
}
