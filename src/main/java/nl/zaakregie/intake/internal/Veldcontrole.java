package nl.zaakregie.intake.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with the fields of one part of a message, each named by its path. */
final class Veldcontrole {

    private final String part;
    private final List<Veldfout> fouten;

    /** For a whole message. */
    Veldcontrole() {
        this("", new ArrayList<>());
    }

    private Veldcontrole(String part, List<Veldfout> fouten) {
        this.part = part;
        this.fouten = fouten;
    }

    /** The same for a part of the message, such as {@code vervolgvragen[0].}. */
    Veldcontrole of(String path) {
        return new Veldcontrole(part + path, fouten);
    }

    void add(String name, String code, String reason) {
        fouten.add(new Veldfout(part + name, code, reason));
    }

    /** @param choices where to find what is known, to help whoever chose wrong */
    void requireKnown(String name, Optional<?> found, String choices) {
        if (found.isEmpty()) {
            add(name, "onbekende-waarde", "Deze waarde staat niet in de catalogus: " + choices + ".");
        }
    }

    void requireText(String name, @Nullable String value, String reason) {
        if (value == null || value.isBlank()) {
            add(name, "verplicht", reason);
        }
    }

    void refuse(String name, boolean given) {
        if (given) {
            add(name, "niet-van-toepassing", "Dit hoort niet bij deze keuze. Laat het leeg.");
        }
    }

    /** @throws InvalidInvoerException with every wrong field of the whole message */
    void throwIfWrong() {
        if (!fouten.isEmpty()) {
            throw new InvalidInvoerException(fouten);
        }
    }

    /** The values of a short list, in words. */
    static String choices(Collection<String> codes) {
        return "kies uit " + String.join(", ", codes);
    }
}
