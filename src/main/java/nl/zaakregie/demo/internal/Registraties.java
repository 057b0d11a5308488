package nl.zaakregie.demo.internal;

import java.util.List;
import nl.zaakregie.catalogus.Antwoordtype;
import nl.zaakregie.catalogus.Standaardantwoord;
import nl.zaakregie.catalogus.Vraagtype;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.intake.Registratie;
import nl.zaakregie.intake.Vraagregistratie;
import nl.zaakregie.klant.Klantgegevens;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.Betrokkenesoort;
import org.jspecify.annotations.Nullable;

/** Writes talks down as the form would send them. */
final class Registraties {

    private static final double WRITES_NOTE = 0.15;

    /** Numbers for callers who did not give their name; those of known customers stay below. */
    private static final int FIRST_ANONYMOUS = 8000;

    private static final int LAST_ANONYMOUS = 8999;

    private final Gemeente gemeente;
    private final List<String> notities;

    Registraties(Gemeente gemeente, Voorbeelddata data) {
        this.gemeente = gemeente;
        this.notities = data.teksten("notities");
    }

    /** A question that was answered. */
    Vraagregistratie answered(Vraagtype vraagtype, String vraag, Standaardantwoord antwoord) {
        return new Vraagregistratie(
                vraagtype.code(),
                null,
                vraag,
                antwoord.tekst(),
                antwoord.antwoordtype(),
                false,
                Afhandeling.DIRECT,
                null,
                null);
    }

    /** A question for a department. */
    Vraagregistratie passedOn(
            @Nullable Voorbeeldklant klant,
            Vraagtype vraagtype,
            String vraag,
            Afhandeling afhandeling,
            String afdeling,
            Toeval toeval) {
        boolean terugbellen = afhandeling == Afhandeling.TERUGBELVERZOEK;
        String telefoonnummer = klant == null
                ? Voorbeeldklant.telefoonnummer(toeval.between(FIRST_ANONYMOUS, LAST_ANONYMOUS) - 1000)
                : klant.telefoonnummer();
        return new Vraagregistratie(
                vraagtype.code(),
                null,
                vraag,
                null,
                antwoordtype(terugbellen ? "terugbelverzoek-genoteerd" : "doorverbonden"),
                false,
                afhandeling,
                afdeling,
                terugbellen ? telefoonnummer : null);
    }

    /** A request that goes on after the registration. */
    Vraagregistratie requested(Vraagtype vraagtype, Zaaktype zaaktype, String vraag) {
        return new Vraagregistratie(
                vraagtype.code(), zaaktype.identificatie(), vraag, null, null, false, null, null, null);
    }

    /** Writes the talk down with these questions; its number. */
    String register(Gesprek gesprek, String account, @Nullable Voorbeeldklant klant, List<Vraagregistratie> vragen) {
        Klantgegevens gegevens = klant != null && klant.nummer() == null ? klant.gegevens() : null;
        boolean nieuw = gegevens != null;
        Registratie registratie = new Registratie(
                gesprek.kanaal(),
                klant == null ? Betrokkenesoort.ANONIEM : nieuw ? Betrokkenesoort.NIEUW : Betrokkenesoort.BEKEND,
                klant == null ? null : klant.nummer(),
                gegevens,
                gesprek.toeval().chance(WRITES_NOTE) ? gesprek.toeval().pick(notities) : null,
                vragen,
                gesprek.wachttijd(),
                gesprek.begin(),
                null,
                gesprek.verloop().goesOn() ? null : gesprek.einde());
        String nummer = gemeente.namens().act(account, () -> gemeente.intakes().register(registratie));
        if (klant != null && nieuw) {
            klant.registeredAs(gemeente.klantcontacten().getKlantcontact(nummer).klantnummer());
        }
        return nummer;
    }

    private @Nullable String antwoordtype(String code) {
        return gemeente.catalogus()
                .findAntwoordtype(code)
                .map(Antwoordtype::code)
                .orElse(null);
    }
}
