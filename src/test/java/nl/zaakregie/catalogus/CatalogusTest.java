package nl.zaakregie.catalogus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which version of a zaaktype counts, today and for a running zaak. */
class CatalogusTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Test
    void aVersionTakesOverOnItsFirstDay() {
        List<Zaaktype> versions =
                List.of(Voorbeeldzaaktype.version(1, JANUARY, null), Voorbeeldzaaktype.version(2, JULY, null));

        assertThat(on(JULY.minusDays(1), versions).getZaaktype("voorbeeld").versie())
                .isEqualTo(1);
        assertThat(on(JULY, versions).getZaaktype("voorbeeld").versie()).isEqualTo(2);
    }

    @Test
    void theDayIsThatOfTheMunicipality() {
        List<Zaaktype> versions =
                List.of(Voorbeeldzaaktype.version(1, JANUARY, null), Voorbeeldzaaktype.version(2, JULY, null));
        Clock justAfterMidnightInAmsterdam =
                Clock.fixed(Instant.parse("2026-06-30T22:00:01Z"), ZoneId.of("Europe/Amsterdam"));

        assertThat(catalogus(versions, justAfterMidnightInAmsterdam)
                        .getZaaktype("voorbeeld")
                        .versie())
                .isEqualTo(2);
    }

    @Test
    void anEndedZaaktypeIsGoneAndDoesNotFallBackToAnOlderVersion() {
        List<Zaaktype> versions = List.of(
                Voorbeeldzaaktype.version(1, JANUARY, null), Voorbeeldzaaktype.version(2, JANUARY, JULY.minusDays(1)));

        assertThat(on(JULY.minusDays(1), versions).findZaaktype("voorbeeld")).isPresent();
        assertThat(on(JULY, versions).findZaaktype("voorbeeld")).isEmpty();
        assertThat(on(JULY, versions).zaaktypen()).isEmpty();
        assertThatThrownBy(() -> on(JULY, versions).getZaaktype("voorbeeld"))
                .isInstanceOf(ZaaktypeNotFoundException.class)
                .hasMessage("Het zaaktype voorbeeld bestaat niet of is nu niet geldig.");
    }

    @Test
    void aCorrectionOnTheSameDayWins() {
        List<Zaaktype> versions =
                List.of(Voorbeeldzaaktype.version(2, JANUARY, null), Voorbeeldzaaktype.version(1, JANUARY, null));

        assertThat(on(JULY, versions).getZaaktype("voorbeeld").versie()).isEqualTo(2);
    }

    @Test
    void aRunningZaakFindsItsOwnVersionAndAsksForItOnce() {
        Zaaktype first = Voorbeeldzaaktype.version(1, JANUARY, null);
        List<Integer> asked = new ArrayList<>();
        Catalogus catalogus = new Catalogus(
                inhoud(List.of(Voorbeeldzaaktype.version(2, JANUARY, null))),
                (identificatie, versie) -> {
                    asked.add(versie);
                    return versie == 1 ? Optional.of(first) : Optional.empty();
                },
                clock(JULY));

        assertThat(catalogus.getZaaktype("voorbeeld", 2).versie()).isEqualTo(2);
        assertThat(catalogus.getZaaktype("voorbeeld", 1)).isSameAs(first);
        assertThat(catalogus.getZaaktype("voorbeeld", 1)).isSameAs(first);
        assertThat(asked).containsExactly(1);
    }

    @Test
    void aVersionThatNeverWasIsNotFound() {
        assertThatThrownBy(() -> on(JULY, List.of()).getZaaktype("voorbeeld", 7))
                .isInstanceOf(ZaaktypeNotFoundException.class)
                .hasMessage("Versie 7 van het zaaktype voorbeeld bestaat niet.");
    }

    @Test
    void listsAreFoundByCode() {
        Catalogus catalogus = catalogus(List.of(), clock(JULY));

        assertThat(catalogus.findKanaal("balie")).contains(new Kanaal("balie", "Balie"));
        assertThat(catalogus.findKanaal("fax")).isEmpty();
    }

    private static Catalogus on(LocalDate today, List<Zaaktype> versions) {
        return catalogus(versions, clock(today));
    }

    private static Catalogus catalogus(List<Zaaktype> versions, Clock clock) {
        return new Catalogus(inhoud(versions), (identificatie, versie) -> Optional.empty(), clock);
    }

    private static Catalogusinhoud inhoud(List<Zaaktype> versions) {
        return new Catalogusinhoud(
                versions,
                List.of(),
                List.of(),
                List.of(new Kanaal("telefoon", "Telefoon"), new Kanaal("balie", "Balie")),
                List.of(),
                List.of(),
                List.of());
    }

    private static Clock clock(LocalDate today) {
        ZoneId zone = ZoneId.of("Europe/Amsterdam");
        return Clock.fixed(today.atTime(9, 0).atZone(zone).toInstant(), zone);
    }
}
