package nl.zaakregie.catalogus.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong catalogue is refused with every mistake named: file, line, place, value and what is allowed. */
class CataloguslezerTest {

    private static final String KLEIN = "zaaktypen/klein-zaaktype.yaml";
    private static final String ANDER = "zaaktypen/ander-zaaktype.yaml";

    @TempDir
    private Path folder;

    private KleineCatalogus catalogus;

    @BeforeEach
    void writeCatalogus() throws IOException {
        catalogus = new KleineCatalogus(folder);
    }

    @Test
    void acceptsACatalogueWithoutMistakes() {
        assertThat(catalogus.fouten()).isEmpty();
    }

    @ParameterizedTest(name = "{1} → {2}")
    @MethodSource("mistakes")
    void namesTheMistake(String bestand, String from, String to, String fout) throws IOException {
        catalogus.replace(bestand, from, to);

        assertThat(catalogus.fouten()).containsExactly(fout);
    }

    static Stream<Arguments> mistakes() {
        return Stream.concat(schemaMistakes(), ruleMistakes());
    }

    private static Stream<Arguments> schemaMistakes() {
        return Stream.of(
                Arguments.of(
                        KLEIN,
                        "eenheid: WERKDAGEN",
                        "eenheid: WEEK",
                        KLEIN + ", regel 11, bij doorlooptijd.eenheid: 'WEEK' mag hier niet. Toegestaan: UREN, DAGEN,"
                                + " WERKDAGEN, WEKEN, MAANDEN, JAREN."),
                Arguments.of(
                        KLEIN,
                        "opschorting: false",
                        "opschorting: nee",
                        KLEIN
                                + ", regel 17, bij opschorting: 'nee' mag hier niet. Vul in: true of false. true: de termijn"
                                + " mag stilstaan terwijl de gemeente op de klant wacht."),
                Arguments.of(
                        KLEIN,
                        "contactniveau: 2",
                        "contactniveau: 5",
                        KLEIN + ", regel 5, bij contactniveau: 5 mag hier niet. Vul 1 tot en met 4 in. 1 informatie,"
                                + " 2 eenvoudig product, 3 complexe vraag, 4 complex product."),
                Arguments.of(
                        KLEIN,
                        "  grondslag: DVO\n",
                        "",
                        KLEIN
                                + ", regel 10, bij doorlooptijd.grondslag: dit veld ontbreekt. Soort regel waar de termijn uit"
                                + " komt. Toegestaan: WET, AMVB, VERORDENING, DVO."),
                Arguments.of(
                        KLEIN,
                        "opschorting: false",
                        "opschorting: false\nopschortign: true",
                        KLEIN + ", regel 18, bij opschortign: dit veld bestaat niet. Bedoelde u opschorting?"),
                Arguments.of(
                        KLEIN,
                        "naam: bsn",
                        "naam: Het BSN",
                        KLEIN
                                + ", regel 19, bij eigenschappen[0].naam: 'Het BSN' mag hier niet. Technische naam: begint met"
                                + " een kleine letter, daarna letters en cijfers, hooguit 40 tekens. Voorbeeld:"
                                + " nieuwePostcode."),
                Arguments.of(
                        KLEIN,
                        "geldigVanaf: 2026-01-01",
                        "geldigVanaf: 2026-02-30",
                        KLEIN
                                + ", regel 55, bij geldigVanaf: '2026-02-30' mag hier niet. Vul een bestaande datum in. Eerste"
                                + " dag waarop dit zaaktype in deze vorm geldt, als jjjj-mm-dd. Voorbeeld: 2026-01-01."),
                Arguments.of(
                        KLEIN,
                        "termijn: P5Y",
                        "termijn: 5 jaar",
                        KLEIN
                                + ", regel 48, bij resultaattypen[0].archief.termijn: '5 jaar' mag hier niet. Bewaartermijn: P,"
                                + " dan jaren (Y), maanden (M) en dagen (D). Voorbeeld: P5Y of P1Y6M of P42D."),
                Arguments.of(
                        KLEIN,
                        "    keuzes:\n      - rood\n      - groen\n",
                        "    keuzes: rood\n",
                        KLEIN + ", regel 27, bij eigenschappen[1].keuzes: 'rood' mag hier niet. Vul in: een lijst (elk"
                                + " onderdeel begint met een streepje). De mogelijke antwoorden; alleen bij type keuze."),
                Arguments.of(
                        "kalender.yaml",
                        "maandag:",
                        "mandag:",
                        "kalender.yaml, regel 4, bij openingstijden.mandag: dit veld bestaat niet. Toegestaan: maandag,"
                                + " dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag."));
    }

