package nl.zaakregie.intake.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.klantcontact.Klantcontact;
import nl.zaakregie.klantcontact.NewOverdracht;
import nl.zaakregie.klantcontact.Overdrachtsvorm;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;
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
     * The transfer with the number to call back on taken from the contact when none was given.
     *
     * @throws InvalidInvoerException with every wrong field
     */
    public NewOverdracht check(Klantcontact contact, NewOverdracht overdracht) {
        List<Veldfout> fouten = new ArrayList<>();
        if (catalogus.findAfdeling(overdracht.afdeling()).isEmpty()) {
            fouten.add(new Veldfout("afdeling", "onbekende-waarde", "Deze afdeling staat niet in de catalogus."));
        }
        boolean afspraak = overdracht.vorm() == Overdrachtsvorm.AFSPRAAK;
        Instant afspraakOp = overdracht.afspraakOp();
        if (afspraak && afspraakOp == null) {
            fouten.add(new Veldfout("afspraakOp", "verplicht", "Vul datum en tijd van de afspraak in."));
        } else if (afspraak && afspraakOp != null && afspraakOp.isBefore(clock.instant())) {
            fouten.add(new Veldfout("afspraakOp", "in-verleden", "Dit moment is al geweest. Kies een later moment."));
        } else if (!afspraak && afspraakOp != null) {
            fouten.add(new Veldfout("afspraakOp", "niet-van-toepassing", "Laat dit leeg, of kies 'afspraak'."));
        }
        String telefoonnummer =
                overdracht.telefoonnummer() == null ? contact.telefoonnummer() : overdracht.telefoonnummer();
        if (overdracht.vorm() == Overdrachtsvorm.TERUGBELVERZOEK && telefoonnummer == null) {
            fouten.add(new Veldfout(
                    "telefoonnummer", "verplicht", "Vul het nummer in waarop de klant teruggebeld wil worden."));
        }
        if (!fouten.isEmpty()) {
            throw new InvalidInvoerException(fouten);
        }
        return new NewOverdracht(
                overdracht.vorm(),
                overdracht.afdeling(),
                overdracht.medewerker(),
                afspraakOp,
                telefoonnummer,
                overdracht.toelichting());
    }
}
