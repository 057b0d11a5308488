package nl.zaakregie.catalogus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zaakregie.platform.web.Veldfout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The check at intake: is everything there that the handler needs, filled in correctly, so that nobody has to contact the
 * customer again?
 */
@Component
public class Zaakgegevenscontrole {

    /**
     * Checks what was filled in against one version of a zaaktype. Numbers and amounts are {@link Number}, yes and no are
     * {@link Boolean}, everything else is {@link String}; an absent, null or blank value counts as not filled in.
     *
     * @param eigenschappen value by name of the eigenschap
     * @param documenten names of the documents that were received
     * @return every wrong field, in the order of the zaaktype, named {@code eigenschappen.<naam>} or
     *     {@code documenten.<naam>}; empty when all is well. No reason repeats a value: it may be personal data.
     */
    public List<Veldfout> check(
            Zaaktype zaaktype, Map<String, ? extends @Nullable Object> eigenschappen, Set<String> documenten) {
        List<Veldfout> fouten = new ArrayList<>();
        Set<String> unknown = new HashSet<>(eigenschappen.keySet());
        for (Eigenschap eigenschap : zaaktype.eigenschappen()) {
            unknown.remove(eigenschap.naam());
            checkEigenschap(eigenschap, eigenschappen.get(eigenschap.naam()), fouten);
        }
        addUnknown("eigenschappen.", unknown, "Dit gegeven hoort niet bij dit zaaktype. Laat het weg.", fouten);
        checkDocumenten(zaaktype, documenten, fouten);
        return List.copyOf(fouten);
    }

    private static void checkEigenschap(Eigenschap eigenschap, @Nullable Object value, List<Veldfout> fouten) {
        String name = "eigenschappen." + eigenschap.naam();
        if (value == null || (value instanceof String text && text.isBlank())) {
            if (eigenschap.verplicht()) {
                fouten.add(new Veldfout(name, "verplicht", "Vul in: " + asTerm(eigenschap.label()) + "."));
            }
            return;
        }
        Waardecontrole.check(eigenschap, value)
                .ifPresent(oordeel -> fouten.add(new Veldfout(name, oordeel.code(), oordeel.reason())));
    }

    private static void checkDocumenten(Zaaktype zaaktype, Set<String> documenten, List<Veldfout> fouten) {
        Set<String> unknown = new HashSet<>(documenten);
        for (Documenttype documenttype : zaaktype.documenten()) {
            boolean received = unknown.remove(documenttype.naam());
            if (documenttype.verplicht() && !received) {
                fouten.add(new Veldfout(
                        "documenten." + documenttype.naam(),
                        "verplicht",
                        "Dit document is nodig: " + asTerm(documenttype.label()) + "."));
            }
        }
        addUnknown("documenten.", unknown, "Dit document hoort niet bij dit zaaktype. Laat het weg.", fouten);
    }

    private static void addUnknown(String prefix, Set<String> names, String reason, List<Veldfout> fouten) {
        List<String> sorted = new ArrayList<>(names);
        Collections.sort(sorted);
        sorted.forEach(name -> fouten.add(new Veldfout(prefix + name, "onbekend-veld", reason)));
    }

    /** A label without its question mark, so that it can stand inside a sentence. */
    private static String asTerm(String label) {
        return label.endsWith("?") ? label.substring(0, label.length() - 1) : label;
    }
}
