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
    void answered(
            Gesprek gesprek,
            String account,
            @Nullable Voorbeeldklant klant,
            Vraagtype vraagtype,
            String vraag,
            Standaardantwoord antwoord) {
        register(
                gesprek,
                account,
                klant,
                new Inhoud(
                        vraagtype,
                        null,
                        vraag,
                        antwoord.tekst(),
                        antwoord.antwoordtype(),
                        Afhandeling.DIRECT,
                        null,
                        null));
    }

    /** A question for a department; its number. */
    String passedOn(
            Gesprek gesprek,
            String account,
            @Nullable Voorbeeldklant klant,
            Vraagtype vraagtype,
            String vraag,
            Afhandeling afhandeling,
            String afdeling) {
        boolean terugbellen = afhandeling == Afhandeling.TERUGBELVERZOEK;
        String telefoonnummer = klant == null
                ? Voorbeeldklant.telefoonnummer(gesprek.toeval().between(FIRST_ANONYMOUS, LAST_ANONYMOUS) - 1000)
                : klant.telefoonnummer();
        return register(
                gesprek,
                account,
                klant,
                new Inhoud(
                        vraagtype,
                        null,
                        vraag,
                        null,
                        antwoordtype(terugbellen ? "terugbelverzoek-genoteerd" : "doorverbonden"),
                        afhandeling,
                        afdeling,
                        terugbellen ? telefoonnummer : null));
    }

    /** A request that goes on after the registration; its number. */
    String requested(
            Gesprek gesprek,
            String account,
            @Nullable Voorbeeldklant klant,
            Vraagtype vraagtype,
            Zaaktype zaaktype,
            String vraag) {
        return register(
                gesprek,
                account,
                klant,
                new Inhoud(vraagtype, zaaktype.identificatie(), vraag, null, null, null, null, null));
    }

    private String register(Gesprek gesprek, String account, @Nullable Voorbeeldklant klant, Inhoud inhoud) {
        Klantgegevens gegevens = klant != null && klant.nummer() == null ? klant.gegevens() : null;
        boolean nieuw = gegevens != null;
        Registratie registratie = new Registratie(
                gesprek.kanaal(),
                klant == null ? Betrokkenesoort.ANONIEM : nieuw ? Betrokkenesoort.NIEUW : Betrokkenesoort.BEKEND,
                klant == null ? null : klant.nummer(),
                gegevens,
                gesprek.toeval().chance(WRITES_NOTE) ? gesprek.toeval().pick(notities) : null,
                List.of(new Vraagregistratie(
                        inhoud.vraagtype().code(),
                        inhoud.zaaktype(),
                        inhoud.vraag(),
                        inhoud.antwoord(),
                        inhoud.antwoordtype(),
                        false,
                        inhoud.afhandeling(),
                        inhoud.afdeling(),
                        inhoud.telefoonnummer())),
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

    private record Inhoud(
            Vraagtype vraagtype,
            @Nullable String zaaktype,
            String vraag,
            @Nullable String antwoord,
            @Nullable String antwoordtype,
            @Nullable Afhandeling afhandeling,
            @Nullable String afdeling,
            @Nullable String telefoonnummer) {}
}
