package nl.zaakregie.demo.internal;

import java.time.LocalDate;
import java.util.List;
import nl.zaakregie.catalogus.Resultaattype;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.zaak.Aanvullingsuitkomst;
import nl.zaakregie.zaak.BehandelUitkomst;
import nl.zaakregie.zaak.Behandeling;
import nl.zaakregie.zaak.Hervatting;
import nl.zaakregie.zaak.Informatiewijze;
import nl.zaakregie.zaak.Kwaliteitscontrole;
import nl.zaakregie.zaak.Lijn;
import nl.zaakregie.zaak.Opschortingsverzoek;
import nl.zaakregie.zaak.Teruggavereden;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.Zaakoverdracht;
import org.jspecify.annotations.Nullable;

/** The single things that colleagues do with a zaak, with the words that go with them. */
final class Zaakwerk {

    private static final double USUAL_RESULT = 0.8;
    private static final double WRITES_DOWN = 0.45;

    private final Gemeente gemeente;
    private final Voorbeelddata data;

    Zaakwerk(Gemeente gemeente, Voorbeelddata data) {
        this.gemeente = gemeente;
        this.data = data;
    }

    Zaak look(String nummer) {
        return gemeente.zaken().getZaak(nummer);
    }

    Zaaktype zaaktype(Zaak zaak) {
        return gemeente.catalogus().getZaaktype(zaak.zaaktype(), zaak.zaaktypeVersie());
    }

    /** The group that has the zaak. */
    String groep(Zaak zaak) {
        return gemeente.zaakgroepen().getGroep(zaak);
    }

    void claim(Zaak zaak, String account) {
        if (zaak.behandelaar() == null) {
            act(account, () -> gemeente.taken().claim(zaak.nummer()));
        }
    }

    void close(Zaak zaak, String account, Toeval toeval) {
        List<Resultaattype> resultaten = zaaktype(zaak).resultaattypen();
        String resultaat = (toeval.chance(USUAL_RESULT) ? resultaten.get(0) : toeval.pick(resultaten)).code();
        String toelichting = toeval.chance(WRITES_DOWN) ? toeval.pick(data.teksten("afronding")) : null;
        Informatiewijze via = zaak.klaarVoor() == null
                ? toeval.pick(List.of(Informatiewijze.BRIEF, Informatiewijze.E_MAIL, Informatiewijze.TELEFOON))
                : Informatiewijze.BALIE;
        handle(
                zaak,
                account,
                new Behandeling(BehandelUitkomst.AFGEHANDELD, resultaat, via, toelichting, null, zaak.versie()));
    }

    void passOn(Zaak zaak, String account, Toeval toeval) {
        String reden = toeval.pick(data.teksten("doorzetten"));
        handle(zaak, account, new Behandeling(BehandelUitkomst.DOORGEZET, null, null, null, reden, zaak.versie()));
    }

    void suspend(Zaak zaak, String account, LocalDate uiterstOp, Toeval toeval) {
        String gevraagd = toeval.pick(data.teksten("aanvullingen"));
        act(
                account,
                () -> gemeente.termijnen()
                        .suspend(zaak.nummer(), new Opschortingsverzoek(gevraagd, uiterstOp, zaak.versie())));
    }

    void resume(Zaak zaak, String account, Toeval toeval) {
        String toelichting = toeval.pick(data.teksten("aangevuld"));
        act(
                account,
                () -> gemeente.termijnen()
                        .resume(
                                zaak.nummer(),
                                new Hervatting(Aanvullingsuitkomst.AANGEVULD, null, toelichting, zaak.versie())));
    }

    void extend(Zaak zaak, String account, Toeval toeval) {
        String reden = toeval.pick(data.teksten("verlengingen"));
        act(account, () -> gemeente.termijnen().extend(zaak.nummer(), reden, zaak.versie()));
    }

    /** To the first line, which finds out where it belongs. */
    void giveBack(Zaak zaak, String account, Toeval toeval) {
        Teruggavereden reden =
                toeval.pick(List.of(Teruggavereden.INTAKE_ONVOLLEDIG, Teruggavereden.VERKEERD_TOEGEDEELD));
        transfer(zaak, account, Lijn.EERSTE_LIJN, null, reden, toeval.pick(data.teksten("teruggaven")));
    }

    /** From the first line to the department it belongs to. */
    void assign(Zaak zaak, String account, Toeval toeval) {
        transfer(zaak, account, Lijn.VAKAFDELING, zaak.afdeling(), null, toeval.pick(data.teksten("toedelingen")));
    }

    void withdraw(Zaak zaak, String account, Toeval toeval) {
        String reden = toeval.pick(data.teksten("intrekkingen"));
        act(account, () -> gemeente.behandelingen().withdraw(zaak.nummer(), reden, zaak.versie()));
    }

    void reopen(Zaak zaak, String account, Toeval toeval) {
        String reden = toeval.pick(data.teksten("heropeningen"));
        act(account, () -> gemeente.behandelingen().reopen(zaak.nummer(), reden, zaak.versie()));
    }

    void check(Zaak zaak, String account, boolean goedgekeurd, Toeval toeval) {
        String toelichting = goedgekeurd ? null : toeval.pick(data.teksten("afkeuringen"));
        act(
                account,
                () -> gemeente.behandelingen()
                        .check(
                                zaak.nummer(),
                                new Kwaliteitscontrole(
                                        goedgekeurd,
                                        goedgekeurd ? Informatiewijze.BRIEF : null,
                                        toelichting,
                                        zaak.versie())));
    }

    private void handle(Zaak zaak, String account, Behandeling behandeling) {
        act(account, () -> gemeente.behandelingen().handle(zaak.nummer(), behandeling));
    }

    private void transfer(
            Zaak zaak,
            String account,
            Lijn naar,
            @Nullable String afdeling,
            @Nullable Teruggavereden reden,
            String toelichting) {
        act(
                account,
                () -> gemeente.overdrachten()
                        .transfer(
                                zaak.nummer(), new Zaakoverdracht(naar, afdeling, reden, toelichting, zaak.versie())));
    }

    private void act(String account, Runnable werk) {
        gemeente.namens().act(account, werk);
    }
}
