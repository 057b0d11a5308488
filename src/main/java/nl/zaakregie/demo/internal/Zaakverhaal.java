package nl.zaakregie.demo.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Consumer;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.platform.security.Rol;
import nl.zaakregie.zaak.Lijn;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.Zaaktoestand;

/**
 * What happens to a zaak after the intake: most are done in time, some late and some lie waiting; some wait for the customer, get more
 * time, go back to the first line or are withdrawn.
 */
final class Zaakverhaal {

    private static final double MADE_WHILE_WAITING = 0.92;
    private static final double PASSED_ON = 0.1;
    private static final double LATE = 0.12;
    private static final double LEFT = 0.06;
    private static final double STARTS_LATE = 0.3;
    private static final double SUSPENDED = 0.22;
    private static final double ANSWERS = 0.75;
    private static final double EXTENDED = 0.15;
    private static final double GIVEN_BACK = 0.05;
    private static final double WITHDRAWN = 0.03;
    private static final double APPROVED = 0.9;
    static final int DAYS_TO_ANSWER = 14;

    /** By then the background work of the morning is done. */
    private static final int HOUR_TO_LOOK = 11;

    private final Zaakwerk werk;
    private final Rooster rooster;
    private final Agenda agenda;
    private final Clock clock;
    private final Toeval toeval;
    private int aantal;

    Zaakverhaal(Zaakwerk werk, Rooster rooster, Agenda agenda, Clock clock, Toeval toeval) {
        this.werk = werk;
        this.rooster = rooster;
        this.agenda = agenda;
        this.clock = clock;
        this.toeval = toeval;
    }

    int aantal() {
        return aantal;
    }

    /** Plans what is done with a zaak that was made just now. */
    void follow(String nummer) {
        Toeval own = toeval.of(aantal++);
        Zaak zaak = werk.look(nummer);
        if (zaak.klaarVoor() == null) {
            goOn(nummer, own);
        } else if (own.chance(MADE_WHILE_WAITING)) {
            makeWhileWaiting(zaak, own);
        } else {
            // The quarter of an hour passes; then it is the department's.
            agenda.plan(clock.instant().plus(Duration.ofMinutes(130)), () -> goOn(nummer, own));
        }
    }

    private void makeWhileWaiting(Zaak zaak, Toeval own) {
        Instant opgepakt = clock.instant().plusSeconds(own.between(20, 120));
        Instant klaar = opgepakt.plusSeconds(own.between(240, 660));
        String account = rooster.atWork(Rol.TWEEDELIJN.groep(), zaak.zaaktype(), opgepakt, klaar, own);
        plan(opgepakt, zaak, account, own, now -> werk.claim(now, account));
        plan(klaar, zaak, account, own, now -> werk.close(now, account, own));
    }

    /** Plans the next step of a zaak, from what it is now. */
    private void goOn(String nummer, Toeval own) {
        Zaak zaak = werk.look(nummer);
        switch (zaak.toestand()) {
            case GEPLAND -> lookAgain(zaak, Objects.requireNonNull(zaak.geplandeStart()), own);
            case OPGESCHORT -> lookAgain(zaak, LocalDate.now(clock).plusDays(DAYS_TO_ANSWER), own);
            case IN_CONTROLE -> planCheck(zaak, own);
            case IN_BEHANDELING -> {
                if (zaak.lijn() == Lijn.EERSTE_LIJN) {
                    planAssignment(zaak, own);
                } else {
                    planHandling(zaak, own);
                }
            }
            case AFGEROND -> {}
        }
    }

    private void lookAgain(Zaak zaak, LocalDate dag, Toeval own) {
        LocalDate morgen = LocalDate.now(clock).plusDays(1);
        Instant op = (dag.isBefore(morgen) ? morgen : dag)
                .atTime(HOUR_TO_LOOK, own.between(0, 59))
                .atZone(Werkkalender.ZONE)
                .toInstant();
        agenda.plan(op, () -> goOn(zaak.nummer(), own));
    }

    private void planHandling(Zaak zaak, Toeval own) {
        Instant nu = clock.instant();
        LocalDate vandaag = LocalDate.now(clock);
        String account = zaak.behandelaar() == null
                ? rooster.behandelaar(werk.groep(zaak), zaak.zaaktype(), own)
                : zaak.behandelaar();
        int dagen = (int) Math.max(0, ChronoUnit.DAYS.between(vandaag, zaak.verwachtOp()));
        LocalDate klaarOp = own.chance(LEFT)
                ? zaak.verwachtOp().plusDays(own.between(8, 40))
                : own.chance(LATE)
                        ? zaak.verwachtOp().plusDays(own.between(1, Math.max(3, dagen / 2)))
                        : vandaag.plusDays((long) (dagen * own.between(0.25, 1.0)));
        Instant klaar = rooster.workMomentBy(account, klaarOp, nu, own);
        Duration rest = Duration.between(nu, klaar);
        Instant opgepakt = moment(account, nu, rest, own.chance(STARTS_LATE) ? 0.95 : own.between(0.05, 0.5), own);
        Instant eerst = opgepakt.isBefore(klaar) ? opgepakt : klaar.minusSeconds(60);
        plan(eerst, zaak, account, own, now -> werk.claim(now, account));
        Instant halverwege = moment(account, eerst, Duration.between(eerst, klaar), 0.5, own);
        boolean ends = halverwege.isBefore(klaar) && planTurn(zaak, account, halverwege, own);
        if (!ends) {
            plan(klaar, zaak, account, own, now -> finish(now, account, own));
        }
    }

