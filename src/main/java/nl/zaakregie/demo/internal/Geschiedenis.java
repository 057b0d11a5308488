package nl.zaakregie.demo.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.platform.Achtergrondwerk;
import nl.zaakregie.platform.database.DemoOnly;
import nl.zaakregie.platform.engine.Tijdreis;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lives the past of the demo municipality over again: made-up colleagues do their work through the API of the modules, each at the
 * moment it would have been done.
 *
 * <p>All of it is one transaction, so that a history is there completely or not at all, whenever the machine is switched off.
 */
@Component
@DemoOnly
class Geschiedenis {

    /** One customer for so many contacts lets some be seen several times. */
    private static final int CONTACTEN_PER_KLANT = 3;

    private final Gemeente gemeente;
    private final Tijdreis tijdreis;
    private final Clock clock;
    private final boolean ownMailserver;
    private final TransactionTemplate transaction;

    Geschiedenis(
            Gemeente gemeente,
            Tijdreis tijdreis,
            Clock clock,
            @Value("${spring.mail.host:}") String mailserver,
            PlatformTransactionManager transactions) {
        this.ownMailserver = !mailserver.isBlank();
        this.gemeente = gemeente;
        this.tijdreis = tijdreis;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Makes the history; the same request makes the same one. */
    Telling make(Opdracht opdracht) {
        return transaction.execute(status -> live(opdracht));
    }

    private Telling live(Opdracht opdracht) {
        Toeval toeval = new Toeval(opdracht.seed());
        Voorbeelddata data = new Voorbeelddata();
        Instant van =
                opdracht.tot().atZone(Werkkalender.ZONE).minus(opdracht.duur()).toInstant();
        LocalDate vandaag = opdracht.tot().atZone(Werkkalender.ZONE).toLocalDate();
        Agenda agenda = new Agenda();
        Rooster rooster = new Rooster(gemeente.catalogus(), gemeente.kalender());
        Klantenkring klanten = new Klantenkring(
                1 + opdracht.contacten() / CONTACTEN_PER_KLANT,
                data.klanten(),
                vandaag,
                // A real mail server gets no mail for people who do not exist.
                !ownMailserver,
                toeval.of(1));
        Onderwerpen onderwerpen = new Onderwerpen(gemeente.catalogus(), data, rooster, toeval.of(4));
        Gespreksplan plan = new Gespreksplan(
                opdracht.contacten(),
                van,
                opdracht.tot(),
                data.klantaanvragen().stream().filter(onderwerpen::knows).toList(),
                new Contactritme(gemeente.kalender()),
                toeval.of(2));
        Zaakgegevens zaakgegevens = new Zaakgegevens(data);
        Zaakwerk werk = new Zaakwerk(gemeente, data);
        Zaakverhaal zaakverhaal = new Zaakverhaal(werk, rooster, agenda, clock, toeval.of(3));
        Aanvraagverhaal aanvraagverhaal = new Aanvraagverhaal(gemeente, werk, rooster, agenda, clock);
        Contactverhaal contactverhaal = new Contactverhaal(
                gemeente,
                data,
                onderwerpen,
                klanten,
                new Registraties(gemeente, data),
                zaakgegevens,
                zaakverhaal,
                aanvraagverhaal,
                new Beoordelingsverhaal(gemeente, data, zaakgegevens, zaakverhaal, rooster, agenda, clock),
                rooster,
                agenda,
                clock);
        plan.gesprekken()
                .forEach(gesprek -> agenda.plan(gesprek.geregistreerd(), () -> contactverhaal.follow(gesprek)));
        planAchtergrondwerk(agenda, van, opdracht.tot());
        new Regieverhaal(gemeente, data, rooster, agenda, clock, toeval.of(5))
                .follow(van.atZone(Werkkalender.ZONE).toLocalDate(), vandaag);
        tijdreis.travel(travel -> agenda.run(opdracht.tot(), travel));
        return new Telling(
                plan.gesprekken().size(), zaakverhaal.aantal() + aanvraagverhaal.aantal(), klanten.geregistreerd());
    }

    /** Once an hour is often enough for a history, until the last work of the day is done. */
    private void planAchtergrondwerk(Agenda agenda, Instant van, Instant tot) {
        for (Instant op = van; op.isBefore(tot); op = op.plus(Duration.ofHours(1))) {
            if (gemeente.kalender().isOpen(op) || gemeente.kalender().isOpen(op.minus(Duration.ofHours(1)))) {
                agenda.plan(op, () -> gemeente.achtergrondwerk().stream().forEach(Achtergrondwerk::runDue));
            }
        }
    }

    /**
     * What history to make.
     *
     * @param seed the same one gives the same history
     * @param contacten how many contacts that do not become a zaak; those that do come on top
     * @param duur how far back it goes
     * @param tot when it ends: nothing happens from then on
     */
    record Opdracht(long seed, int contacten, Period duur, Instant tot) {}

    /** How much was made. */
    record Telling(int contacten, int zaken, long klanten) {}
}