    private static Stream<Arguments> ruleMistakes() {
        return Stream.of(
                Arguments.of(
                        KLEIN,
                        "    keuzes:\n      - rood\n      - groen\n",
                        "",
                        KLEIN
                                + ", regel 23, bij eigenschappen[1].keuzes: dit veld ontbreekt. Een keuze heeft minstens twee"
                                + " keuzes."),
                Arguments.of(
                        KLEIN,
                        "type: bsn",
                        "type: bsn\n    maxLengte: 9",
                        KLEIN
                                + ", regel 22, bij eigenschappen[0].maxLengte: dit veld past niet bij het type. Toegestaan:"
                                + " alleen bij type tekst of lange-tekst."),
                Arguments.of(
                        KLEIN,
                        "maximum: 5",
                        "maximum: 0",
                        KLEIN
                                + ", regel 35, bij eigenschappen[2].maximum: 0 is kleiner dan minimum. Toegestaan: 1 of meer."),
                Arguments.of(
                        KLEIN,
                        "naam: aantal",
                        "naam: bsn",
                        KLEIN + ", regel 30, bij eigenschappen[2].naam: 'bsn' staat er al. Elke naam mag een keer"
                                + " voorkomen."),
                Arguments.of(
                        ANDER,
                        "servicenorm:\n  aantal: 8\n",
                        "servicenorm:\n  aantal: 9\n",
                        ANDER
                                + ", regel 15, bij servicenorm: 9 WEKEN is langer dan de doorlooptijd. Toegestaan: hooguit"
                                + " 8 WEKEN."),
                Arguments.of(
                        KLEIN,
                        "complexiteit: EENVOUDIG",
                        "complexiteit: COMPLEX",
                        KLEIN
                                + ", regel 7, bij klaarTerwijlUWacht: true kan niet bij complexiteit COMPLEX: de vakafdeling"
                                + " spreekt dan eerst met de klant. Toegestaan: false."),
                Arguments.of(
                        KLEIN,
                        "dossiervorming: true",
                        "dossiervorming: false",
                        KLEIN
                                + ", regel 7, bij klaarTerwijlUWacht: true kan niet bij dossiervorming false: er komt dan geen"
                                + " zaak om op te wachten. Toegestaan: false."),
                Arguments.of(
                        KLEIN,
                        "geldigVanaf: 2026-01-01",
                        "geldigVanaf: 2026-01-01\ngeldigTot: 2025-12-31",
                        KLEIN
                                + ", regel 56, bij geldigTot: '2025-12-31' ligt voor geldigVanaf. Toegestaan: 2026-01-01 of"
                                + " later."),
                Arguments.of(
                        KLEIN,
                        "      termijn: P5Y\n",
                        "",
                        KLEIN
                                + ", regel 46, bij resultaattypen[0].archief.termijn: dit veld ontbreekt. Bij VERNIETIGEN staan"
                                + " er een termijn en een procestermijn."),
                Arguments.of(
                        ANDER,
                        "nominatie: BLIJVEND_BEWAREN",
                        "nominatie: BLIJVEND_BEWAREN\n      termijn: P5Y",
                        ANDER
                                + ", regel 30, bij resultaattypen[0].archief.termijn: dit veld past niet bij BLIJVEND_BEWAREN."
                                + " Laat het weg."),
                Arguments.of(
                        KLEIN,
                        "afdeling: burgerzaken",
                        "afdeling: burgerzaak",
                        KLEIN
                                + ", regel 4, bij afdeling: afdeling 'burgerzaak' bestaat niet. Toegestaan: burgerzaken."),
                Arguments.of(
                        KLEIN,
                        "zaaktype: ander-zaaktype",
                        "zaaktype: ander-zaktype",
                        KLEIN
                                + ", regel 51, bij gerelateerdeZaaktypen[0].zaaktype: zaaktype 'ander-zaktype' bestaat niet."
                                + " Toegestaan: ander-zaaktype, klein-zaaktype."),
                Arguments.of(
                        KLEIN,
                        "zaaktype: ander-zaaktype",
                        "zaaktype: klein-zaaktype",
                        KLEIN + ", regel 51, bij gerelateerdeZaaktypen[0].zaaktype: een zaaktype kan niet naar zichzelf"
                                + " verwijzen. Noem een ander zaaktype."),
                Arguments.of(
                        ANDER,
                        "proces: zaak",
                        "gerelateerdeZaaktypen:\n  - zaaktype: klein-zaaktype\n    aard: BIJDRAGE\n    toelichting: Terug naar"
                                + " het eerste.\nproces: zaak",
                        KLEIN
                                + ", regel 51, bij gerelateerdeZaaktypen[0].zaaktype: hiermee ontstaat een kring: ander-zaaktype"
                                + " → klein-zaaktype → ander-zaaktype. Kies voor een van deze relaties aard ONDERWERP."),
                Arguments.of(
                        "kanalen.yaml",
                        "code: balie",
                        "code: telefoon",
                        "kanalen.yaml, regel 4, bij kanalen[1].code: 'telefoon' staat er al. Elke code mag een keer"
                                + " voorkomen."),
                Arguments.of(
                        "afdelingen.yaml",
                        "groep: afd-burgerzaken",
                        "groep: afd-burgers",
                        "afdelingen.yaml, regel 4, bij afdelingen[0].groep: 'afd-burgers' past niet bij de code. Toegestaan:"
                                + " afd-burgerzaken, of eerstelijn."),
                Arguments.of(
                        "vraagtypen.yaml",
                        "    zaaktypen:\n      - klein-zaaktype\n",
                        "",
                        "vraagtypen.yaml, regel 12, bij vraagtypen[1].zaaktypen: dit veld ontbreekt. Bij aard AANVRAAG hoort"
                                + " minstens een zaaktype."),
                Arguments.of(
                        "vraagtypen.yaml",
                        "aard: AANVRAAG",
                        "aard: PRODUCTOVERHANDIGING",
                        "vraagtypen.yaml, regel 18, bij vraagtypen[1].zaaktypen: een vraagtype met aard PRODUCTOVERHANDIGING"
                                + " heeft geen zaaktypen. Laat het veld weg, of kies AANVRAAG, MELDING of KLACHT."),
                Arguments.of(
                        "vraagtypen.yaml",
                        "antwoordtype: informatie-gegeven",
                        "antwoordtype: niets",
                        "vraagtypen.yaml, regel 10, bij vraagtypen[0].standaardantwoord.antwoordtype: antwoordtype 'niets'"
                                + " bestaat niet. Toegestaan: informatie-gegeven."),
                Arguments.of(
                        "medewerkers.yaml",
                        "- eerstelijn",
                        "- eersteljn",
                        "medewerkers.yaml, regel 9, bij medewerkers[0].groepen[0]: groep 'eersteljn' bestaat niet. Toegestaan:"
                                + " accountmanager, afd-burgerzaken, api, beheerder, eerstelijn, kcc-manager, privacy-officer,"
                                + " proceseigenaar, teamleider, telefonist, tweedelijn, vakafdeling."));
    }

