package nl.zaakregie.zaak;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zaakregie.platform.security.Gebruiker;
import nl.zaakregie.platform.web.ConflictException;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;
import nl.zaakregie.zaak.internal.ZaakRepository;
import nl.zaakregie.zaak.internal.Zaakdatums;
import nl.zaakregie.zaak.internal.ZaakstapRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the term of a zaak stand still while the customer adds what is missing (Awb 4:15), and extends it once (Awb 4:14), as far as the
 * zaaktype allows. Every step runs in the transaction of the use case.
 */
@Service
public class Zaaktermijnen {

    private static final int MOST_WEEKS = 26;

    private final ZaakRepository zaakRepository;
    private final ZaakstapRepository repository;
    private final Zaakstappen stappen;
    private final Zaakdatums datums;
    private final Clock clock;

    Zaaktermijnen(
            ZaakRepository zaakRepository,
            ZaakstapRepository repository,
            Zaakstappen stappen,
            Zaakdatums datums,
            Clock clock) {
        this.zaakRepository = zaakRepository;
        this.repository = repository;
        this.stappen = stappen;
        this.datums = datums;
        this.clock = clock;
    }

    /**
     * Asks the customer to add something; the term stands still from tomorrow until the answer or the last day for it.
     *
     * @throws InvalidInvoerException when nothing is asked, or the last day is not a day ahead
     * @throws ConflictException when the zaaktype does not allow it, or somebody changed the zaak since
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Zaak suspend(String nummer, Opschortingsverzoek verzoek) {
        Zaak zaak = stappen.lockOpen(nummer, verzoek.versie());
        stappen.require(zaak, Zaakactie.OPSCHORTEN);
        LocalDate today = LocalDate.now(clock);
        List<Veldfout> fouten = new ArrayList<>();
        if (verzoek.gevraagd().isBlank()) {
            fouten.add(new Veldfout("gevraagd", "verplicht", "Schrijf op wat de klant moet aanvullen."));
        }
        if (!verzoek.uiterstOp().isAfter(today)) {
            fouten.add(new Veldfout("uiterstOp", "te-vroeg", "Geef de klant minstens tot morgen de tijd."));
        } else if (verzoek.uiterstOp().isAfter(today.plusWeeks(MOST_WEEKS))) {
            fouten.add(new Veldfout(
                    "uiterstOp", "te-laat", "Geef de klant hoogstens " + MOST_WEEKS + " weken. Vraag daarna opnieuw."));
        }
        Zaakstappen.refuse(fouten);
        repository.addOpschorting(nummer, today, verzoek.gevraagd(), verzoek.uiterstOp());
        repository.markToestand(nummer, Zaaktoestand.OPGESCHORT, Gebruiker.account());
        recalculate(nummer);
        stappen.addHistorie(
                zaak,
                "Klant gevraagd om een aanvulling, uiterlijk op " + Dag.of(verzoek.uiterstOp())
                        + "; termijn opgeschort");
        stappen.tell(zaak, Zaakstap.AANVULLING_GEVRAAGD, true);
        return stappen.lock(nummer);
    }

    /**
     * Ends waiting for the customer; the term goes on.
     *
     * @throws InvalidInvoerException when the day of the answer cannot be, or the time for it has not passed yet
     * @throws ConflictException when the zaak does not wait for the customer, or somebody changed it since
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Zaak resume(String nummer, Hervatting hervatting) {
        Zaak zaak = stappen.lockOpen(nummer, hervatting.versie());
        stappen.require(zaak, Zaakactie.HERVATTEN);
        Zaak.Aanvulling open = open(zaak);
        LocalDate today = LocalDate.now(clock);
        LocalDate ontvangenOp = Objects.requireNonNullElse(hervatting.ontvangenOp(), today);
        List<Veldfout> fouten = new ArrayList<>();
        if (ontvangenOp.isBefore(open.gevraagdOp()) || ontvangenOp.isAfter(today)) {
            fouten.add(new Veldfout(
                    "ontvangenOp",
                    "ongeldig",
                    "Kies een dag van " + Dag.of(open.gevraagdOp()) + " tot en met vandaag."));
        }
        if (hervatting.uitkomst() == Aanvullingsuitkomst.NIET_AANGEVULD && !today.isAfter(open.uiterstOp())) {
            fouten.add(new Veldfout(
                    "uitkomst", "te-vroeg", "De klant heeft nog tot en met " + Dag.of(open.uiterstOp()) + " de tijd."));
        }
        Zaakstappen.refuse(fouten);
        resume(zaak, ontvangenOp, hervatting.uitkomst(), true);
        stappen.addNotitie(zaak, hervatting.toelichting());
        return stappen.lock(nummer);
    }

    /** Ends waiting for a customer who let the time pass, whoever has the task. */
    void resumeExpired(Zaak zaak) {
        resume(zaak, LocalDate.now(clock), Aanvullingsuitkomst.NIET_AANGEVULD, false);
    }

