package nl.zaakregie.zaak;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zaakregie.catalogus.Afdeling;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.platform.security.Gebruiker;
import nl.zaakregie.platform.web.ConflictException;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;
import nl.zaakregie.zaak.internal.ZaakstapRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves zaken between lines and departments, and keeps count of those that came to the wrong place. Every step runs in the transaction
 * of the use case.
 */
@Service
public class Zaakoverdrachten {

    private final ZaakstapRepository repository;
    private final Zaakstappen stappen;
    private final Catalogus catalogus;
    private final Zaken zaken;
    private final Zaakrechten rechten;

    Zaakoverdrachten(
            ZaakstapRepository repository, Zaakstappen stappen, Catalogus catalogus, Zaken zaken, Zaakrechten rechten) {
        this.repository = repository;
        this.stappen = stappen;
        this.catalogus = catalogus;
        this.zaken = zaken;
        this.rechten = rechten;
    }

    /**
     * Gives a zaak to another line or department, or returns it. Who directs the work may transfer a zaak that others have.
     *
     * @throws InvalidInvoerException when the destination is not one, or is where the zaak lies already
     * @throws ConflictException when somebody changed the zaak since, or it waits for something
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Zaak transfer(String nummer, Zaakoverdracht overdracht) {
        Zaak zaak = stappen.lockOpen(nummer, overdracht.versie());
        boolean returned = overdracht.teruggavereden() != null;
        stappen.require(zaak, returned ? Zaakactie.TERUGGEVEN : Zaakactie.OVERDRAGEN);
        String afdeling = Objects.requireNonNullElse(overdracht.afdeling(), zaak.afdeling());
        Zaakstappen.refuse(check(zaak, overdracht));
        repository.markMoved(nummer, overdracht.naar(), afdeling);
        repository.addOverdracht(
                zaak,
                Gebruiker.account(),
                returned ? Overdrachtssoort.TERUGGEGEVEN : Overdrachtssoort.OVERGEDRAGEN,
                overdracht.teruggavereden(),
                overdracht.naar(),
                afdeling);
        stappen.addHistorie(
                zaak, (returned ? "Teruggegeven aan " : "Overgedragen aan ") + place(overdracht.naar(), afdeling));
        stappen.addNotitie(zaak, overdracht.toelichting());
        boolean own = rechten.isOfCaller(zaak) || !Zaakrechten.isRegie();
        stappen.tell(zaak, returned ? Zaakstap.TERUGGEGEVEN : Zaakstap.OVERGEDRAGEN, own);
        return zaken.getZaak(nummer);
    }

    /**
     * Hands an open zaak from the second line to its department.
     *
     * @param reden what was done and why it has to go on
     * @throws InvalidInvoerException when it does not lie with the second line, or the reason is missing
     */
    void passOn(Zaak zaak, @Nullable String reden) {
        if (zaak.lijn() != Lijn.TWEEDE_LIJN) {
            throw new InvalidInvoerException(List.of(new Veldfout(
                    "uitkomst", "ongeldig", "Alleen de tweede lijn zet een zaak door. Kies een resultaat.")));
        }
        if (reden == null || reden.isBlank()) {
            throw new InvalidInvoerException(List.of(
                    new Veldfout("reden", "verplicht", "Schrijf op waarom de zaak door moet en wat er al gedaan is.")));
        }
        passOn(zaak, Overdrachtssoort.DOORGEZET, "Doorgezet van de tweede lijn naar afdeling " + zaak.afdeling(), true);
        stappen.addNotitie(zaak, reden);
        stappen.tell(zaak, Zaakstap.DOORGEZET, true);
    }

    /** Hands a zaak to its department because the customer has waited for a quarter of an hour, whoever is at it. */
    void passOnOverdue(Zaak zaak) {
        passOn(
                zaak,
                Overdrachtssoort.KWARTIER_VOORBIJ,
                "Niet klaar binnen een kwartier; doorgezet naar afdeling " + zaak.afdeling()
                        + (zaak.behandelaar() == null ? "" : ". Opgepakt door " + zaak.behandelaar()),
                false);
        stappen.tell(zaak, Zaakstap.DOORGEZET, false);
    }

    private void passOn(Zaak zaak, Overdrachtssoort soort, String wat, boolean ownTask) {
        repository.markMoved(zaak.nummer(), Lijn.VAKAFDELING, zaak.afdeling());
        repository.addOverdracht(
                zaak,
                ownTask ? Gebruiker.account() : Gebruiker.accountOrSysteem(),
                soort,
                null,
                Lijn.VAKAFDELING,
                zaak.afdeling());
        stappen.addHistorie(zaak, wat);
    }

    private List<Veldfout> check(Zaak zaak, Zaakoverdracht overdracht) {
        List<Veldfout> fouten = new ArrayList<>();
        String afdeling = overdracht.afdeling();
        if (overdracht.toelichting().isBlank()) {
            fouten.add(new Veldfout("toelichting", "verplicht", "Schrijf op wat de collega daar moet weten."));
        }
        if (overdracht.naar() != Lijn.VAKAFDELING) {
            if (afdeling != null) {
                fouten.add(new Veldfout(
                        "afdeling",
                        "ongeldig",
                        "Alleen bij een vakafdeling kiest u een afdeling. Laat dit veld leeg."));
            }
            if (overdracht.naar() == zaak.lijn()) {
                fouten.add(new Veldfout("naar", "zelfde-plek", "De zaak ligt daar al. Kies een andere plek."));
            }
        } else if (afdeling == null) {
            fouten.add(new Veldfout("afdeling", "verplicht", "Kies de afdeling die de zaak krijgt."));
        } else if (catalogus.findAfdeling(afdeling).isEmpty()) {
            fouten.add(new Veldfout("afdeling", "onbekende-waarde", "Deze afdeling bestaat niet. Kies een afdeling."));
        } else if (zaak.lijn() == Lijn.VAKAFDELING && afdeling.equals(zaak.afdeling())) {
            fouten.add(new Veldfout("afdeling", "zelfde-plek", "De zaak ligt daar al. Kies een andere afdeling."));
        }
        return fouten;
    }

    private String place(Lijn naar, String afdeling) {
        return switch (naar) {
            case EERSTE_LIJN -> "de eerste lijn";
            case TWEEDE_LIJN -> "de tweede lijn";
            case VAKAFDELING ->
                "afdeling "
                        + catalogus.findAfdeling(afdeling).map(Afdeling::naam).orElse(afdeling);
        };
    }
}
