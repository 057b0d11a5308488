package nl.zaakregie.kalender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import nl.zaakregie.kalender.Termijnvraag.Duur;
import nl.zaakregie.kalender.Termijnvraag.Stilstand;
import nl.zaakregie.kalender.internal.Testkalender;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, and at which field. */
class TermijnvraagTest {

    private static final Duur ACHT_WEKEN = new Duur("8", "WEKEN");

    private final Termijnen termijnen = Testkalender.termijnen();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, verplicht",
                "' ', verplicht",
                "8 maart 2025, vorm",
                "08-03-2025, vorm",
                "2025-3-8, vorm",
                "2025-02-30, ongeldig",
                "2025-13-01, ongeldig",
                "2025-03-08T09:00:00+01:00, vorm",
                "2025-03-08T09:00:00Z, vorm",
                "2025-03-08T24:30, ongeldig",
                "2025-03-08T09:00, alleen-datum",
                "1999-12-31, buiten-kalender",
                "9999-12-31, buiten-kalender"
            })
    void shouldRefuseEvent(@Nullable String gebeurtenis, String code) {
        assertThat(refused(gebeurtenis, ACHT_WEKEN, "WET", List.of(), List.of()))
                .extracting(Veldfout::name, Veldfout::code)
                .containsExactly(tuple("gebeurtenis", code));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, WEKEN, termijn.aantal, verplicht",
                "0, WEKEN, termijn.aantal, te-laag",
                "-8, WEKEN, termijn.aantal, te-laag",
                "10001, DAGEN, termijn.aantal, te-hoog",
                "99999999999999999999, DAGEN, termijn.aantal, te-hoog",
                "-99999999999999999999, DAGEN, termijn.aantal, te-laag",
                "acht, WEKEN, termijn.aantal, vorm",
                "1.5, WEKEN, termijn.aantal, vorm",
                "10000, JAREN, termijn.aantal, buiten-kalender",
                "10000, MAANDEN, termijn.aantal, buiten-kalender",
                "8, -, termijn.eenheid, verplicht",
                "8, weken, termijn.eenheid, onbekend",
                "8, EEUWEN, termijn.eenheid, onbekend"
            })
    void shouldRefuseTerm(@Nullable String aantal, @Nullable String eenheid, String name, String code) {
        assertThat(refused("2025-03-08", new Duur(aantal, eenheid), "WET", List.of(), List.of()))
                .extracting(Veldfout::name, Veldfout::code)
                .containsExactly(tuple(name, code));
    }

    @Test
    void shouldRefuseHoursFromDate() {
        assertThat(refused("2025-03-08", new Duur("48", "UREN"), "WET", List.of(), List.of()))
                .extracting(Veldfout::name, Veldfout::code)
                .containsExactly(tuple("gebeurtenis", "tijd-nodig"));
    }

    @Test
    void shouldRefuseHourThatClockSkips() {
        List<Veldfout> fouten = refused("2025-03-30T02:30", new Duur("48", "UREN"), "WET", List.of(), List.of());

        assertThat(fouten).extracting(Veldfout::name, Veldfout::code).containsExactly(tuple("gebeurtenis", "ongeldig"));
        assertThat(fouten.get(0).reason()).contains("2.00 uur", "3.00 uur");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-04-10, 2025-04-09, -, opschortingen[0].totEnMet, volgorde",
                "2025-04-10, -, -, opschortingen[0].totEnMet, verplicht",
                "-, 2025-04-10, -, opschortingen[0].van, verplicht",
                "2025-04-10, 2025-04-31, -, opschortingen[0].totEnMet, ongeldig",
                "10 april, 2025-04-30, -, opschortingen[0].van, vorm",
                "2025-04-10, 2025-04-12, 3, opschortingen[0], te-veel",
                "-, -, -, opschortingen[0], verplicht",
                "-, -, 0, opschortingen[0].dagen, te-laag",
                "-, -, -3, opschortingen[0].dagen, te-laag",
                "-, -, 3661, opschortingen[0].dagen, te-hoog",
                "-, -, drie, opschortingen[0].dagen, vorm",
                "2025-02-01, 2025-03-07, -, opschortingen[0].totEnMet, buiten-termijn",
                "1990-02-01, 2025-04-07, -, opschortingen[0].van, buiten-kalender",
                "2025-04-01, 2045-04-07, -, opschortingen[0].totEnMet, te-hoog"
            })
    void shouldRefuseSuspension(
            @Nullable String van, @Nullable String totEnMet, @Nullable String dagen, String name, String code) {
        assertThat(refused("2025-03-08", ACHT_WEKEN, "WET", List.of(), List.of(new Stilstand(van, totEnMet, dagen))))
                .extracting(Veldfout::name, Veldfout::code)
                .containsExactly(tuple(name, code));
    }

    @Test
    void shouldRefuseExtensionOfAnotherKind() {
        assertThat(refused("2025-03-08", ACHT_WEKEN, "WET", List.of(ACHT_WEKEN, new Duur("4", "UREN")), List.of()))
                .extracting(Veldfout::name, Veldfout::code)
                .containsExactly(tuple("verlengingen[1].eenheid", "eenheid-past-niet"));
        assertThat(refused("2025-03-08T10:00", new Duur("4", "UREN"), "WET", List.of(ACHT_WEKEN), List.of()))
                .extracting(Veldfout::name, Veldfout::code)
                .containsExactly(tuple("verlengingen[0].eenheid", "eenheid-past-niet"));
    }

    @Test
    void shouldNameAllMistakesAtOnce() {
        Termijnvraag vraag = new Termijnvraag(
                "morgen",
                new Duur("0", "ETMALEN"),
                "GEWOONTE",
                List.of(new Duur("-1", "WEKEN")),
                List.of(new Stilstand("2025-05-02", "2025-05-01", null)));

        assertThatExceptionOfType(InvalidInvoerException.class)
                .isThrownBy(() -> termijnen.calculate(vraag))
                .satisfies(refused -> assertThat(refused.veldfouten())
                        .extracting(Veldfout::name)
                        .containsExactlyInAnyOrder(
                                "gebeurtenis",
                                "termijn.aantal",
                                "termijn.eenheid",
                                "grondslag",
                                "verlengingen[0].aantal",
                                "opschortingen[0].totEnMet"));
    }

    @Test
    void shouldRefuseEmptyQuestion() {
        assertThat(refused(null, null, null, List.of(), List.of()))
                .extracting(Veldfout::name, Veldfout::code)
                .containsExactly(
                        tuple("gebeurtenis", "verplicht"),
                        tuple("termijn", "verplicht"),
                        tuple("grondslag", "verplicht"));
    }

    @Test
    void shouldRefuseEndlessLists() {
        assertThat(refused("2025-03-08", ACHT_WEKEN, "WET", Collections.nCopies(51, ACHT_WEKEN), List.of()))
                .extracting(Veldfout::name, Veldfout::code)
                .containsExactly(tuple("verlengingen", "te-veel"));
    }

    @Test
    void shouldRefuseTheSameInTypedTerm() {
        Termijnopdracht opdracht = Termijnopdracht.of(
                        LocalDate.of(2025, 3, 8), new Termijn(0, Tijdseenheid.UREN), Grondslag.WET)
                .withVerlenging(new Termijn(2, Tijdseenheid.WEKEN))
                .withOpschorting(Opschorting.periode(LocalDate.of(2025, 4, 2), LocalDate.of(2025, 4, 1)));

        assertThatExceptionOfType(InvalidInvoerException.class)
                .isThrownBy(() -> termijnen.calculate(opdracht))
                .satisfies(refused -> assertThat(refused.veldfouten())
                        .extracting(Veldfout::name)
                        .containsExactlyInAnyOrder(
                                "gebeurtenis",
                                "termijn.aantal",
                                "verlengingen[0].eenheid",
                                "opschortingen[0].totEnMet"));
    }

    private List<Veldfout> refused(
            @Nullable String gebeurtenis,
            @Nullable Duur termijn,
            @Nullable String grondslag,
            List<Duur> verlengingen,
            List<Stilstand> opschortingen) {
        try {
            Termijnantwoord antwoord =
                    termijnen.calculate(new Termijnvraag(gebeurtenis, termijn, grondslag, verlengingen, opschortingen));
            throw new AssertionError("accepted, ends on " + antwoord.einde());
        } catch (InvalidInvoerException refused) {
            return refused.veldfouten();
        }
    }
}
