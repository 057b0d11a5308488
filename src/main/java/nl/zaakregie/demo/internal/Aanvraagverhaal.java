package nl.zaakregie.demo.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import nl.zaakregie.demo.internal.Voorbeeldaanvraag.Relatie;
import nl.zaakregie.demo.internal.Voorbeeldaanvraag.Stap;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.klantaanvraag.Klantaanvraagzoekvraag;
import nl.zaakregie.klantaanvraag.Klantaanvragen;
import nl.zaakregie.klantaanvraag.Zaakrelatie;
import nl.zaakregie.platform.security.Rol;
import nl.zaakregie.zaak.Zaak;

/** What happens to a klantaanvraag that has to show one thing today: the steps of the file and no others. */
final class Aanvraagverhaal {

    private static final int HOUR_OF_WORK = 10;

    private final Gemeente gemeente;
    private final Zaakwerk werk;
    private final Rooster rooster;
    private final Agenda agenda;
    private final Clock clock;
    private int aantal;

    Aanvraagverhaal(Gemeente gemeente, Zaakwerk werk, Rooster rooster, Agenda agenda, Clock clock) {
        this.gemeente = gemeente;
        this.werk = werk;
        this.rooster = rooster;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** How many zaken there are of this kind. */
    int aantal() {
        return aantal;
    }

    /** Plans what is done with the zaken that an agent made just now. */
    void follow(Voorbeeldaanvraag aanvraag, List<String> zaken, String adviseur, Toeval toeval) {
        aantal += zaken.size();
        if (!aanvraag.relaties().isEmpty()) {
            gemeente.namens().act(adviseur, () -> relate(aanvraag.relaties(), zaken));
        }
        planNext(aanvraag.stappen().iterator(), zaken, adviseur, toeval);
    }

    private void relate(List<Relatie> relaties, List<String> zaken) {
        Klantaanvragen klantaanvragen = gemeente.klantaanvragen();
        String nummer = klantaanvragen
                .search(new Klantaanvraagzoekvraag(null, null, zaken.get(0), null, null, null, 1))
                .get(0)
                .nummer();
        relaties.forEach(relatie -> klantaanvragen.relate(
                nummer,
                new Zaakrelatie(find(zaken, relatie.van()), find(zaken, relatie.naar()), relatie.soort()),
                klantaanvragen.getKlantaanvraag(nummer).versie()));
    }

    private void planNext(Iterator<Stap> stappen, List<String> zaken, String adviseur, Toeval toeval) {
        if (!stappen.hasNext()) {
            return;
        }
        Stap stap = stappen.next();
        String nummer = find(zaken, stap.zaak());
        String account = account(stap, werk.look(nummer), adviseur, toeval);
        LocalDate dag = gemeente.kalender().plusWerkdagen(LocalDate.now(clock), stap.na());
        Instant op = dag.atTime(HOUR_OF_WORK, toeval.between(0, 59))
                .atZone(Werkkalender.ZONE)
                .toInstant();
        agenda.plan(rooster.workMoment(account, op, toeval), () -> {
            take(stap, werk.look(nummer), account, toeval);
            planNext(stappen, zaken, adviseur, toeval);
        });
    }

    /** The one who has the zaak, or one of those whose work it is; the customer tells the first line that it is not needed any more. */
    private String account(Stap stap, Zaak zaak, String adviseur, Toeval toeval) {
        return switch (stap.doet()) {
            case INTREKKEN -> rooster.behandelaar(Rol.EERSTELIJN.groep(), "", toeval);
            default ->
                zaak.behandelaar() == null
                        ? rooster.behandelaar(werk.groep(zaak), zaak.zaaktype(), toeval)
                        : zaak.behandelaar();
        };
    }

    private void take(Stap stap, Zaak zaak, String account, Toeval toeval) {
        switch (stap.doet()) {
            case OPPAKKEN -> werk.claim(zaak, account);
            case OPSCHORTEN ->
                werk.suspend(zaak, account, LocalDate.now(clock).plusDays(Zaakverhaal.DAYS_TO_ANSWER), toeval);
            case HERVATTEN -> werk.resume(zaak, account, toeval);
            case VERLENGEN -> werk.extend(zaak, account, toeval);
            case TERUGGEVEN -> werk.giveBack(zaak, account, toeval);
            case AFRONDEN -> werk.close(zaak, account, toeval);
            case INTREKKEN -> werk.withdraw(zaak, account, toeval);
            case HEROPENEN -> werk.reopen(zaak, account, toeval);
        }
    }

    private String find(List<String> zaken, String zaaktype) {
        return zaken.stream()
                .filter(nummer -> werk.look(nummer).zaaktype().equals(zaaktype))
                .findFirst()
                .orElseThrow();
    }
}