    @Test
    void namesEveryMistakeOfEveryFileAtOnce() throws IOException {
        catalogus
                .replace(KLEIN, "eenheid: WERKDAGEN", "eenheid: WEEK")
                .replace(KLEIN, "afdeling: burgerzaken", "afdeling: burgerzaak")
                .replace(KLEIN, "    keuzes:\n      - rood\n      - groen\n", "")
                .replace(ANDER, "proces: zaak\n", "")
                .replace("vraagtypen.yaml", "- klein-zaaktype", "- kleinzaaktype")
                .delete("kanalen.yaml");

        assertThat(catalogus.fouten())
                .containsExactly(
                        "kanalen.yaml: dit bestand ontbreekt. Zet het in de map van de catalogus.",
                        "vraagtypen.yaml, regel 18, bij vraagtypen[1].zaaktypen[0]: zaaktype 'kleinzaaktype' bestaat niet."
                                + " Toegestaan: ander-zaaktype, klein-zaaktype.",
                        ANDER
                                + ", regel 1, bij proces: dit veld ontbreekt. Het proces (BPMN) dat de zaak uitvoert. Toegestaan:"
                                + " zaak.",
                        KLEIN + ", regel 4, bij afdeling: afdeling 'burgerzaak' bestaat niet. Toegestaan: burgerzaken.",
                        KLEIN + ", regel 11, bij doorlooptijd.eenheid: 'WEEK' mag hier niet. Toegestaan: UREN, DAGEN,"
                                + " WERKDAGEN, WEKEN, MAANDEN, JAREN.",
                        KLEIN
                                + ", regel 23, bij eigenschappen[1].keuzes: dit veld ontbreekt. Een keuze heeft minstens twee"
                                + " keuzes.");
    }

