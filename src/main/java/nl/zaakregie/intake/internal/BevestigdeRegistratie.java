package nl.zaakregie.intake.internal;

import java.util.List;
import nl.zaakregie.intake.Registratie;
import nl.zaakregie.klantcontact.Contacttijden;
import nl.zaakregie.klantcontact.NewKlantcontact;
import org.jspecify.annotations.Nullable;

/**
 * A registration in which every field holds.
 *
 * @param klantnummer the customer, known or just registered; null when anonymous
 */
public record BevestigdeRegistratie(
        Registratie registratie, @Nullable String klantnummer, Contacttijden tijden, List<BevestigdeVraag> vragen) {

    public NewKlantcontact toKlantcontact() {
        return new NewKlantcontact(
                registratie.kanaal(),
                registratie.betrokkene(),
                klantnummer,
                registratie.notitie(),
                tijden,
                vragen.stream().map(BevestigdeVraag::toVraag).toList());
    }
}
