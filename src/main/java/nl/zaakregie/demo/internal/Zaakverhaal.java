package nl.zaakregie.demo.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.zaakregie.catalogus.Resultaattype;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.platform.security.Rol;
import nl.zaakregie.zaak.BehandelUitkomst;
import nl.zaakregie.zaak.Behandeling;
import nl.zaakregie.zaak.Kwaliteitscontrole;
import nl.zaakregie.zaak.Lijn;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.Zaaktoestand;

/** What happens to a zaak after the intake: most are done in time, some late, and some lie waiting. */
final class Zaakverhaal {

    private static final double MADE_WHILE_WAITING = 0.92;
    private static final double PASSED_ON = 0.06;
    private static final int DRAWS = 20;
    private static final double LATE = 0.12;
    private static final double LEFT = 0.06;
    private static final double STARTS_LATE = 0.3;
    private static final double USUAL_RESULT = 0.8;
    private static final double WRITES_DOWN = 0.45;

    private final Gemeente gemeente;
    private final Voorbeelddata data;
    private final Rooster rooster;
    private final Agenda agenda;
    private final Clock clock;
    private final Toeval toeval;
    private int aantal;

    Zaakverhaal(Gemeente gemeente, Voorbeelddata data, Rooster rooster, Agenda agenda, Clock clock, Toeval toeval) {
        this.gemeente = gemeente;
        this.data = data;
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
        Zaak zaak = gemeente.zaken().getZaak(nummer);
        if (zaak.klaarVoor() != null) {
            makeWhileWaiting(zaak, own);
        } else {
            handleInTurn(zaak, own);
        }
    }

    private void makeWhileWaiting(Zaak zaak, Toeval own) {
        Instant opgepakt = clock.instant().plusSeconds(own.between(20, 200));
        // Within the quarter of an hour after which the zaak leaves the second line by itself.
        Instant klaar = opgepakt.plusSeconds(own.between(240, 690));
        boolean made = own.chance(MADE_WHILE_WAITING);
        String account = rooster.atWork(Rol.TWEEDELIJN.groep(), zaak.zaaktype(), opgepakt, klaar, own);
        agenda.plan(opgepakt, () -> claim(zaak.nummer(), account));
        agenda.plan(klaar, () -> {
            if (made) {
                close(zaak.nummer(), account, own);
            } else {
                passOn(zaak.nummer(), account, own);
            }
        });
    }

    private void handleInTurn(Zaak zaak, Toeval own) {
        Instant nu = clock.instant();
        String account = rooster.behandelaar(groep(zaak), zaak.zaaktype(), own);
        int dagen = (int) ChronoUnit.DAYS.between(zaak.startdatum(), zaak.verwachtOp());
        LocalDate klaarOp = own.chance(LEFT)
                ? zaak.verwachtOp().plusDays(own.between(8, 40))
                : own.chance(LATE)
                        ? zaak.verwachtOp().plusDays(own.between(1, Math.max(3, dagen / 2)))
                        : zaak.startdatum().plusDays((long) (dagen * own.between(0.25, 1.0)));
        Instant klaar = rooster.workMomentBy(account, klaarOp, nu, own);
        double begin = own.chance(STARTS_LATE) ? 0.95 : own.between(0.05, 0.5);
        Instant opgepakt = rooster.workMoment(
                account, nu.plusSeconds((long) (Duration.between(nu, klaar).toSeconds() * begin)), own);
        boolean passedOn = zaak.lijn() == Lijn.TWEEDE_LIJN && own.chance(PASSED_ON);
        agenda.plan(opgepakt.isBefore(klaar) ? opgepakt : klaar.minusSeconds(60), () -> claim(zaak.nummer(), account));
        agenda.plan(klaar, () -> {
            if (passedOn) {
                passOn(zaak.nummer(), account, own);
            } else {
                close(zaak.nummer(), account, own);
            }
        });
    }

    private void claim(String nummer, String account) {
        gemeente.namens().act(account, () -> gemeente.taken().claim(nummer));
    }

    private void close(String nummer, String account, Toeval own) {
        Zaak zaak = gemeente.zaken().getZaak(nummer);
        List<Resultaattype> resultaten = zaaktype(zaak).resultaattypen();
        String resultaat = (own.chance(USUAL_RESULT) ? resultaten.get(0) : own.pick(resultaten)).code();
        String toelichting = own.chance(WRITES_DOWN) ? own.pick(data.teksten("afronding")) : null;
        Zaak handled = gemeente.namens()
                .act(
                        account,
                        () -> gemeente.behandelingen()
                                .handle(
                                        nummer,
                                        new Behandeling(
                                                BehandelUitkomst.AFGEHANDELD,
                                                resultaat,
                                                null,
                                                toelichting,
                                                null,
                                                zaak.versie())));
        if (handled.toestand() == Zaaktoestand.IN_CONTROLE) {
            check(handled, account, own);
        }
    }

    /** A colleague has a look the same day; where nobody else works in the department, the result waits. */
    private void check(Zaak zaak, String account, Toeval own) {
        String colleague = rooster.behandelaar(groep(zaak), zaak.zaaktype(), own);
        for (int draw = 0; draw < DRAWS && colleague.equals(account); draw++) {
            colleague = rooster.behandelaar(groep(zaak), zaak.zaaktype(), own);
        }
        if (!colleague.equals(account)) {
            gemeente.namens()
                    .act(
                            colleague,
                            () -> gemeente.behandelingen()
                                    .check(zaak.nummer(), new Kwaliteitscontrole(true, null, null, zaak.versie())));
        }
    }

    private void passOn(String nummer, String account, Toeval own) {
        Zaak zaak = gemeente.zaken().getZaak(nummer);
        String reden = own.pick(data.teksten("doorzetten"));
        Zaak passedOn = gemeente.namens()
                .act(
                        account,
                        () -> gemeente.behandelingen()
                                .handle(
                                        nummer,
                                        new Behandeling(
                                                BehandelUitkomst.DOORGEZET, null, null, null, reden, zaak.versie())));
        handleInTurn(passedOn, own);
    }

    private Zaaktype zaaktype(Zaak zaak) {
        return gemeente.catalogus().getZaaktype(zaak.zaaktype(), zaak.zaaktypeVersie());
    }

    private String groep(Zaak zaak) {
        return zaak.lijn() == Lijn.TWEEDE_LIJN
                ? Rol.TWEEDELIJN.groep()
                : gemeente.catalogus()
                        .findAfdeling(zaak.afdeling())
                        .orElseThrow()
                        .groep();
    }
}
