package nl.zaakregie.conventions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Artifact;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** The modelling guide ({@code processes/README.md}) as checks on the elements of one BPMN file. */
final class BpmnConventions {

    /** What a model may consist of; a kind that is not here has not been thought about yet. */
    private static final Map<Class<? extends BaseElement>, String> PREFIXES = prefixes();

    /** First words of a task label. A new verb is added here when a model needs it. */
    private static final Set<String> VERBS = Set.of(
            "Beantwoord",
            "Behandel",
            "Bel",
            "Beoordeel",
            "Bepaal",
            "Bezorg",
            "Controleer",
            "Escaleer",
            "Houd",
            "Informeer",
            "Maak",
            "Neem",
            "Plan",
            "Registreer",
            "Sluit",
            "Stuur",
            "Verbind",
            "Verwerk",
            "Vraag",
            "Wacht",
            "Wijs");

    private static final Pattern PROCESS_ID = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern VERSION_TAG = Pattern.compile("\\d+\\.\\d+");
    private static final Pattern HISTORY_TIME_TO_LIVE = Pattern.compile("P\\d+D");
    private static final Pattern FORM_KEY = Pattern.compile("embedded:/formulieren/[a-z]+(-[a-z]+)*\\.html");

    private final Path file;
    private final BpmnModelInstance model;
    private final List<String> violations = new ArrayList<>();

    private BpmnConventions(Path file) {
        this.file = file;
        this.model = Bpmn.readModelFromFile(file.toFile());
    }

    /** Every broken convention as {@code <file> <element id>: <what is wrong>}; empty when the model is good. */
    static List<String> violationsIn(Path file) {
        var conventions = new BpmnConventions(file);
        conventions.checkProcess();
        conventions.elements().forEach(conventions::checkId);
        all(conventions.model, FlowNode.class).forEach(conventions::checkSplit);
        all(conventions.model, Task.class).forEach(conventions::checkTask);
        all(conventions.model, UserTask.class).forEach(conventions::checkUserTask);
        all(conventions.model, StartEvent.class).forEach(conventions::checkStartForm);
        conventions.checkDiagram();
        conventions.violations.addAll(BpmnExpressions.violationsIn(file));
        return List.copyOf(conventions.violations);
    }

    private void checkProcess() {
        Collection<Process> processes = all(model, Process.class);
        if (processes.size() != 1) {
            violations.add(file.getFileName() + ": bevat " + processes.size() + " processen in plaats van één");
        }
        String expected = file.getFileName().toString().replaceFirst("\\.bpmn$", "");
        for (Process process : processes) {
            require(process, process.getId().equals(expected), "het proces-id is niet de bestandsnaam " + expected);
            require(
                    process,
                    PROCESS_ID.matcher(process.getId()).matches(),
                    "het proces-id bestaat niet uit kleine letters en koppeltekens");
            require(process, process.isExecutable(), "het proces staat niet op uitvoerbaar");
            require(process, hasText(process.getName()), "het proces heeft geen naam");
            require(
                    process,
                    matches(VERSION_TAG, process.getCamundaVersionTag()),
                    "de versie-tag ziet er niet uit als 1.0");
            require(
                    process,
                    matches(HISTORY_TIME_TO_LIVE, process.getCamundaHistoryTimeToLiveString()),
                    "de bewaartermijn ziet er niet uit als P180D");
            require(process, isDocumented(process), "de documentatie ontbreekt");
        }
    }

    private void checkId(BaseElement element) {
        String prefix = PREFIXES.entrySet().stream()
                .filter(kind -> kind.getKey().isInstance(element))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (prefix == null) {
            report(element, "een " + element.getElementType().getTypeName() + " staat niet in de gids");
            return;
        }
        require(
                element,
                element.getId().matches(prefix + "_[A-Z][A-Za-z0-9]*"),
                "het id is niet " + prefix + "_ met een leesbare naam");
    }

    private void checkSplit(FlowNode node) {
        Collection<SequenceFlow> outgoing = node.getOutgoing();
        if (outgoing.size() < 2) {
            return;
        }
        if (!(node instanceof Gateway)) {
            report(node, "splitst zonder gateway");
            return;
        }
        if (node instanceof ParallelGateway || node instanceof EventBasedGateway) {
            return;
        }
        require(node, hasText(node.getName()) && node.getName().endsWith("?"), "de naam van de gateway is geen vraag");
        for (SequenceFlow flow : outgoing) {
            require(flow, hasText(flow.getName()), "de pijl uit een gateway heeft geen antwoord als naam");
            require(flow, flow.getConditionExpression() != null, "de pijl uit een gateway heeft geen voorwaarde");
        }
        // A default flow would take an outcome that the model does not know for one that it does.
        require(
                node,
                !(node instanceof ExclusiveGateway gateway) || gateway.getDefault() == null,
                "de gateway heeft een standaardpijl");
    }

