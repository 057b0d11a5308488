package nl.zaakregie.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the models in {@code processes/} and {@code decisions/} to the guide for process owners. */
class ModelConventionsTest {

    /** JUnit fails when nothing comes out, so that the check cannot pass on an empty folder. */
    static List<Path> processes() throws IOException {
        return files("processes", ".bpmn");
    }

    static List<Path> decisions() throws IOException {
        return files("decisions", ".dmn");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void processKeepsTheGuide(Path model) {
        assertThat(BpmnConventions.violationsIn(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void decisionKeepsTheGuide(Path model) {
        assertThat(DmnConventions.violationsIn(model)).isEmpty();
    }

    @Test
    void everyBrokenConventionOfAProcessIsSeen() throws URISyntaxException {
        assertThat(BpmnConventions.violationsIn(resource("slecht.bpmn")))
                .containsExactlyInAnyOrder(
                        "slecht.bpmn: bevat 2 processen in plaats van één",
                        "slecht.bpmn Verkeerd_v2: het proces-id is niet de bestandsnaam slecht",
                        "slecht.bpmn Verkeerd_v2: het proces-id bestaat niet uit kleine letters en koppeltekens",
                        "slecht.bpmn Verkeerd_v2: het proces staat niet op uitvoerbaar",
                        "slecht.bpmn Verkeerd_v2: het proces heeft geen naam",
                        "slecht.bpmn Verkeerd_v2: de versie-tag ziet er niet uit als 1.0",
                        "slecht.bpmn Verkeerd_v2: de bewaartermijn ziet er niet uit als P180D",
                        "slecht.bpmn Verkeerd_v2: de documentatie ontbreekt",
                        "slecht.bpmn StartEvent_1: het id is niet startEvent_ met een leesbare naam",
                        "slecht.bpmn StartEvent_1: het formulier is niet embedded:/formulieren/<naam>.html",
                        "slecht.bpmn Activity_1aec4ec: het id is niet userTask_ met een leesbare naam",
                        "slecht.bpmn Activity_1aec4ec: de naam van de taak begint niet met een bekend werkwoord",
                        "slecht.bpmn Activity_1aec4ec: de documentatie ontbreekt",
                        "slecht.bpmn Activity_1aec4ec: het formulier is niet embedded:/formulieren/<naam>.html",
                        "slecht.bpmn Activity_1aec4ec: heeft geen groep en geen uitvoerder",
                        "slecht.bpmn gateway_Keuze: de naam van de gateway is geen vraag",
                        "slecht.bpmn gateway_Keuze: de gateway heeft een standaardpijl",
                        "slecht.bpmn flow_Standaard: de pijl uit een gateway heeft geen antwoord als naam",
                        "slecht.bpmn flow_Standaard: de pijl uit een gateway heeft geen voorwaarde",
                        "slecht.bpmn flow_Rekent: de voorwaarde doet meer dan één variabele vergelijken: ${bedrag * 2 > 100}",
                        "slecht.bpmn flow_TweeVariabelen: de voorwaarde doet meer dan één variabele vergelijken: ${lijn == 'TWEEDE_LIJN' || uitkomst == 'ZAAK'}",
                        "slecht.bpmn flow_Persoonlijk: de variabele lijkt op persoonsgegevens of vrije tekst: klantnaam",
                        "slecht.bpmn serviceTask_Klasse: splitst zonder gateway",
                        "slecht.bpmn serviceTask_Klasse: koppelt aan code met class: nl.zaakregie.RegistreerZaak",
                        "slecht.bpmn serviceTask_Methode: de koppeling is geen naam: ${post.stuur(execution)}",
                        "slecht.bpmn serviceTask_Methode: een expressie mag niet in documentation: ${geheim}",
                        "slecht.bpmn serviceTask_Methode: de variabele lijkt op persoonsgegevens of vrije tekst: telefoonnummer",
                        "slecht.bpmn scriptTask_Reken: een scriptTask staat niet in de gids",
                        "slecht.bpmn scriptTask_Reken: bevat code: scriptTask",
                        "slecht.bpmn scriptTask_Reken: bevat code: script",
                        "slecht.bpmn userTask_StuurDoor: een expressie mag niet in candidateGroups: ${organisatie.groep()}",
                        "slecht.bpmn userTask_StuurDoor: een expressie mag niet in dueDate: ${termijn.einde()}",
                        "slecht.bpmn userTask_StuurDoor: koppelt aan code met expression: ${zaak.claim(task)}",
                        "slecht.bpmn flow_EinTwee: staat niet in de tekening",
                        "slecht.bpmn endEvent_Klaar: staat niet in de tekening");
    }

    @Test
    void everyBrokenConventionOfADecisionIsSeen() throws URISyntaxException {
        assertThat(DmnConventions.violationsIn(resource("slecht.dmn")))
                .containsExactlyInAnyOrder(
                        "slecht.dmn slecht: de versie-tag ziet er niet uit als 1.0",
                        "slecht.dmn slecht: de bewaartermijn ziet er niet uit als P180D",
                        "slecht.dmn uitdrukking_lijn: een cel is geen FEEL maar groovy",
                        "slecht.dmn als_1: een cel is geen FEEL maar javascript");
    }

    private static List<Path> files(String folder, String extension) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
        }
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ModelConventionsTest.class.getResource("/conventions/" + name))
                .toURI());
    }
}
