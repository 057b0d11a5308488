package nl.zaakregie.catalogus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.zaakregie.platform.web.Veldfout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field of the intake is checked against the zaaktype, with a reason that says what to fill in. */
class ZaakgegevenscontroleTest {

    private final Zaakgegevenscontrole controle = new Zaakgegevenscontrole();

    @Test
    void namesEveryWrongFieldInTheOrderOfTheZaaktype() {
        Zaaktype zaaktype = Voorbeeldzaaktype.with(
                List.of(
                        eigenschap("bsn", Eigenschaptype.BSN),
                        eigenschap("postcode", Eigenschaptype.POSTCODE),
                        eigenschap("reden", Eigenschaptype.TEKST)),
                List.of(
                        new Documenttype("pasfoto", "Pasfoto", true, null),
                        new Documenttype("machtiging", "Machtiging", false, null)));
        Map<String, Object> filledIn = new HashMap<>();
        filledIn.put("bsn", "123456789");
        filledIn.put("postcode", "1234 AB");
        filledIn.put("reden", "  ");
        filledIn.put("kleur", "rood");

        assertThat(controle.check(zaaktype, filledIn, Set.of("diploma")))
                .containsExactly(
                        new Veldfout(
                                "eigenschappen.bsn",
                                "vorm",
                                "Dit is geen burgerservicenummer. Vul alle negen cijfers in, ook een 0 aan het begin, en kijk"
                                        + " of er geen cijfers zijn verwisseld."),
                        new Veldfout("eigenschappen.reden", "verplicht", "Vul in: Reden."),
                        new Veldfout(
                                "eigenschappen.kleur",
                                "onbekend-veld",
                                "Dit gegeven hoort niet bij dit zaaktype. Laat het weg."),
                        new Veldfout("documenten.pasfoto", "verplicht", "Dit document is nodig: Pasfoto."),
                        new Veldfout(
                                "documenten.diploma",
                                "onbekend-veld",
                                "Dit document hoort niet bij dit zaaktype. Laat het weg."));
    }

    @Test
    void acceptsACompleteIntake() {
        Zaaktype zaaktype = Voorbeeldzaaktype.with(
                List.of(eigenschap("bsn", Eigenschaptype.BSN), eigenschap("spoed", Eigenschaptype.JA_NEE)),
                List.of(new Documenttype("pasfoto", "Pasfoto", true, null)));

        assertThat(controle.check(zaaktype, Map.of("bsn", "999990019", "spoed", false), Set.of("pasfoto")))
                .isEmpty();
    }

