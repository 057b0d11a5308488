package nl.zaakregie.intake.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.zaakregie.catalogus.Afdeling;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.klantcontact.NewOverdracht;
import nl.zaakregie.klantcontact.Overdrachtsvorm;
import nl.zaakregie.klantcontact.Vraag;
import nl.zaakregie.platform.web.InvalidInvoerException;
import org.springframework.stereotype.Component;

/** Checks a transfer to a department. */
@Component
public class Overdrachtcontrole {

    private final Catalogus catalogus;
    private final Clock clock;

    Overdrachtcontrole(Catalogus catalogus, Clock clock) {
        this.catalogus = catalogus;
        this.clock = clock;
    }

    /**
     * The transfer with the number to call back on taken from the question when none was given.
     *
     * @throws InvalidInvoerException with every wrong field
     */
    public NewOverdracht check(Vraag vraag, NewOverdracht overdracht) {
        Veldcontrole velden = new Veldcontrole();
        Optional<Afdeling> afdeling = catalogus.findAfdeling(overdracht.afdeling());
        if (afdeling.isEmpty()) {
            velden.add("afdeling", "onbekende-waarde", "Deze afdeling staat niet in de catalogus.");
        } else if (afdeling.get().isEersteLijn()) {
            velden.add("afdeling", "eerste-lijn", "Hier werkt de eerste lijn zelf. Kies een vakafdeling.");
        }
        boolean afspraak = overdracht.vorm() == Overdrachtsvorm.AFSPRAAK;
        Instant afspraakOp = overdracht.afspraakOp();
        if (afspraak && afspraakOp == null) {
            velden.add("afspraakOp", "verplicht", "Vul datum en tijd van de afspraak in.");
        } else if (afspraak && afspraakOp != null && afspraakOp.isBefore(clock.instant())) {
            velden.add("afspraakOp", "in-verleden", "Dit moment is al geweest. Kies een later moment.");
        } else if (!afspraak && afspraakOp != null) {
            velden.add("afspraakOp", "niet-van-toepassing", "Laat dit leeg, of kies 'afspraak'.");
        }
        String telefoonnummer =
                overdracht.telefoonnummer() == null ? vraag.telefoonnummer() : overdracht.telefoonnummer();
        if (overdracht.vorm() == Overdrachtsvorm.TERUGBELVERZOEK) {
            velden.requireText(
                    "telefoonnummer", telefoonnummer, "Vul het nummer in waarop de klant teruggebeld wil worden.");
        }
        velden.throwIfWrong();
        return new NewOverdracht(
                overdracht.vorm(),
                overdracht.afdeling(),
                overdracht.medewerker(),
                afspraakOp,
                telefoonnummer,
                overdracht.toelichting());
    }
}
