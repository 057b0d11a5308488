package nl.zaakregie.zaak;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.zaakregie.catalogus.Resultaattype;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.platform.security.Gebruiker;
import nl.zaakregie.platform.web.ConflictException;
import nl.zaakregie.platform.web.ForbiddenException;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;
import nl.zaakregie.zaak.internal.Zaakdatums;
import nl.zaakregie.zaak.internal.ZaakstapRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the work on a zaak: with a result, after a check by a colleague when the zaaktype asks for one, because the customer withdraws
 * it; and opens it again. Every step runs in the transaction of the use case, and is refused with a {@link ConflictException} when
 * somebody changed the zaak since the caller looked at it.
 */
@Service
public class Behandelingen {

    private static final String INGETROKKEN = "ingetrokken";

    private final ZaakstapRepository repository;
    private final Zaakstappen stappen;
    private final Zaakoverdrachten overdrachten;
    private final Zaken zaken;
    private final Zaakrechten rechten;
    private final Zaakdatums datums;
    private final Clock clock;

    Behandelingen(
            ZaakstapRepository repository,
            Zaakstappen stappen,
            Zaakoverdrachten overdrachten,
            Zaken zaken,
            Zaakrechten rechten,
            Zaakdatums datums,
            Clock clock) {
        this.repository = repository;
        this.stappen = stappen;
        this.overdrachten = overdrachten;
        this.zaken = zaken;
        this.rechten = rechten;
        this.datums = datums;
        this.clock = clock;
    }

