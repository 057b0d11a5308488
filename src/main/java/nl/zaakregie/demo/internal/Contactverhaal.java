package nl.zaakregie.demo.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.zaakregie.catalogus.Afdeling;
import nl.zaakregie.catalogus.Antwoordtype;
import nl.zaakregie.catalogus.Standaardantwoord;
import nl.zaakregie.catalogus.Vraagtype;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.intake.IntakeAfronding;
import nl.zaakregie.intake.IntakeUitkomst;
import nl.zaakregie.intake.Vraagregistratie;
import nl.zaakregie.intake.Zaakaanvraag;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.NewOverdracht;
import nl.zaakregie.klantcontact.Overdrachtsvorm;
import nl.zaakregie.klantcontact.Vraag.Zaakverwijzing;
import nl.zaakregie.klantcontact.Vraagnummer;
import nl.zaakregie.platform.security.Rol;
import nl.zaakregie.zaak.Zaak;
import org.jspecify.annotations.Nullable;

/** What the first line does in a talk: answer, put through, note to call back, hand over, or take the intake. */
final class Contactverhaal {

    private static final double KNOWN_WHEN_ANSWERED = 0.5;
    private static final double KNOWN_WHEN_PASSED_ON = 0.8;
    private static final double KNOWN_WHEN_REPORTING = 0.8;
    private static final double ASKS_AFTER_ZAAK = 0.3;
    private static final double NEEDS_MORE_TIME = 0.12;
    private static final int LONGEST_REST_OF_WEB_FORM = 1200;
    private static final double APPOINTMENT = 0.4;
    private static final double BECOMES_ZAAK = 0.7;
    private static final double CALLBACK_BECOMES_ZAAK = 0.07;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.forLanguageTag("nl"));

    private final Gemeente gemeente;
    private final Voorbeelddata data;
    private final Onderwerpen onderwerpen;
    private final Klantenkring klanten;
    private final Registraties registraties;
    private final Zaakgegevens zaakgegevens;
    private final Zaakverhaal zaakverhaal;
    private final Aanvraagverhaal aanvraagverhaal;
    private final Beoordelingsverhaal beoordelingsverhaal;
    private final Rooster rooster;
    private final Agenda agenda;
    private final Clock clock;

    Contactverhaal(
            Gemeente gemeente,
            Voorbeelddata data,
            Onderwerpen onderwerpen,
            Klantenkring klanten,
            Registraties registraties,
            Zaakgegevens zaakgegevens,
            Zaakverhaal zaakverhaal,
            Aanvraagverhaal aanvraagverhaal,
            Beoordelingsverhaal beoordelingsverhaal,
            Rooster rooster,
            Agenda agenda,
            Clock clock) {
        this.gemeente = gemeente;
        this.data = data;
        this.onderwerpen = onderwerpen;
        this.klanten = klanten;
        this.registraties = registraties;
        this.zaakgegevens = zaakgegevens;
        this.zaakverhaal = zaakverhaal;
        this.aanvraagverhaal = aanvraagverhaal;
        this.beoordelingsverhaal = beoordelingsverhaal;
        this.rooster = rooster;
        this.agenda = agenda;
        this.clock = clock;
    }

    void follow(Gesprek gesprek) {
        if (gesprek.aanvraag() != null) {
            takeIntake(gesprek, gesprek.aanvraag());
            return;
        }
        switch (gesprek.verloop()) {
            case DIRECT -> answer(gesprek);
            case DOORVERBONDEN -> passOn(gesprek, Afhandeling.DOORVERBONDEN);
            case TERUGBELLEN -> passOn(gesprek, Afhandeling.TERUGBELVERZOEK);
            case OVERGEDRAGEN, OVERGEDRAGEN_TERUGBELLEN ->
                onderwerpen
                        .complex(gesprek.toeval())
                        .ifPresentOrElse(vraagtype -> handOver(gesprek, vraagtype), () -> answer(gesprek));
            case VERVALLEN, ZAAK ->
                onderwerpen
                        .intake(gesprek.toeval())
                        .ifPresentOrElse(vraagtype -> takeIntake(gesprek, vraagtype), () -> answer(gesprek));
        }
    }

    private void answer(Gesprek gesprek) {
        Toeval toeval = gesprek.toeval();
        Voorbeeldklant klant = toeval.chance(KNOWN_WHEN_ANSWERED) ? klanten.pick(toeval) : null;
        String account = adviseur(gesprek, "");
        String zaak = klant == null ? null : klant.laatsteZaak();
        if (zaak != null && toeval.chance(ASKS_AFTER_ZAAK)) {
            Vraagtype stand = gemeente.catalogus()
                    .findVraagtype(Onderwerpen.STAND_VAN_ZAAK)
                    .orElseGet(() -> onderwerpen.answered(gesprek.kanaal(), toeval));
            register(gesprek, account, klant, registraties.answered(stand, vraag(stand, toeval), standVan(zaak)));
            return;
        }
        Vraagtype vraagtype = onderwerpen.answered(gesprek.kanaal(), toeval);
        Standaardantwoord antwoord = Objects.requireNonNull(vraagtype.standaardantwoord());
        register(gesprek, account, klant, registraties.answered(vraagtype, vraag(vraagtype, toeval), antwoord));
    }

    private void passOn(Gesprek gesprek, Afhandeling afhandeling) {
        Toeval toeval = gesprek.toeval();
        Voorbeeldklant klant = toeval.chance(KNOWN_WHEN_PASSED_ON) ? klanten.pick(toeval) : null;
        Vraagtype vraagtype = onderwerpen.passedOn(toeval);
        Afdeling afdeling = onderwerpen.afdeling(vraagtype, toeval);
        String contact = register(
                gesprek,
                adviseur(gesprek, ""),
                klant,
                registraties.passedOn(
                        klant, vraagtype, vraag(vraagtype, toeval), afhandeling, afdeling.code(), toeval));
        if (afhandeling == Afhandeling.TERUGBELVERZOEK) {
            Zaaktype zaaktype = klant != null && toeval.chance(CALLBACK_BECOMES_ZAAK)
                    ? onderwerpen.zaaktypeOf(afdeling.code(), toeval).orElse(null)
                    : null;
            beoordelingsverhaal.follow(
                    new Vraagnummer(contact, 1),
                    afdeling.groep(),
                    gesprek.einde(),
                    persoon(klant, zaaktype, toeval),
                    zaaktype,
                    toeval);
        }
    }

    /** Writes the talk down, with a second question when the customer has one; its number. */
    private String register(Gesprek gesprek, String account, @Nullable Voorbeeldklant klant, Vraagregistratie eerste) {
        Verloop verloop = gesprek.tweede();
        if (verloop == null) {
            return registraties.register(gesprek, account, klant, List.of(eerste));
        }
        Toeval own = gesprek.toeval().of(2);
        Vraagtype vraagtype =
                verloop == Verloop.DIRECT ? onderwerpen.answered(gesprek.kanaal(), own) : onderwerpen.passedOn(own);
        if (vraagtype.code().equals(eerste.vraagtype())) {
            return registraties.register(gesprek, account, klant, List.of(eerste));
        }
        String vraag = vraag(vraagtype, own);
        if (verloop == Verloop.DIRECT) {
            Standaardantwoord antwoord = Objects.requireNonNull(vraagtype.standaardantwoord());
            return registraties.register(
                    gesprek, account, klant, List.of(eerste, registraties.answered(vraagtype, vraag, antwoord)));
        }
        boolean terugbellen = verloop == Verloop.TERUGBELLEN;
        Afdeling afdeling = onderwerpen.afdeling(vraagtype, own);
        Vraagregistratie tweede = registraties.passedOn(
                klant,
                vraagtype,
                vraag,
                terugbellen ? Afhandeling.TERUGBELVERZOEK : Afhandeling.DOORVERBONDEN,
                afdeling.code(),
                own);
        String contact = registraties.register(gesprek, account, klant, List.of(eerste, tweede));
        if (terugbellen) {
            beoordelingsverhaal.follow(
                    new Vraagnummer(contact, 2), afdeling.groep(), gesprek.einde(), klant, null, own);
        }
        return contact;
    }

    private void handOver(Gesprek gesprek, Vraagtype vraagtype) {
        Toeval toeval = gesprek.toeval();
        Zaaktype zaaktype =
                gemeente.catalogus().getZaaktype(vraagtype.zaaktypen().get(0));
        Voorbeeldklant klant = Objects.requireNonNull(persoon(klanten.pick(toeval), zaaktype, toeval));
        String account = adviseur(gesprek, "");
        String contact = register(
                gesprek, account, klant, registraties.requested(vraagtype, zaaktype, vraag(vraagtype, toeval)));
        Afdeling afdeling =
                gemeente.catalogus().findAfdeling(zaaktype.afdeling()).orElseThrow();
        Overdrachtsvorm vorm = gesprek.verloop() == Verloop.OVERGEDRAGEN_TERUGBELLEN
                ? Overdrachtsvorm.TERUGBELVERZOEK
                : toeval.chance(APPOINTMENT) ? Overdrachtsvorm.AFSPRAAK : Overdrachtsvorm.DOORVERBONDEN;
        Instant afspraak = vorm == Overdrachtsvorm.AFSPRAAK ? afspraak(gesprek, afdeling.groep(), zaaktype) : null;
        NewOverdracht overdracht = new NewOverdracht(
                vorm,
                afdeling.code(),
                null,
                afspraak,
                klant.telefoonnummer(),
                toeval.pick(data.teksten("overdrachten")));
        agenda.plan(gesprek.einde(), () -> {
            gemeente.namens().act(account, () -> gemeente.intakes().transfer(new Vraagnummer(contact, 1), overdracht));
            beoordelingsverhaal.follow(
                    new Vraagnummer(contact, 1),
                    afdeling.groep(),
                    afspraak == null ? gesprek.einde() : afspraak,
                    klant,
                    toeval.chance(BECOMES_ZAAK) ? zaaktype : null,
                    toeval);
        });
    }

    /** On the hour, some days ahead. */
    private Instant afspraak(Gesprek gesprek, String groep, Zaaktype zaaktype) {
        Toeval toeval = gesprek.toeval();
        String behandelaar = rooster.behandelaar(groep, zaaktype.identificatie(), toeval);
        Instant dag = gesprek.einde().plus(Duration.ofDays(toeval.between(3, 12)));
        return rooster.workMoment(behandelaar, dag, toeval).truncatedTo(ChronoUnit.HOURS);
    }

    private void takeIntake(Gesprek gesprek, Vraagtype vraagtype) {
        Toeval toeval = gesprek.toeval();
        List<Zaaktype> zaaktypen = onderwerpen.zaaktypen(vraagtype, toeval);
        boolean anoniem = !needsBsn(zaaktypen.get(0)) && !toeval.chance(KNOWN_WHEN_REPORTING);
        Voorbeeldklant klant = needsBsn(zaaktypen.get(0)) ? klanten.pickPersoon(toeval) : klanten.pick(toeval);
        boolean web = gesprek.kanaal().equals(Gespreksplan.WEBFORMULIER);
        String adviseur = web ? rooster.behandelaar(Rol.EERSTELIJN.groep(), "", toeval) : adviseur(gesprek, "");
        String contact = register(
                gesprek,
                web ? Gespreksplan.WEBFORMULIER : adviseur,
                anoniem ? null : klant,
                registraties.requested(vraagtype, zaaktypen.get(0), vraag(vraagtype, toeval)));
        Instant klaar = gesprek.einde();
        if (web) {
            Duration rest = Duration.ofMinutes(toeval.between(20, LONGEST_REST_OF_WEB_FORM));
            Instant opgepakt =
                    rooster.workMoment(adviseur, gemeente.kalender().plusOpenTijd(gesprek.einde(), rest), toeval);
            agenda.plan(
                    opgepakt,
                    () -> gemeente.namens().act(adviseur, () -> gemeente.taken().claim(contact)));
            klaar = opgepakt.plus(Duration.ofMinutes(toeval.between(3, 12)));
        } else if (toeval.chance(NEEDS_MORE_TIME)) {
            LocalDate dag = LocalDate.now(clock).plusDays(toeval.between(1, 5));
            klaar = rooster.workMomentBy(adviseur, dag, gesprek.einde(), toeval);
        }
        agenda.plan(klaar, () -> completeIntake(gesprek, contact, adviseur, zaaktypen, klant, anoniem));
    }

    private void takeIntake(Gesprek gesprek, Voorbeeldaanvraag aanvraag) {
        Toeval toeval = gesprek.toeval();
        Vraagtype vraagtype =
                gemeente.catalogus().findVraagtype(aanvraag.vraagtype()).orElseThrow();
        List<Zaaktype> zaaktypen = aanvraag.zaaktypen().stream()
                .map(gemeente.catalogus()::getZaaktype)
                .toList();
        Voorbeeldklant klant = klanten.add(aanvraag.klant());
        String adviseur = adviseur(gesprek, "");
        String contact = register(
                gesprek,
                adviseur,
                klant,
                registraties.requested(vraagtype, zaaktypen.get(0), vraag(vraagtype, toeval)));
        agenda.plan(gesprek.einde(), () -> completeIntake(gesprek, contact, adviseur, zaaktypen, klant, false));
    }

    private void completeIntake(
            Gesprek gesprek,
            String contact,
            String account,
            List<Zaaktype> zaaktypen,
            Voorbeeldklant klant,
            boolean anoniem) {
        Toeval toeval = gesprek.toeval();
        if (gesprek.verloop() == Verloop.VERVALLEN) {
            String reden = toeval.pick(data.teksten("vervallen"));
            gemeente.namens()
                    .act(
                            account,
                            () -> gemeente.intakes()
                                    .completeIntake(
                                            new Vraagnummer(contact, 1),
                                            new IntakeAfronding(IntakeUitkomst.VERVALLEN, List.of(), reden)));
            return;
        }
        String vraag =
                gemeente.klantcontacten().getKlantcontact(contact).eersteVraag().vraag();
        List<Zaakaanvraag> aanvragen = zaaktypen.stream()
                .map(zaaktype -> zaakgegevens.fill(zaaktype, vraag, klant, LocalDate.now(clock), toeval))
                .toList();
        gemeente.namens()
                .act(
                        account,
                        () -> gemeente.intakes()
                                .completeIntake(
                                        new Vraagnummer(contact, 1),
                                        new IntakeAfronding(IntakeUitkomst.ZAAK, aanvragen, null)));
        List<String> zaken = gemeente.klantcontacten().getKlantcontact(contact).zaken().stream()
                .map(Zaakverwijzing::nummer)
                .toList();
        if (!anoniem) {
            zaken.forEach(klant::gotZaak);
        }
        if (gesprek.aanvraag() == null) {
            zaken.forEach(zaakverhaal::follow);
        } else {
            aanvraagverhaal.follow(gesprek.aanvraag(), zaken, account, toeval);
        }
    }

    private Standaardantwoord standVan(String nummer) {
        Zaak zaak = gemeente.zaken().getZaak(nummer);
        String antwoordtype = gemeente.catalogus()
                .findAntwoordtype("status-gegeven")
                .map(Antwoordtype::code)
                .orElseGet(() -> gemeente.catalogus().antwoordtypen().get(0).code());
        String stand = zaak.afgerond()
                ? "Zaak " + nummer + " is afgerond; de klant heeft bericht gekregen."
                : "Zaak " + nummer + " is in behandeling. Uiterlijk " + DAY.format(zaak.verwachtOp())
                        + " krijgt de klant bericht.";
        return new Standaardantwoord(antwoordtype, stand);
    }

    private String adviseur(Gesprek gesprek, String expertise) {
        return rooster.atWork(
                Rol.EERSTELIJN.groep(),
                expertise.isEmpty() ? gesprek.kanaal() : expertise,
                gesprek.begin(),
                gesprek.einde(),
                gesprek.toeval());
    }

    /** Somebody who can ask for this: a zaaktype that wants a BSN is not for an organisation. */
    private @Nullable Voorbeeldklant persoon(
            @Nullable Voorbeeldklant klant, @Nullable Zaaktype zaaktype, Toeval toeval) {
        boolean organisatie = klant != null && klant.gegevens().voornaam() == null;
        return organisatie && zaaktype != null && needsBsn(zaaktype) ? klanten.pickPersoon(toeval) : klant;
    }

    private static boolean needsBsn(Zaaktype zaaktype) {
        return zaaktype.eigenschappen().stream()
                .anyMatch(eigenschap -> eigenschap.type() == nl.zaakregie.catalogus.Eigenschaptype.BSN);
    }

    private String vraag(Vraagtype vraagtype, Toeval toeval) {
        return onderwerpen.vraag(vraagtype, toeval);
    }
}
