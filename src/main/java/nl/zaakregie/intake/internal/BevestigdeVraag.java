package nl.zaakregie.intake.internal;

import java.util.Objects;
import nl.zaakregie.catalogus.Vraagtype;
import nl.zaakregie.intake.Vraagregistratie;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.Eerstelijnsbeslissing;
import nl.zaakregie.klantcontact.Eerstelijnsuitkomst;
import nl.zaakregie.klantcontact.NewOverdracht;
import nl.zaakregie.klantcontact.NewVraag;
import nl.zaakregie.klantcontact.Overdrachtsvorm;
import org.jspecify.annotations.Nullable;

/**
 * A question in which every field holds, with what was decided on it.
 *
 * @param afhandeling how it was handled; null while the decision sends it on
 */
public record BevestigdeVraag(
        Vraagregistratie registratie,
        Vraagtype vraagtype,
        Eerstelijnsbeslissing beslissing,
        @Nullable Afhandeling afhandeling) {

    public NewVraag toVraag() {
        return new NewVraag(
                vraagtype.code(),
                vraagtype.aard().name(),
                vraagtype.thema(),
                registratie.zaaktype(),
                registratie.vraag(),
                registratie.antwoord(),
                registratie.antwoordtype(),
                afhandeling,
                registratie.afdeling() == null ? beslissing.afdeling() : registratie.afdeling(),
                registratie.telefoonnummer(),
                beslissing,
                isAfgerond());
    }

    /** Whether the department that was chosen calls back. */
    public boolean isTerugbelverzoek() {
        return afhandeling == Afhandeling.TERUGBELVERZOEK;
    }

    /** The transfer that belongs to a question for which a department calls back. */
    public NewOverdracht toTerugbelverzoek() {
        return new NewOverdracht(
                Overdrachtsvorm.TERUGBELVERZOEK,
                Objects.requireNonNull(registratie.afdeling()),
                null,
                null,
                registratie.telefoonnummer(),
                null);
    }

    private boolean isAfgerond() {
        return beslissing.uitkomst() == Eerstelijnsuitkomst.AFHANDELEN && !isTerugbelverzoek();
    }
}
