package nl.zaakregie.intake.internal;

import java.util.Objects;
import nl.zaakregie.catalogus.Vraagtype;
import nl.zaakregie.intake.Registratie;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.Contacttijden;
import nl.zaakregie.klantcontact.Eerstelijnsbeslissing;
import nl.zaakregie.klantcontact.Eerstelijnsuitkomst;
import nl.zaakregie.klantcontact.NewKlantcontact;
import nl.zaakregie.klantcontact.NewOverdracht;
import nl.zaakregie.klantcontact.Overdrachtsvorm;
import org.jspecify.annotations.Nullable;

/**
 * A registration in which every field holds, with what was decided on it.
 *
 * @param klantnummer the customer, known or just registered; null when anonymous
 * @param afhandeling how the contact was handled; null while the decision sends it on
 * @param afdeling department that answers for it
 */
public record BevestigdeRegistratie(
        Registratie registratie,
        Vraagtype vraagtype,
        Eerstelijnsbeslissing beslissing,
        @Nullable String klantnummer,
        @Nullable Afhandeling afhandeling,
        @Nullable String afdeling,
        Contacttijden tijden) {

    public NewKlantcontact toKlantcontact() {
        return new NewKlantcontact(
                registratie.kanaal(),
                registratie.betrokkene(),
                klantnummer,
                vraagtype.code(),
                vraagtype.aard().name(),
                vraagtype.thema(),
                registratie.zaaktype(),
                registratie.vraag(),
                registratie.antwoord(),
                registratie.antwoordtype(),
                registratie.notitie(),
                afhandeling,
                afdeling,
                registratie.telefoonnummer(),
                tijden,
                beslissing,
                isAfgerond());
    }

    /** The transfer that belongs to a question for which a department calls back. */
    public NewOverdracht toTerugbelverzoek() {
        return new NewOverdracht(
                Overdrachtsvorm.TERUGBELVERZOEK,
                Objects.requireNonNull(afdeling),
                null,
                null,
                registratie.telefoonnummer(),
                null);
    }

    private boolean isAfgerond() {
        return beslissing.uitkomst() == Eerstelijnsuitkomst.AFHANDELEN && afhandeling != Afhandeling.TERUGBELVERZOEK;
    }
}