    @Test
    void aZaaktypeUnderAnotherNameIsNotFoundUnderItsOwn() throws IOException {
        catalogus.replace(KLEIN, "identificatie: klein-zaaktype", "identificatie: groot-zaaktype");

        assertThat(catalogus.fouten())
                .containsExactly(
                        "vraagtypen.yaml, regel 18, bij vraagtypen[1].zaaktypen[0]: zaaktype 'klein-zaaktype' bestaat niet."
                                + " Toegestaan: ander-zaaktype, groot-zaaktype.",
                        KLEIN
                                + ", regel 1, bij identificatie: 'groot-zaaktype' is niet de naam van het bestand. Toegestaan:"
                                + " klein-zaaktype.");
    }

    @Test
    void namesTheLineThatIsNoYaml() throws IOException {
        catalogus.replace(KLEIN, "doel: Een", "doel: Een: dubbel: punt");

        assertThat(catalogus.fouten())
                .containsExactly(KLEIN
                        + ", regel 3: 'doel: Een: dubbel: punt klein maar volledig voorbeeld.' is geen goede YAML. Kijk op"
                        + " deze regel en de regels eromheen naar het inspringen (spaties, geen tabs), de dubbele punten en de"
                        + " aanhalingstekens.");
    }

    @Test
    void refusesWhatYamlWouldSkipSilently() throws IOException {
        catalogus
                .replace(KLEIN, "opschorting: false", "opschorting: false\nopschorting: true")
                .replace(ANDER, "  - ander", "  - ander\n---\nmeer: tekst")
                .write("zaaktypen/nog-een.yml", "identificatie: nog-een")
                .write("vraagtype.yaml", "vraagtypen: []")
                .write("themas.yaml", "");

        assertThat(catalogus.fouten())
                .containsExactlyInAnyOrder(
                        KLEIN + ", regel 18, bij opschorting: dit veld staat er twee keer. Laat er een staan.",
                        ANDER + ", regel 36: na '---' begint een tweede document, dat niemand leest. Haal '---' weg.",
                        "zaaktypen/nog-een.yml: dit bestand leest niemand. Geef het een naam die eindigt op .yaml, of haal"
                                + " het weg.",
                        "vraagtype.yaml: dit bestand leest niemand. Toegestaan: afdelingen.yaml, antwoordtypen.yaml,"
                                + " kalender.yaml, kanalen.yaml, medewerkers.yaml, themas.yaml, vraagtypen.yaml.",
                        "themas.yaml: het bestand is leeg. Vul het, of haal het weg.");
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        Files.write(folder.resolve("themas.yaml"), "themas: financiën".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(catalogus.fouten())
                .contains("themas.yaml: het bestand is geen tekst in UTF-8. Sla het op als UTF-8.");
    }

    @Test
    void doesWithoutColleagues() throws IOException {
        catalogus.delete("medewerkers.yaml");

        assertThat(catalogus.fouten()).isEmpty();
    }

    @Test
    void saysWhereItLookedWhenThereIsNoCatalogue() {
        String locatie = folder.resolve("elders").toUri().toString();

        assertThatThrownBy(() -> new Cataloguslezer(locatie).read())
                .isInstanceOf(CatalogusInvalidException.class)
                .hasMessage("er is een fout in de zaaktypecatalogus (" + locatie + "/).\n  - " + locatie
                        + "/: deze map bestaat niet. Zet in zaakregie.catalogus.locatie de goede map.\nVerbeter dit in de"
                        + " genoemde bestanden en start opnieuw. Uitleg staat in README.md bij de catalogus.");
    }
}
