package nl.zaakregie.demo.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.intake.Beoordeling;
import nl.zaakregie.intake.BeoordelingUitkomst;
import nl.zaakregie.klantcontact.Vraag.Zaakverwijzing;
import nl.zaakregie.klantcontact.Vraagnummer;
import org.jspecify.annotations.Nullable;

/** What a department does with a contact that it got: usually soon, at times after days, and a few are forgotten. */
final class Beoordelingsverhaal {

    private static final double SAME_DAY = 0.75;
    private static final double FORGOTTEN = 0.07;
    private static final double CLAIMED_AT_ONCE = 0.5;

    private final Gemeente gemeente;
    private final Voorbeelddata data;
    private final Zaakgegevens zaakgegevens;
    private final Zaakverhaal zaakverhaal;
    private final Rooster rooster;
    private final Agenda agenda;
    private final Clock clock;

    Beoordelingsverhaal(
            Gemeente gemeente,
            Voorbeelddata data,
            Zaakgegevens zaakgegevens,
            Zaakverhaal zaakverhaal,
            Rooster rooster,
            Agenda agenda,
            Clock clock) {
        this.gemeente = gemeente;
        this.data = data;
        this.zaakgegevens = zaakgegevens;
        this.zaakverhaal = zaakverhaal;
        this.rooster = rooster;
        this.agenda = agenda;
        this.clock = clock;
    }

    /**
     * Plans what the department does.
     *
     * @param vanaf when somebody can be at it for the first time
     * @param zaaktype what comes out of it; null for an answer
     */
    void follow(
            Vraagnummer vraag,
            String groep,
            Instant vanaf,
            @Nullable Voorbeeldklant klant,
            @Nullable Zaaktype zaaktype,
            Toeval toeval) {
        String account = rooster.behandelaar(groep, zaaktype == null ? "" : zaaktype.identificatie(), toeval);
        Duration rest = toeval.chance(SAME_DAY)
                ? Duration.ofMinutes(toeval.between(15, 300))
                : Duration.ofHours(toeval.between(24, 96));
        Duration forgotten = toeval.chance(FORGOTTEN) ? Duration.ofDays(toeval.between(6, 25)) : Duration.ZERO;
        Instant begin = rooster.workMoment(account, vanaf.plus(rest).plus(forgotten), toeval);
        Instant eerste = rooster.workMoment(account, vanaf.plus(rest), toeval);
        Instant opgepakt = toeval.chance(CLAIMED_AT_ONCE) && eerste.isBefore(begin) ? eerste : begin;
        Instant klaar = begin.plus(Duration.ofMinutes(toeval.between(4, 40)));
        agenda.plan(
                opgepakt,
                () -> gemeente.namens().act(account, () -> gemeente.taken().claim(vraag.toString())));
        agenda.plan(klaar, () -> complete(vraag, account, klant, zaaktype, toeval));
    }

    private void complete(
            Vraagnummer vraag,
            String account,
            @Nullable Voorbeeldklant klant,
            @Nullable Zaaktype zaaktype,
            Toeval toeval) {
        if (klant == null || zaaktype == null) {
            String antwoord = toeval.pick(data.teksten(zaaktype == null ? "terugbelantwoorden" : "geenZaak"));
            gemeente.namens()
                    .act(
                            account,
                            () -> gemeente.intakes()
                                    .completeBeoordeling(
                                            vraag,
                                            new Beoordeling(BeoordelingUitkomst.AFGEHANDELD, List.of(), antwoord)));
            return;
        }
        Beoordeling beoordeling = new Beoordeling(
                BeoordelingUitkomst.ZAAK,
                List.of(zaakgegevens.fill(
                        zaaktype,
                        gemeente.klantcontacten()
                                .getKlantcontact(vraag.klantcontact())
                                .getVraag(vraag.volgnummer())
                                .vraag(),
                        klant,
                        LocalDate.now(clock),
                        toeval)),
                null);
        gemeente.namens().act(account, () -> gemeente.intakes().completeBeoordeling(vraag, beoordeling));
        gemeente.klantcontacten().getKlantcontact(vraag.klantcontact()).zaken().stream()
                .map(Zaakverwijzing::nummer)
                .forEach(zaak -> {
                    klant.gotZaak(zaak);
                    zaakverhaal.follow(zaak);
                });
    }
}