    private void checkTask(Task task) {
        String firstWord = hasText(task.getName()) ? task.getName().split(" ", 2)[0] : "";
        require(task, VERBS.contains(firstWord), "de naam van de taak begint niet met een bekend werkwoord");
        require(task, isDocumented(task), "de documentatie ontbreekt");
    }

    private void checkUserTask(UserTask task) {
        require(
                task,
                matches(FORM_KEY, task.getCamundaFormKey()),
                "het formulier is niet embedded:/formulieren/<naam>.html");
        require(
                task,
                hasText(task.getCamundaCandidateGroups()) || hasText(task.getCamundaAssignee()),
                "heeft geen groep en geen uitvoerder");
    }

    private void checkStartForm(StartEvent start) {
        String formKey = start.getCamundaFormKey();
        require(
                start,
                formKey == null || matches(FORM_KEY, formKey),
                "het formulier is niet embedded:/formulieren/<naam>.html");
    }

    private void checkDiagram() {
        Map<String, BpmnShape> shapes = all(model, BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null)
                .collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), shape -> shape));
        Map<String, BpmnEdge> edges = all(model, BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() != null)
                .collect(Collectors.toMap(edge -> edge.getBpmnElement().getId(), edge -> edge));
        for (BaseElement element : elements()) {
            if (element instanceof SequenceFlow || element instanceof Association) {
                BpmnEdge edge = edges.get(element.getId());
                require(element, edge != null && edge.getWaypoints().size() >= 2, "staat niet in de tekening");
            } else {
                BpmnShape shape = shapes.get(element.getId());
                require(
                        element,
                        shape != null
                                && shape.getBounds() != null
                                && shape.getBounds().getWidth() > 0,
                        "staat niet in de tekening");
            }
        }
    }

    /**
     * What a modeller sees and names. The ids of definitions, collaborations, lane sets and event definitions are left
     * out: Camunda Modeler generates them and has no field to change them.
     */
    private List<BaseElement> elements() {
        List<BaseElement> elements = new ArrayList<>();
        elements.addAll(all(model, FlowElement.class));
        elements.addAll(all(model, Lane.class));
        elements.addAll(all(model, Participant.class));
        elements.addAll(all(model, Artifact.class));
        return elements;
    }

    private static <T extends ModelElementInstance> Collection<T> all(BpmnModelInstance model, Class<T> kind) {
        return model.getModelElementsByType(kind);
    }

    private void require(BaseElement element, boolean holds, String violation) {
        if (!holds) {
            report(element, violation);
        }
    }

    private void report(BaseElement element, String violation) {
        violations.add(file.getFileName() + " " + element.getId() + ": " + violation);
    }

    private static boolean isDocumented(BaseElement element) {
        return element.getDocumentations().stream().anyMatch(text -> hasText(text.getTextContent()));
    }

    private static boolean hasText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static boolean matches(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).matches();
    }

    private static Map<Class<? extends BaseElement>, String> prefixes() {
        Map<Class<? extends BaseElement>, String> prefixes = new LinkedHashMap<>();
        prefixes.put(StartEvent.class, "startEvent");
        prefixes.put(EndEvent.class, "endEvent");
        prefixes.put(BoundaryEvent.class, "boundaryEvent");
        prefixes.put(IntermediateCatchEvent.class, "catchEvent");
        prefixes.put(IntermediateThrowEvent.class, "throwEvent");
        prefixes.put(UserTask.class, "userTask");
        prefixes.put(ServiceTask.class, "serviceTask");
        prefixes.put(SendTask.class, "sendTask");
        prefixes.put(ReceiveTask.class, "receiveTask");
        prefixes.put(BusinessRuleTask.class, "businessRuleTask");
        prefixes.put(CallActivity.class, "callActivity");
        prefixes.put(SubProcess.class, "subProcess");
        prefixes.put(Gateway.class, "gateway");
        prefixes.put(SequenceFlow.class, "flow");
        prefixes.put(Lane.class, "lane");
        prefixes.put(Participant.class, "participant");
        prefixes.put(TextAnnotation.class, "annotation");
        prefixes.put(Association.class, "association");
        return prefixes;
    }
}
