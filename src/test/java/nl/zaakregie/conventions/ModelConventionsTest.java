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

/** Holds the models in {@code processes/} to the modelling guide beside them. */
class ModelConventionsTest {

    /** Fails with JUnit's own message when there is no model, so that the check cannot pass on an empty folder. */
    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void modelKeepsTheModellingGuide(Path model) {
        assertThat(BpmnConventions.violationsIn(model)).isEmpty();
    }

    @Test
    void everyBrokenConventionIsSeen() throws URISyntaxException {
        assertThat(BpmnConventions.violationsIn(resource("slecht.bpmn")))
                .containsExactlyInAnyOrder(
                        "slecht.bpmn: has 2 processes instead of one",
                        "slecht.bpmn Verkeerd_v2: process id differs from the file name slecht",
                        "slecht.bpmn Verkeerd_v2: process id is not kebab-case",
                        "slecht.bpmn Verkeerd_v2: process is not executable",
                        "slecht.bpmn Verkeerd_v2: process has no name",
                        "slecht.bpmn Verkeerd_v2: version tag is not like 1.0.0",
                        "slecht.bpmn Verkeerd_v2: history time to live is not like P180D",
                        "slecht.bpmn Verkeerd_v2: documentation is missing",
                        "slecht.bpmn StartEvent_1: id is not startEvent_ and a readable name",
                        "slecht.bpmn StartEvent_1: form key is not embedded:/formulieren/<name>.html",
                        "slecht.bpmn Activity_1aec4ec: id is not userTask_ and a readable name",
                        "slecht.bpmn Activity_1aec4ec: task label does not start with a known verb",
                        "slecht.bpmn Activity_1aec4ec: documentation is missing",
                        "slecht.bpmn Activity_1aec4ec: form key is not embedded:/formulieren/<name>.html",
                        "slecht.bpmn Activity_1aec4ec: has no candidate group and no assignee",
                        "slecht.bpmn gateway_Keuze: gateway label is not a question",
                        "slecht.bpmn gateway_Keuze: gateway has a default flow",
                        "slecht.bpmn flow_Standaard: flow out of a gateway has no label",
                        "slecht.bpmn flow_Standaard: flow out of a gateway has no condition",
                        "slecht.bpmn flow_Rekent: condition does more than compare one variable with a value: ${bedrag * 2 > 100}",
                        "slecht.bpmn flow_TweeVariabelen: condition does more than compare one variable with a value: ${lijn == 'TWEEDE_LIJN' || uitkomst == 'ZAAK'}",
                        "slecht.bpmn flow_Persoonlijk: variable looks like personal data or free text: klantnaam",
                        "slecht.bpmn serviceTask_Klasse: splits without a gateway",
                        "slecht.bpmn serviceTask_Klasse: binds to code by class: nl.zaakregie.RegistreerZaak",
                        "slecht.bpmn serviceTask_Methode: delegate is not a bean name: ${post.stuur(execution)}",
                        "slecht.bpmn serviceTask_Methode: expression in documentation is not allowed: ${geheim}",
                        "slecht.bpmn serviceTask_Methode: variable looks like personal data or free text: telefoonnummer",
                        "slecht.bpmn scriptTask_Reken: a scriptTask has no place in the modelling guide",
                        "slecht.bpmn scriptTask_Reken: holds code: scriptTask",
                        "slecht.bpmn scriptTask_Reken: holds code: script",
                        "slecht.bpmn userTask_StuurDoor: expression in candidateGroups is not allowed: ${organisatie.groep()}",
                        "slecht.bpmn userTask_StuurDoor: expression in dueDate is not allowed: ${termijn.einde()}",
                        "slecht.bpmn userTask_StuurDoor: binds to code by expression: ${zaak.claim(task)}",
                        "slecht.bpmn flow_EinTwee: is not drawn in the diagram",
                        "slecht.bpmn endEvent_Klaar: is not drawn in the diagram");
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ModelConventionsTest.class.getResource("/conventions/" + name))
                .toURI());
    }
}