    /**
     * Makes the term longer by what the zaaktype allows, once.
     *
     * @param reden why, for colleagues; the customer is told the new day
     * @throws ConflictException when the zaaktype does not allow it, it was extended before, the term is over, or somebody changed the
     *     zaak since
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Zaak extend(String nummer, String reden, int versie) {
        Zaak zaak = stappen.lockOpen(nummer, versie);
        stappen.require(zaak, Zaakactie.VERLENGEN);
        if (reden.isBlank()) {
            throw new InvalidInvoerException(
                    List.of(new Veldfout("reden", "verplicht", "Schrijf op waarom er meer tijd nodig is.")));
        }
        LocalDate today = LocalDate.now(clock);
        if (today.isAfter(zaak.uiterlijkOp())) {
            throw new ConflictException(
                    "zaak",
                    "termijn-verstreken",
                    "De termijn liep af op " + Dag.of(zaak.uiterlijkOp()) + ". Verlengen kan alleen daarvoor.");
        }
        repository.markExtended(nummer, today);
        recalculate(nummer);
        Zaak extended = stappen.lock(nummer);
        stappen.addHistorie(zaak, "Termijn verlengd tot en met " + Dag.of(extended.uiterlijkOp()));
        stappen.addNotitie(zaak, reden);
        stappen.publish(new ZaakExtended(nummer, zaak.toestand(), zaak.lijn(), extended.verwachtOp()));
        stappen.tellTermijn(zaak);
        return stappen.lock(nummer);
    }

    private void resume(Zaak zaak, LocalDate beeindigdOp, Aanvullingsuitkomst uitkomst, boolean eigenTaak) {
        repository.endOpschorting(zaak.nummer(), beeindigdOp, uitkomst);
        repository.markToestand(zaak.nummer(), Zaaktoestand.IN_BEHANDELING, eigenTaak ? Gebruiker.account() : null);
        recalculate(zaak.nummer());
        stappen.addHistorie(
                zaak,
                switch (uitkomst) {
                    case AANGEVULD -> "Aanvulling ontvangen op " + Dag.of(beeindigdOp) + "; de termijn loopt weer";
                    case NIET_AANGEVULD -> "Geen aanvulling ontvangen; de termijn loopt weer";
                    case VERVALLEN -> "Aanvulling niet meer nodig; de termijn loopt weer";
                });
        stappen.tell(zaak, Zaakstap.HERVAT, eigenTaak);
    }

    private void recalculate(String nummer) {
        Zaak zaak = zaakRepository.find(nummer).orElseThrow();
        Zaakdatums.Datums dates = datums.of(zaak, stappen.zaaktype(zaak));
        repository.markTermijn(nummer, dates.verwachtOp(), dates.uiterlijkOp());
    }

    private static Zaak.Aanvulling open(Zaak zaak) {
        return zaak.opschortingen().stream()
                .filter(opschorting -> opschorting.beeindigdOp() == null)
                .findFirst()
                .orElseThrow();
    }
}
