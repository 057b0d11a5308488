package nl.zaakregie.intake.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Kanaal;
import nl.zaakregie.intake.Registratie;
import nl.zaakregie.klant.Klanten;
import nl.zaakregie.klant.Klantgegevens;
import nl.zaakregie.klantcontact.Contacttijden;
import nl.zaakregie.platform.web.InvalidInvoerException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a registration against the catalogue, the customers, the clock and the first-line decision. */
@Component
public class Registratiecontrole {

    /** Longer is a typing error in a year, and would spoil every average; the contract gives this bound too. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Catalogus catalogus;
    private final Klanten klanten;
    private final Vraagcontrole vraagcontrole;
    private final Tijdcontrole tijdcontrole;
    private final Clock clock;

    Registratiecontrole(
            Catalogus catalogus, Klanten klanten, Vraagcontrole vraagcontrole, Tijdcontrole tijdcontrole, Clock clock) {
        this.catalogus = catalogus;
        this.klanten = klanten;
        this.vraagcontrole = vraagcontrole;
        this.tijdcontrole = tijdcontrole;
        this.clock = clock;
    }

    /**
     * Decides on every question, and registers a new customer when everything holds.
     *
     * @throws InvalidInvoerException with every wrong field
     */
    public BevestigdeRegistratie check(Registratie registratie) {
        Veldcontrole velden = new Veldcontrole();
        velden.requireKnown("kanaal", catalogus.findKanaal(registratie.kanaal()), kanalen());
        checkBetrokkene(velden, registratie);
        checkGegevens(velden.of("betrokkene.gegevens."), registratie.gegevens());
        Contacttijden tijden = checkTijden(velden, registratie);
        List<BevestigdeVraag> vragen = checkVragen(velden, registratie);
        velden.throwIfWrong();
        boolean handled = vragen.stream().allMatch(vraag -> vraag.afhandeling() != null);
        return new BevestigdeRegistratie(
                registratie, klantnummer(registratie), handled ? tijden : open(tijden), vragen);
    }

    private List<BevestigdeVraag> checkVragen(Veldcontrole velden, Registratie registratie) {
        List<BevestigdeVraag> vragen = new ArrayList<>();
        for (int index = 0; index < registratie.vragen().size(); index++) {
            Veldcontrole part = index == 0 ? velden : velden.of("vervolgvragen[" + (index - 1) + "].");
            vraagcontrole.check(part, registratie.vragen().get(index)).ifPresent(vragen::add);
        }
        return vragen;
    }

    private void checkBetrokkene(Veldcontrole velden, Registratie registratie) {
        String klantnummer = registratie.klantnummer();
        boolean gegevens = registratie.gegevens() != null;
        switch (registratie.betrokkene()) {
            case BEKEND -> {
                if (klantnummer == null) {
                    velden.add(
                            "betrokkene.klantnummer", "verplicht", "Zoek de klant op, of kies 'nieuw' of 'anoniem'.");
                } else if (!klanten.exists(klantnummer)) {
                    velden.add(
                            "betrokkene.klantnummer",
                            "onbekende-waarde",
                            "Er is geen klant met nummer " + klantnummer + ". Zoek de klant opnieuw op.");
                }
                velden.refuse("betrokkene.gegevens", gegevens);
            }
            case NIEUW -> {
                if (!gegevens) {
                    velden.add("betrokkene.gegevens", "verplicht", "Vul minstens de naam van de nieuwe klant in.");
                }
                velden.refuse("betrokkene.klantnummer", klantnummer != null);
            }
            case ANONIEM -> {
                velden.refuse("betrokkene.klantnummer", klantnummer != null);
                velden.refuse("betrokkene.gegevens", gegevens);
            }
        }
    }

    private void checkGegevens(Veldcontrole velden, @Nullable Klantgegevens gegevens) {
        if (gegevens == null) {
            return;
        }
        velden.requireText("naam", gegevens.naam(), "Vul de naam van de nieuwe klant in.");
        LocalDate geboortedatum = gegevens.geboortedatum();
        if (geboortedatum != null && geboortedatum.isAfter(LocalDate.now(clock))) {
            velden.add("geboortedatum", "in-toekomst", "Deze dag moet nog komen. Kijk het jaar na.");
        }
    }

    private Contacttijden checkTijden(Veldcontrole velden, Registratie registratie) {
        Instant now = clock.instant();
        Instant begonnenOp = Objects.requireNonNullElse(registratie.begonnenOp(), now);
        Instant gesprekGeeindigdOp = registratie.gesprekGeeindigdOp();
        // Without an end it is now, or what the clock of the workplace, which may be ahead of ours, says of the moments
        // before.
        Instant geeindigdOp = Objects.requireNonNullElseGet(
                registratie.geeindigdOp(), () -> latest(now, begonnenOp, gesprekGeeindigdOp));
        tijdcontrole.refuseFuture(velden, "begonnenOp", begonnenOp, "Vul in wanneer het contact begon.");
        tijdcontrole.checkGesprek(velden, begonnenOp, gesprekGeeindigdOp);
        tijdcontrole.refuseFuture(velden, "geeindigdOp", geeindigdOp, "Vul in wanneer het contact eindigde.");
        if (geeindigdOp.isBefore(begonnenOp)) {
            velden.add("geeindigdOp", "voor-begin", "Het einde ligt voor het begin. Vul een later moment in.");
        } else if (Duration.between(begonnenOp, geeindigdOp).compareTo(LONGEST) > 0) {
            velden.add("geeindigdOp", "te-lang", "Dit contact zou langer dan een jaar duren. Kijk de datums na.");
        }
        if (gesprekGeeindigdOp != null
                && !gesprekGeeindigdOp.isBefore(begonnenOp)
                && gesprekGeeindigdOp.isAfter(geeindigdOp)) {
            velden.add(
                    "gesprekGeeindigdOp", "na-einde", "Het gesprek kan niet klaar zijn na het einde van het contact.");
        }
        return new Contacttijden(begonnenOp, gesprekGeeindigdOp, geeindigdOp, registratie.wachttijdSeconden());
    }

    private static Instant latest(@Nullable Instant... moments) {
        return Stream.of(moments)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The first line goes on with it: the end is written when that is done. */
    private static Contacttijden open(Contacttijden tijden) {
        return new Contacttijden(tijden.begonnenOp(), tijden.gesprekGeeindigdOp(), null, tijden.wachttijdSeconden());
    }

    private @Nullable String klantnummer(Registratie registratie) {
        return registratie.gegevens() == null
                ? registratie.klantnummer()
                : klanten.register(registratie.gegevens()).nummer();
    }

    private String kanalen() {
        return Veldcontrole.choices(
                catalogus.kanalen().stream().map(Kanaal::code).toList());
    }
}