    private Instant moment(String account, Instant van, Duration rest, double deel, Toeval own) {
        return rooster.workMoment(account, van.plusSeconds((long) (rest.toSeconds() * deel)), own);
    }

    /** At times something comes in between; answers whether the handling ends there for now. */
    private boolean planTurn(Zaak zaak, String account, Instant op, Toeval own) {
        Zaaktype zaaktype = werk.zaaktype(zaak);
        if (zaaktype.opschorting() && zaak.opschortingen().isEmpty() && own.chance(SUSPENDED)) {
            plan(op, zaak, account, own, now -> suspend(now, account, own));
            return true;
        }
        if (zaak.lijn() == Lijn.VAKAFDELING && zaak.teruggaven() == 0 && own.chance(GIVEN_BACK)) {
            plan(op, zaak, account, own, now -> {
                werk.giveBack(now, account, own);
                goOn(now.nummer(), own);
            });
            return true;
        }
        if (own.chance(WITHDRAWN)) {
            plan(op, zaak, account, own, now -> werk.withdraw(now, account, own));
            return true;
        }
        if (zaaktype.verlenging() != null && zaak.verlengdOp() == null && own.chance(EXTENDED)) {
            plan(op, zaak, account, own, now -> {
                if (!LocalDate.now(clock).isAfter(now.uiterlijkOp())) {
                    werk.extend(now, account, own);
                }
            });
        }
        return false;
    }

    private void finish(Zaak zaak, String account, Toeval own) {
        if (zaak.lijn() == Lijn.TWEEDE_LIJN && own.chance(PASSED_ON)) {
            werk.passOn(zaak, account, own);
        } else {
            werk.close(zaak, account, own);
        }
        goOn(zaak.nummer(), own);
    }

    private void suspend(Zaak zaak, String account, Toeval own) {
        werk.suspend(zaak, account, LocalDate.now(clock).plusDays(DAYS_TO_ANSWER), own);
        if (own.chance(ANSWERS)) {
            Instant antwoord = clock.instant().plus(Duration.ofHours(own.between(30, 250)));
            agenda.plan(rooster.workMoment(account, antwoord, own), () -> {
                Zaak now = werk.look(zaak.nummer());
                if (now.toestand() == Zaaktoestand.OPGESCHORT) {
                    werk.resume(now, account, own);
                }
                goOn(zaak.nummer(), own);
            });
        } else {
            lookAgain(zaak, LocalDate.now(clock).plusDays(DAYS_TO_ANSWER + 2L), own);
        }
    }

    private void planCheck(Zaak zaak, Toeval own) {
        String behandelaar = Objects.requireNonNull(zaak.voorstel()).door();
        rooster.colleague(werk.groep(zaak), behandelaar, own).ifPresent(account -> {
            Instant op = rooster.workMoment(account, clock.instant().plus(Duration.ofHours(own.between(1, 30))), own);
            agenda.plan(op, () -> {
                Zaak now = werk.look(zaak.nummer());
                if (now.toestand() == Zaaktoestand.IN_CONTROLE) {
                    werk.check(now, account, own.chance(APPROVED), own);
                }
                goOn(zaak.nummer(), own);
            });
        });
    }

    private void planAssignment(Zaak zaak, Toeval own) {
        String account = rooster.behandelaar(Rol.EERSTELIJN.groep(), "", own);
        Instant op = rooster.workMoment(account, clock.instant().plus(Duration.ofHours(own.between(3, 40))), own);
        plan(op, zaak, account, own, now -> {
            werk.assign(now, account, own);
            goOn(now.nummer(), own);
        });
    }

    /** Plans a step that is only taken when the zaak still lies where it lay and no colleague has it; when it was moved, its new place goes on. */
    private void plan(Instant op, Zaak zaak, String account, Toeval own, Consumer<Zaak> step) {
        agenda.plan(op, () -> {
            Zaak now = werk.look(zaak.nummer());
            boolean free = now.behandelaar() == null || now.behandelaar().equals(account);
            if (now.lijn() == zaak.lijn() && now.toestand() == zaak.toestand() && free) {
                step.accept(now);
            } else if (now.lijn() != zaak.lijn()) {
                goOn(now.nummer(), own);
            }
        });
    }
}