    @Test
    void anOptionalFieldMayStayEmptyButNotBeWrong() {
        Zaaktype zaaktype = Voorbeeldzaaktype.with(
                List.of(new Eigenschap(
                        "email", "E-mailadres", Eigenschaptype.EMAIL, false, List.of(), null, null, null, null)),
                List.of());

        assertThat(controle.check(zaaktype, Map.of(), Set.of())).isEmpty();
        assertThat(controle.check(zaaktype, Map.of("email", ""), Set.of())).isEmpty();
        assertThat(controle.check(zaaktype, Map.of("email", "vera@"), Set.of())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "POSTCODE, 1234 AB",
        "POSTCODE, 1234ab",
        "HUISNUMMER, 12",
        "HUISNUMMER, 12A",
        "HUISNUMMER, 12 A",
        "HUISNUMMER, 12-2",
        "HUISNUMMER, 12 bis",
        "HUISNUMMER, 12A-2",
        "KENTEKEN, AB-12-CD",
        "KENTEKEN, ab123c",
        "KENTEKEN, 1-ABC-23",
        "KENTEKEN, 12-AB-34",
        "TELEFOON, 085-1304001",
        "TELEFOON, 06 00000001",
        "TELEFOON, (085) 130 4001",
        "TELEFOON, +31 85 130 4001",
        "TELEFOON, 0032 2 555 12 12",
        "TELEFOON, 0800-1234",
        "EMAIL, naam@voorbeeld.example",
        "EMAIL, naam.achternaam+post@mail.voorbeeld.example",
        "DATUM, 2028-02-29",
        "BSN, 999990019"
    })
    void acceptsWhatIsWrittenRight(Eigenschaptype type, String value) {
        assertThat(reasons(eigenschap("veld", type), value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POSTCODE, 0234 AB",
        "POSTCODE, 1234 SS",
        "POSTCODE, 1234",
        "POSTCODE, 1234  AB",
        "HUISNUMMER, A12",
        "HUISNUMMER, 0",
        "HUISNUMMER, 123456",
        "KENTEKEN, AB-12-C",
        "KENTEKEN, ABCDEF",
        "KENTEKEN, 123456",
        "KENTEKEN, AB--12CD",
        "TELEFOON, 085-130400",
        "TELEFOON, 0001234567",
        "TELEFOON, +31",
        "TELEFOON, bel mij",
        "EMAIL, naam.voorbeeld.example",
        "EMAIL, naam@voorbeeld",
        "EMAIL, naam@@voorbeeld.example",
        "EMAIL, naam @voorbeeld.example",
        "DATUM, 2026-02-29",
        "DATUM, 29-02-2028",
        "DATUM, +2028-02-29",
        "BSN, 99999001"
    })
    void refusesWhatIsWrittenWrong(Eigenschaptype type, String value) {
        assertThat(reasons(eigenschap("veld", type), value))
                .extracting(Veldfout::code)
                .containsExactly("vorm");
    }

    @ParameterizedTest
    @EnumSource(
            value = Eigenschaptype.class,
            names = {"TEKST", "LANGE_TEKST"},
            mode = EnumSource.Mode.EXCLUDE)
    void noReasonRepeatsTheValue(Eigenschaptype type) {
        assertThat(reason(type, "geheim 7351")).doesNotContain("geheim", "7351");
    }

    @Test
    void reasonsSayWhatToFillIn() {
        assertThat(reason(Eigenschaptype.POSTCODE, "x"))
                .isEqualTo("Vul een postcode in van vier cijfers en twee letters, bijvoorbeeld 1234 AB.");
        assertThat(reason(Eigenschaptype.HUISNUMMER, "x"))
                .isEqualTo("Begin met het nummer, dan de letter of toevoeging, bijvoorbeeld 12, 12A of 12-2.");
        assertThat(reason(Eigenschaptype.KENTEKEN, "x"))
                .isEqualTo("Vul een Nederlands kenteken in van zes letters en cijfers, bijvoorbeeld AB-123-C.");
        assertThat(reason(Eigenschaptype.TELEFOON, "x"))
                .isEqualTo(
                        "Vul een telefoonnummer in van tien cijfers, of met + en de landcode, bijvoorbeeld 085-1304001.");
        assertThat(reason(Eigenschaptype.EMAIL, "x"))
                .isEqualTo("Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.example.");
        assertThat(reason(Eigenschaptype.DATUM, "x"))
                .isEqualTo("Vul een bestaande datum in als jjjj-mm-dd, bijvoorbeeld 2026-03-31.");
        assertThat(reason(Eigenschaptype.JA_NEE, "ja")).isEqualTo("Kies ja of nee.");
        assertThat(reason(Eigenschaptype.GETAL, "drie")).isEqualTo("Vul een getal in, alleen cijfers.");
        assertThat(reason(Eigenschaptype.TEKST, 3)).isEqualTo("Vul hier tekst in.");
    }

    @ParameterizedTest
    @EnumSource(Eigenschaptype.class)
    void everyTypeRefusesAValueOfAnotherKind(Eigenschaptype type) {
        assertThat(reasons(eigenschap("veld", type), List.of("x")))
                .singleElement()
                .satisfies(fout -> assertThat(fout.code()).isEqualTo("verkeerd-type"));
    }

    @Test
    void aChoiceIsOneOfTheList() {
        Eigenschap kleur = new Eigenschap(
                "kleur", "Kleur", Eigenschaptype.KEUZE, true, List.of("rood", "groen"), null, null, null, null);

        assertThat(reasons(kleur, "groen")).isEmpty();
        assertThat(reasons(kleur, "Groen"))
                .containsExactly(new Veldfout("eigenschappen.kleur", "onbekende-waarde", "Kies uit: rood, groen."));
    }

    @Test
    void numbersStayWithinTheirBounds() {
        Eigenschap aantal = number(Eigenschaptype.GETAL);

        assertThat(reasons(aantal, 1)).isEmpty();
        assertThat(reasons(aantal, 5.0)).isEmpty();
        assertThat(reasons(aantal, 0))
                .containsExactly(new Veldfout("eigenschappen.veld", "te-laag", "Vul 1 of een hoger getal in."));
        assertThat(reasons(aantal, new BigDecimal("5.5")))
                .containsExactly(new Veldfout(
                        "eigenschappen.veld", "vorm", "Vul een heel getal in, zonder cijfers achter de komma."));
        assertThat(reasons(aantal, 6))
                .containsExactly(new Veldfout("eigenschappen.veld", "te-hoog", "Vul 5 of een lager getal in."));
        assertThat(reasons(aantal, Double.NaN)).extracting(Veldfout::code).containsExactly("verkeerd-type");
        assertThat(reasons(aantal, new BigDecimal("1E1000000")))
                .extracting(Veldfout::code)
                .containsExactly("te-hoog");
    }

    @Test
    void anAmountHasCentsAtMost() {
        Eigenschap bedrag = number(Eigenschaptype.BEDRAG);

        assertThat(reasons(bedrag, new BigDecimal("2.50"))).isEmpty();
        assertThat(reasons(bedrag, new BigDecimal("2.505")))
                .containsExactly(new Veldfout(
                        "eigenschappen.veld",
                        "vorm",
                        "Vul een bedrag in euro in met hooguit twee cijfers achter de komma."));
    }

    @Test
    void textHasALimitOfItsOwnOrTheUsualOne() {
        Eigenschap kort = new Eigenschap("veld", "Veld", Eigenschaptype.TEKST, true, List.of(), null, null, 5, null);

        assertThat(reasons(kort, "vijf!")).isEmpty();
        assertThat(reasons(kort, "zes!!!"))
                .containsExactly(new Veldfout(
                        "eigenschappen.veld", "lengte", "Dit is te lang: 6 tekens. Maak er hooguit 5 van."));
        assertThat(reasons(eigenschap("veld", Eigenschaptype.TEKST), "x".repeat(201)))
                .hasSize(1);
        assertThat(reasons(eigenschap("veld", Eigenschaptype.LANGE_TEKST), "x".repeat(4000)))
                .isEmpty();
        assertThat(reasons(eigenschap("veld", Eigenschaptype.LANGE_TEKST), "x".repeat(4001)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul\u0000", "half teken \ud800", "bel\u0007"})
    void refusesCharactersNobodyCanRead(String value) {
        assertThat(reasons(eigenschap("veld", Eigenschaptype.LANGE_TEKST), value))
                .extracting(Veldfout::reason)
                .containsExactly("Hier staan tekens in die niet te lezen zijn. Typ de tekst opnieuw.");
    }

    @Test
    void onlyLongTextHasLines() {
        assertThat(reasons(eigenschap("veld", Eigenschaptype.LANGE_TEKST), "een\ntwee"))
                .isEmpty();
        assertThat(reasons(eigenschap("veld", Eigenschaptype.TEKST), "een\ntwee"))
                .hasSize(1);
    }

    private String reason(Eigenschaptype type, Object value) {
        return reasons(eigenschap("veld", type), value).get(0).reason();
    }

    private List<Veldfout> reasons(Eigenschap eigenschap, Object value) {
        return controle.check(
                Voorbeeldzaaktype.with(List.of(eigenschap), List.of()), Map.of(eigenschap.naam(), value), Set.of());
    }

    private static Eigenschap number(Eigenschaptype type) {
        return new Eigenschap("veld", "Veld", type, true, List.of(), BigDecimal.ONE, BigDecimal.valueOf(5), null, null);
    }

    private static Eigenschap eigenschap(String naam, Eigenschaptype type) {
        String label = naam.substring(0, 1).toUpperCase(Locale.ROOT) + naam.substring(1);
        return new Eigenschap(naam, label, type, true, List.of(), null, null, null, null);
    }
}
