package nl.zaakregie.intake.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zaakregie.catalogus.Antwoordtype;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Kanaal;
import nl.zaakregie.catalogus.Vraagaard;
import nl.zaakregie.catalogus.Vraagtype;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.intake.Eerstelijnsbeslissingen;
import nl.zaakregie.intake.Registratie;
import nl.zaakregie.klant.Klanten;
import nl.zaakregie.klant.Klantgegevens;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.Contacttijden;
import nl.zaakregie.klantcontact.Eerstelijnsbeslissing;
import nl.zaakregie.klantcontact.Eerstelijnsuitkomst;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a registration against the catalogue, the customers, the clock and the first-line decision. */
@Component
public class Registratiecontrole {

    /** Clocks of a workplace and the server may differ this much. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    /** Longer is a typing error in a year, and would spoil every average; the contract gives this bound too. */
    private static final Duration LONGEST = Duration.ofDays(365);

    /** These kinds of question ask for nothing that is kept in a file. */
    private static final Set<Vraagaard> WITHOUT_ZAAKTYPE = EnumSet.of(Vraagaard.VRAAG, Vraagaard.PRODUCTOVERHANDIGING);

    private final Catalogus catalogus;
    private final Klanten klanten;
    private final Eerstelijnsbeslissingen beslissingen;
    private final Clock clock;

    Registratiecontrole(Catalogus catalogus, Klanten klanten, Eerstelijnsbeslissingen beslissingen, Clock clock) {
        this.catalogus = catalogus;
        this.klanten = klanten;
        this.beslissingen = beslissingen;
        this.clock = clock;
    }

    /**
     * Decides, and registers a new customer when everything holds.
     *
     * @throws InvalidInvoerException with every wrong field
     */
    public BevestigdeRegistratie check(Registratie registratie) {
        List<Veldfout> fouten = new ArrayList<>();
        requireKnown(fouten, "kanaal", catalogus.findKanaal(registratie.kanaal()), kanalen());
        if (registratie.antwoordtype() != null) {
            requireKnown(
                    fouten, "antwoordtype", catalogus.findAntwoordtype(registratie.antwoordtype()), antwoordtypen());
        }
        requireText(fouten, "vraag", registratie.vraag(), "Schrijf op wat de klant vroeg.");
        checkBetrokkene(fouten, registratie);
        checkGegevens(fouten, registratie.gegevens());
        Contacttijden tijden = checkTijden(fouten, registratie);
        Optional<Vraagtype> vraagtype = catalogus.findVraagtype(registratie.vraagtype());
        requireKnown(fouten, "vraagtype", vraagtype, "GET /api/v1/referentielijsten geeft de lijst");
        Optional<Zaaktype> zaaktype = vraagtype.flatMap(type -> checkZaaktype(fouten, registratie, type));
        if (!fouten.isEmpty()) {
            throw new InvalidInvoerException(fouten);
        }
        Eerstelijnsbeslissing beslissing =
                beslissingen.decide(vraagtype.orElseThrow(), zaaktype.orElse(null), registratie.overlegNodig());
        Afhandeling afhandeling = checkAfhandeling(fouten, registratie, beslissing);
        if (!fouten.isEmpty()) {
            throw new InvalidInvoerException(fouten);
        }
        boolean handled = beslissing.uitkomst() == Eerstelijnsuitkomst.AFHANDELEN;
        return new BevestigdeRegistratie(
                registratie,
                vraagtype.orElseThrow(),
                beslissing,
                klantnummer(registratie),
                afhandeling,
                registratie.afdeling() == null ? beslissing.afdeling() : registratie.afdeling(),
                handled ? tijden : new Contacttijden(tijden.begonnenOp(), null, tijden.wachttijdSeconden()));
    }

