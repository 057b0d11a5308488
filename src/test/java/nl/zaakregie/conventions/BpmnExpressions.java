package nl.zaakregie.conventions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Keeps code and personal data out of a BPMN file. Reads the plain XML, because the engine evaluates expressions in
 * many more places than the model API has accessors for: what is not known to be harmless is refused.
 */
final class BpmnExpressions {

    /** One variable compared with one or more values of its enumeration. */
    private static final Pattern COMPARISON =
            Pattern.compile("\\$\\{(\\w+) == '[A-Z][A-Z_]*'( \\|\\| \\1 == '[A-Z][A-Z_]*')*}");

    private static final Pattern VARIABLE_OR_BEAN = Pattern.compile("\\$\\{[a-z][A-Za-z0-9]*}");
    private static final Set<String> ATTRIBUTES_WITH_A_VARIABLE = Set.of("assignee", "candidateGroups", "dueDate");
    private static final Set<String> CODE_ELEMENTS =
            Set.of("script", "scriptTask", "connector", "formData", "formProperty");
    private static final Set<String> CODE_ATTRIBUTES = Set.of("class", "expression", "resource", "connectorId");

    private static final Pattern VARIABLE_IN_COMPARISON = Pattern.compile("(\\w+) ==");
    private static final Set<String> VARIABLE_ELEMENTS = Set.of("inputParameter", "outputParameter");
    private static final Set<String> VARIABLE_ATTRIBUTES = Set.of("resultVariable", "source", "target");

    /** Words in a variable name that say somebody's data or free text would follow it into the engine's history. */
    private static final Pattern PERSONAL_OR_FREE = Pattern.compile(
            "naam|adres|postcode|huisnummer|woonplaats|telefoon|email|bsn|kvk|iban|rekening|kenteken|geboorte|geslacht"
                    + "|toelichting|notitie|opmerking|tekst|onderwerp|omschrijving|^vraag$|^antwoord$|^klant$");

    private final Path file;
    private final List<String> violations = new ArrayList<>();

    private BpmnExpressions(Path file) {
        this.file = file;
    }

    /** Every piece of code, refused expression or suspect variable as {@code <file> <element id>: <what is wrong>}. */
    static List<String> violationsIn(Path file) {
        var expressions = new BpmnExpressions(file);
        expressions.check(read(file));
        return List.copyOf(expressions.violations);
    }

    private void check(Element element) {
        String name = element.getLocalName();
        if (CODE_ELEMENTS.contains(name)) {
            report(element, "bevat code: " + name);
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            checkAttribute(element, (Attr) attributes.item(i));
        }
        String text = ownText(element);
        if (name.equals("conditionExpression")) {
            checkCondition(element, text);
        } else if (isExpression(text)) {
            report(element, "een expressie mag niet in " + name + ": " + text);
        }
        if (VARIABLE_ELEMENTS.contains(name)) {
            checkVariable(element, element.getAttribute("name"));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element next) {
                check(next);
            }
        }
    }

    private void checkAttribute(Element element, Attr attribute) {
        String name = attribute.getLocalName();
        String value = attribute.getValue();
        if (CODE_ATTRIBUTES.contains(name)) {
            report(element, "koppelt aan code met " + name + ": " + value);
        } else if (name.equals("delegateExpression")) {
            if (!VARIABLE_OR_BEAN.matcher(value).matches()) {
                report(element, "de koppeling is geen naam: " + value);
            }
        } else if (ATTRIBUTES_WITH_A_VARIABLE.contains(name)) {
            checkVariables(element, name, value);
        } else if (isExpression(value)) {
            report(element, "een expressie mag niet in " + name + ": " + value);
        }
        if (VARIABLE_ATTRIBUTES.contains(name)) {
            checkVariable(element, value);
        }
    }

    private void checkVariables(Element element, String attribute, String list) {
        for (String entry : list.split(",")) {
            String value = entry.strip();
            if (VARIABLE_OR_BEAN.matcher(value).matches()) {
                checkVariable(element, value.replaceAll("[${}]", ""));
            } else if (isExpression(value)) {
                report(element, "een expressie mag niet in " + attribute + ": " + value);
            }
        }
    }

    private void checkCondition(Element element, String condition) {
        if (!COMPARISON.matcher(condition).matches()) {
            report(element, "de voorwaarde doet meer dan één variabele vergelijken: " + condition);
        }
        Matcher variable = VARIABLE_IN_COMPARISON.matcher(condition);
        if (variable.find()) {
            checkVariable(element, variable.group(1));
        }
    }

    private void checkVariable(Element element, String variable) {
        if (PERSONAL_OR_FREE.matcher(variable.toLowerCase(Locale.ROOT)).find()) {
            report(element, "de variabele lijkt op persoonsgegevens of vrije tekst: " + variable);
        }
    }

    private void report(Element element, String violation) {
        violations.add(file.getFileName() + " " + idOf(element) + ": " + violation);
    }

    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private static String ownText(Element element) {
        var text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString().strip();
    }

    /** The id of the element, or of the nearest element around it that has one. */
    private static String idOf(Element element) {
        for (Node node = element; node instanceof Element candidate; node = node.getParentNode()) {
            if (!candidate.getAttribute("id").isEmpty()) {
                return candidate.getAttribute("id");
            }
        }
        return "(no id)";
    }

    private static Element read(Path file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("Cannot read " + file, e);
        }
    }
}