    /**
     * Closes the zaak with its result, or has the result checked first when the zaaktype asks for that, or hands the zaak from the
     * second line to the department.
     *
     * @throws InvalidInvoerException when the result or the reason is missing or not one of this zaaktype
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Zaak handle(String nummer, Behandeling behandeling) {
        Zaak zaak = stappen.lockOpen(nummer, behandeling.versie());
        if (zaak.toestand() != Zaaktoestand.IN_BEHANDELING) {
            throw Zaakconflicten.notAllowed(zaak);
        }
        if (behandeling.uitkomst() == BehandelUitkomst.DOORGEZET) {
            overdrachten.passOn(zaak, behandeling.reden());
            return zaken.getZaak(nummer);
        }
        stappen.require(zaak, Zaakactie.AFHANDELEN);
        Zaaktype zaaktype = stappen.zaaktype(zaak);
        Resultaattype resultaat = resultaat(zaaktype, behandeling.resultaattype());
        String account = Gebruiker.account();
        if (zaaktype.kwaliteitscontrole()) {
            repository.markProposed(nummer, resultaat.code(), account);
            stappen.addHistorie(zaak, "Resultaat '" + resultaat.omschrijving() + "' ter controle aan een collega");
            stappen.addNotitie(zaak, behandeling.toelichting());
            stappen.tell(zaak, Zaakstap.TER_CONTROLE, true);
        } else {
            close(zaak, zaaktype, resultaat, account, behandeling.geinformeerdVia());
            stappen.addNotitie(zaak, behandeling.toelichting());
            stappen.tell(zaak, Zaakstap.AFGEHANDELD, true);
        }
        return zaken.getZaak(nummer);
    }

    /**
     * Records what a colleague thinks of the result: it goes out and the zaak is closed, or the handler goes on.
     *
     * @throws ForbiddenException when the colleague is the one who chose the result
     * @throws InvalidInvoerException when it cannot go out and is not said why
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Zaak check(String nummer, Kwaliteitscontrole controle) {
        Zaak zaak = stappen.lockOpen(nummer, controle.versie());
        stappen.require(zaak, Zaakactie.CONTROLEREN);
        Zaak.Voorstel voorstel = Objects.requireNonNull(zaak.voorstel());
        if (voorstel.door().equals(Gebruiker.account())) {
            throw new ForbiddenException(
                    "zaak", "vier-ogen", "U koos dit resultaat zelf. Laat een collega het controleren.");
        }
        if (controle.goedgekeurd()) {
            Zaaktype zaaktype = stappen.zaaktype(zaak);
            stappen.addHistorie(zaak, "Resultaat gecontroleerd en goedgekeurd");
            close(
                    zaak,
                    zaaktype,
                    resultaat(zaaktype, voorstel.resultaattype()),
                    voorstel.door(),
                    controle.geinformeerdVia());
            stappen.addNotitie(zaak, controle.toelichting());
            stappen.tell(zaak, Zaakstap.GOEDGEKEURD, true);
        } else {
            String toelichting = controle.toelichting();
            if (toelichting == null || toelichting.isBlank()) {
                throw new InvalidInvoerException(List.of(new Veldfout(
                        "toelichting", "verplicht", "Schrijf op wat er beter moet, voor de behandelaar.")));
            }
            repository.markRejected(nummer);
            stappen.addHistorie(zaak, "Resultaat gecontroleerd en afgekeurd; terug naar de behandelaar");
            stappen.addNotitie(zaak, toelichting);
            stappen.tell(zaak, Zaakstap.AFGEKEURD, true);
        }
        return zaken.getZaak(nummer);
    }

    /**
     * Ends the zaak because the customer does not want it any more. Whoever spoke the customer may do this, also when a colleague has
     * the task.
     *
     * @param reden what the customer said
     * @param versie version of the zaak that the caller looked at
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Zaak withdraw(String nummer, String reden, int versie) {
        Zaak zaak = stappen.lockOpen(nummer, versie);
        Zaakrechten.require(rechten.mayWithdraw(zaak));
        Zaaktype zaaktype = stappen.zaaktype(zaak);
        LocalDate today = LocalDate.now(clock);
        if (zaak.toestand() == Zaaktoestand.OPGESCHORT) {
            repository.endOpschorting(nummer, today, Aanvullingsuitkomst.VERVALLEN);
        }
        repository.markWithdrawn(
                nummer,
                today,
                Zaken.lastStatus(zaaktype),
                zaaktype.findResultaattype(INGETROKKEN).map(Resultaattype::code).orElse(null));
        repository.addStatus(nummer, Zaken.lastStatus(zaaktype), Gebruiker.account());
        stappen.addHistorie(zaak, "Zaak ingetrokken door de klant");
        stappen.addNotitie(zaak, reden);
        stappen.tell(zaak, Zaakstap.INGETROKKEN, false);
        return zaken.getZaak(nummer);
    }

    /**
     * Opens a closed zaak again, for the group that handled it last. Its work begins anew, and is promised as that of a new zaak; its term
     * never ends earlier than before.
     *
     * @param versie version of the zaak that the caller looked at
     * @throws ConflictException when it is not closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Zaak reopen(String nummer, String reden, int versie) {
        Zaak zaak = stappen.lock(nummer);
        Zaakrechten.require(rechten.mayReopen(zaak));
        if (!zaak.afgerond() || zaak.versie() != versie) {
            throw Zaakconflicten.changed(nummer);
        }
        Zaaktype zaaktype = stappen.zaaktype(zaak);
        String statustype = Zaken.inBehandeling(zaaktype);
        Zaakdatums.Datums dates = datums.of(zaaktype);
        LocalDate uiterlijkOp =
                dates.uiterlijkOp().isAfter(zaak.uiterlijkOp()) ? dates.uiterlijkOp() : zaak.uiterlijkOp();
        repository.markReopened(nummer, statustype, dates.startdatum(), dates.verwachtOp(), uiterlijkOp);
        repository.addStatus(nummer, statustype, Gebruiker.account());
        stappen.addHistorie(zaak, "Zaak heropend");
        stappen.addNotitie(zaak, reden);
        stappen.publish(new ZaakReopened(nummer));
        stappen.tellTermijn(zaak);
        return zaken.getZaak(nummer);
    }

    private void close(
            Zaak zaak,
            Zaaktype zaaktype,
            Resultaattype resultaat,
            String behandelaar,
            @Nullable Informatiewijze geinformeerdVia) {
        String statustype = Zaken.lastStatus(zaaktype);
        repository.markClosed(
                zaak.nummer(), LocalDate.now(clock), statustype, resultaat.code(), behandelaar, geinformeerdVia);
        repository.addStatus(zaak.nummer(), statustype, Gebruiker.account());
        stappen.addHistorie(zaak, "Zaak afgerond met resultaat '" + resultaat.omschrijving() + "'");
        if (geinformeerdVia != null) {
            stappen.addHistorie(
                    zaak,
                    switch (geinformeerdVia) {
                        case BRIEF -> "Klant geïnformeerd met een brief";
                        case E_MAIL -> "Klant geïnformeerd met een e-mail";
                        case TELEFOON -> "Klant geïnformeerd aan de telefoon";
                        case BALIE -> "Klant geïnformeerd aan de balie";
                        case NIET_NODIG -> "De klant hoefde niet te worden geïnformeerd";
                    });
        }
    }

    private static Resultaattype resultaat(Zaaktype zaaktype, @Nullable String code) {
        return zaaktype.resultaattypen().stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInvoerException(List.of(new Veldfout(
                        "resultaattype",
                        code == null ? "verplicht" : "onbekende-waarde",
                        "Kies een resultaat van dit zaaktype: "
                                + zaaktype.resultaattypen().stream()
                                        .map(Resultaattype::code)
                                        .toList()))));
    }
}