    private Optional<Zaaktype> checkZaaktype(List<Veldfout> fouten, Registratie registratie, Vraagtype vraagtype) {
        if (WITHOUT_ZAAKTYPE.contains(vraagtype.aard())) {
            if (registratie.zaaktype() != null) {
                fouten.add(new Veldfout(
                        "zaaktype",
                        "niet-van-toepassing",
                        "Bij dit vraagtype hoort geen zaaktype. Laat het leeg, of kies een ander vraagtype."));
            }
            return Optional.empty();
        }
        if (registratie.zaaktype() == null) {
            fouten.add(new Veldfout(
                    "zaaktype",
                    "verplicht",
                    "Kies wat de klant aanvraagt. Bij dit vraagtype past: " + String.join(", ", vraagtype.zaaktypen())
                            + "."));
            return Optional.empty();
        }
        Optional<Zaaktype> zaaktype = catalogus.findZaaktype(registratie.zaaktype());
        requireKnown(fouten, "zaaktype", zaaktype, "GET /api/v1/zaaktypen geeft de lijst");
        return zaaktype;
    }

    private void checkBetrokkene(List<Veldfout> fouten, Registratie registratie) {
        String klantnummer = registratie.klantnummer();
        boolean gegevens = registratie.gegevens() != null;
        switch (registratie.betrokkene()) {
            case BEKEND -> {
                if (klantnummer == null) {
                    fouten.add(new Veldfout(
                            "betrokkene.klantnummer", "verplicht", "Zoek de klant op, of kies 'nieuw' of 'anoniem'."));
                } else if (!klanten.exists(klantnummer)) {
                    fouten.add(new Veldfout(
                            "betrokkene.klantnummer",
                            "onbekende-waarde",
                            "Er is geen klant met nummer " + klantnummer + ". Zoek de klant opnieuw op."));
                }
                refuse(fouten, gegevens, "betrokkene.gegevens");
            }
            case NIEUW -> {
                if (!gegevens) {
                    fouten.add(new Veldfout(
                            "betrokkene.gegevens", "verplicht", "Vul minstens de naam van de nieuwe klant in."));
                }
                refuse(fouten, klantnummer != null, "betrokkene.klantnummer");
            }
            case ANONIEM -> {
                refuse(fouten, klantnummer != null, "betrokkene.klantnummer");
                refuse(fouten, gegevens, "betrokkene.gegevens");
            }
        }
    }

    private void checkGegevens(List<Veldfout> fouten, @Nullable Klantgegevens gegevens) {
        if (gegevens == null) {
            return;
        }
        requireText(fouten, "betrokkene.gegevens.naam", gegevens.naam(), "Vul de naam van de nieuwe klant in.");
        LocalDate geboortedatum = gegevens.geboortedatum();
        if (geboortedatum != null && geboortedatum.isAfter(LocalDate.now(clock))) {
            fouten.add(new Veldfout(
                    "betrokkene.gegevens.geboortedatum", "in-toekomst", "Deze dag moet nog komen. Kijk het jaar na."));
        }
    }

    private Contacttijden checkTijden(List<Veldfout> fouten, Registratie registratie) {
        Instant now = clock.instant();
        Instant begonnenOp = Objects.requireNonNullElse(registratie.begonnenOp(), now);
        Instant geeindigdOp =
                Objects.requireNonNullElse(registratie.geeindigdOp(), begonnenOp.isAfter(now) ? begonnenOp : now);
        if (begonnenOp.isAfter(now.plus(CLOCK_SKEW))) {
            fouten.add(new Veldfout(
                    "begonnenOp", "in-toekomst", "Dit moment moet nog komen. Vul in wanneer het contact begon."));
        }
        if (geeindigdOp.isAfter(now.plus(CLOCK_SKEW))) {
            fouten.add(new Veldfout(
                    "geeindigdOp", "in-toekomst", "Dit moment moet nog komen. Vul in wanneer het contact eindigde."));
        }
        if (geeindigdOp.isBefore(begonnenOp)) {
            fouten.add(new Veldfout(
                    "geeindigdOp", "voor-begin", "Het einde ligt voor het begin. Vul een later moment in."));
        } else if (Duration.between(begonnenOp, geeindigdOp).compareTo(LONGEST) > 0) {
            fouten.add(new Veldfout(
                    "geeindigdOp", "te-lang", "Dit contact zou langer dan een jaar duren. Kijk de datums na."));
        }
        return new Contacttijden(begonnenOp, geeindigdOp, registratie.wachttijdSeconden());
    }

