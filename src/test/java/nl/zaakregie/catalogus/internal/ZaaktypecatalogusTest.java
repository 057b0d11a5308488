package nl.zaakregie.catalogus.internal;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zaakregie.catalogus.Complexiteit;
import nl.zaakregie.catalogus.Doorlooptijd;
import nl.zaakregie.catalogus.Grondslag;
import nl.zaakregie.catalogus.Kanaal;
import nl.zaakregie.catalogus.Medewerkergegevens;
import nl.zaakregie.catalogus.Tijdseenheid;
import nl.zaakregie.catalogus.Verlenging;
import nl.zaakregie.catalogus.Vraagtype;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.platform.security.Rol;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped catalogue: every rule holds, and the demo municipality can show every way through the first line. */
class ZaaktypecatalogusTest {

    private static final Catalogusvertaler VERTALER = new Catalogusvertaler();

    private static Catalogusbestanden bestanden;
    private static List<Zaaktype> zaaktypen;

    @BeforeAll
    static void read() {
        bestanden = new Cataloguslezer("classpath:zaaktypecatalogus/").read();
        zaaktypen = bestanden.zaaktypen().stream()
                .map(plek -> VERTALER.zaaktype(VERTALER.canonical(plek.node()), 1))
                .toList();
    }

    @Test
    void everyBranchOfTheFirstLineIsThere() {
        assertThat(zaaktypen)
                .anyMatch(zaaktype -> !zaaktype.dossiervorming())
                .anyMatch(zaaktype -> zaaktype.klaarTerwijlUWacht())
                .anyMatch(zaaktype -> zaaktype.complexiteit() == Complexiteit.EENVOUDIG
                        && zaaktype.dossiervorming()
                        && !zaaktype.klaarTerwijlUWacht())
                .anyMatch(zaaktype -> zaaktype.complexiteit() == Complexiteit.STANDAARD)
                .anyMatch(zaaktype -> zaaktype.complexiteit() == Complexiteit.COMPLEX);
    }

    @Test
    void everyContactniveauIsThereInEnoughAfdelingen() {
        assertThat(zaaktypen.stream().map(Zaaktype::contactniveau)).contains(1, 2, 3, 4);
        assertThat(zaaktypen.stream().map(Zaaktype::afdeling).collect(toSet())).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void whoHandlesTheZaakIsResponsibleForTheProduct() {
        assertThat(zaaktypen)
                .filteredOn(Zaaktype::dossiervorming)
                .allSatisfy(zaaktype -> assertThat(zaaktype.contactniveau() >= 3)
                        .as(zaaktype.identificatie())
                        .isEqualTo(
                                zaaktype.complexiteit() != Complexiteit.EENVOUDIG && !zaaktype.klaarTerwijlUWacht()));
    }

    @Test
    void termsAreThoseOfTheLaw() {
        assertThat(zaaktype("bezwaarschrift").doorlooptijd())
                .extracting(Doorlooptijd::aantal, Doorlooptijd::eenheid, Doorlooptijd::grondslag)
                .containsExactly(12, Tijdseenheid.WEKEN, Grondslag.WET);
        assertThat(zaaktype("bezwaarschrift").verlenging())
                .isEqualTo(new Verlenging(6, Tijdseenheid.WEKEN, "Awb 7:10 lid 3"));
        assertThat(zaaktype("klacht").doorlooptijd().aantal()).isEqualTo(6);
        assertThat(zaaktype("klacht").verlenging()).isEqualTo(new Verlenging(4, Tijdseenheid.WEKEN, "Awb 9:11 lid 2"));
        assertThat(zaaktype("woo-verzoek").doorlooptijd().aantal()).isEqualTo(4);
        assertThat(zaaktype("woo-verzoek").verlenging())
                .isEqualTo(new Verlenging(2, Tijdseenheid.WEKEN, "Woo artikel 4.4 lid 2"));
        assertThat(zaaktype("wmo-melding").doorlooptijd().aantal()).isEqualTo(6);
    }

    @Test
    void everyZaaktypeIsTheUsualChoiceOfAVraagtype() {
        Set<String> found = vraagtypen().stream()
                .filter(vraagtype -> !vraagtype.zaaktypen().isEmpty())
                .map(vraagtype -> vraagtype.zaaktypen().get(0))
                .collect(toSet());

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        zaaktypen.stream().map(Zaaktype::identificatie).toList());
    }

    @Test
    void everyFrequentQuestionAboutTheRecyclingCentreHasItsAnswer() {
        assertThat(vraagtypen())
                .filteredOn(vraagtype -> vraagtype.code().equals("openingstijden-milieustraat"))
                .singleElement()
                .satisfies(vraagtype -> assertThat(vraagtype.standaardantwoord())
                        .isNotNull()
                        .satisfies(
                                antwoord -> assertThat(antwoord.antwoordtype()).isEqualTo("informatie-gegeven")));
    }

    @Test
    void everyRoleAndEveryAfdelingHasPeople() {
        Set<String> groepen = VERTALER.list(bestanden.items("medewerkers"), Medewerkergegevens.class).stream()
                .flatMap(medewerker -> medewerker.groepen().stream())
                .collect(toSet());

        assertThat(groepen)
                .containsAll(List.of(Rol.values()).stream()
                        .filter(rol -> rol != Rol.API)
                        .map(Rol::groep)
                        .toList());
        assertThat(groepen)
                .containsAll(zaaktypen.stream()
                        .filter(Zaaktype::dossiervorming)
                        .map(zaaktype -> "afd-" + zaaktype.afdeling())
                        .toList());
    }

    @Test
    void kanalenKeepTheirCodes() {
        assertThat(VERTALER.list(bestanden.items("kanalen"), Kanaal.class).stream()
                        .map(Kanaal::code)
                        .collect(Collectors.toList()))
                .containsExactly("telefoon", "balie", "e-mail", "webformulier", "chat", "social-media", "brief");
    }

    private static Zaaktype zaaktype(String identificatie) {
        return zaaktypen.stream()
                .filter(zaaktype -> zaaktype.identificatie().equals(identificatie))
                .findFirst()
                .orElseThrow();
    }

    private static List<Vraagtype> vraagtypen() {
        return VERTALER.list(bestanden.items("vraagtypen"), Vraagtype.class);
    }
}