    private @Nullable Afhandeling checkAfhandeling(
            List<Veldfout> fouten, Registratie registratie, Eerstelijnsbeslissing beslissing) {
        if (beslissing.uitkomst() != Eerstelijnsuitkomst.AFHANDELEN) {
            refuse(fouten, registratie.afhandeling() != null, "afhandeling");
            refuse(fouten, registratie.afdeling() != null, "afdeling");
            return null;
        }
        Afhandeling afhandeling = Objects.requireNonNullElse(registratie.afhandeling(), Afhandeling.DIRECT);
        switch (afhandeling) {
            case DIRECT -> {
                requireText(fouten, "antwoord", registratie.antwoord(), "Schrijf op wat u hebt geantwoord.");
                requireText(fouten, "antwoordtype", registratie.antwoordtype(), "Kies wat voor antwoord u gaf.");
                refuse(fouten, registratie.afdeling() != null, "afdeling");
            }
            case DOORVERBONDEN -> requireAfdeling(fouten, registratie);
            case TERUGBELVERZOEK -> {
                requireAfdeling(fouten, registratie);
                requireText(
                        fouten,
                        "telefoonnummer",
                        registratie.telefoonnummer(),
                        "Vul het nummer in waarop de klant teruggebeld wil worden.");
            }
            case ZAAK ->
                fouten.add(new Veldfout(
                        "afhandeling", "onbekende-waarde", "Kies DIRECT, DOORVERBONDEN of TERUGBELVERZOEK."));
        }
        return afhandeling;
    }

    private void requireAfdeling(List<Veldfout> fouten, Registratie registratie) {
        String afdeling = registratie.afdeling();
        if (afdeling == null) {
            fouten.add(new Veldfout("afdeling", "verplicht", "Kies de afdeling die het overneemt."));
        } else {
            requireKnown(fouten, "afdeling", catalogus.findAfdeling(afdeling), afdelingen());
        }
    }

    private @Nullable String klantnummer(Registratie registratie) {
        return registratie.gegevens() == null
                ? registratie.klantnummer()
                : klanten.register(registratie.gegevens()).nummer();
    }

    private String kanalen() {
        return "kies uit "
                + String.join(
                        ", ", catalogus.kanalen().stream().map(Kanaal::code).toList());
    }

    private String antwoordtypen() {
        return "kies uit "
                + String.join(
                        ", ",
                        catalogus.antwoordtypen().stream()
                                .map(Antwoordtype::code)
                                .toList());
    }

    private String afdelingen() {
        return "kies uit "
                + String.join(
                        ", ",
                        catalogus.afdelingen().stream()
                                .map(afdeling -> afdeling.code())
                                .toList());
    }

    private static void requireKnown(List<Veldfout> fouten, String name, Optional<?> found, String choices) {
        if (found.isEmpty()) {
            fouten.add(
                    new Veldfout(name, "onbekende-waarde", "Deze waarde staat niet in de catalogus: " + choices + "."));
        }
    }

    private static void requireText(List<Veldfout> fouten, String name, @Nullable String value, String reason) {
        if (value == null || value.isBlank()) {
            fouten.add(new Veldfout(name, "verplicht", reason));
        }
    }

    private static void refuse(List<Veldfout> fouten, boolean given, String name) {
        if (given) {
            fouten.add(new Veldfout(name, "niet-van-toepassing", "Dit hoort niet bij deze keuze. Laat het leeg."));
        }
    }
}
