package nl.zaakregie.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.zaakregie.platform.engine.Taak;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page to read and print about one contact or zaak.
 *
 * @param taak the open task about it that the reader may do, if there is one
 * @param acties what else the reader may do; null when the page is only to be read
 */
public record Dossierpagina(
        String titel,
        @Nullable Taak taak,
        List<Sectie> secties,
        @Nullable Acties acties) {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter TIJDSTIP = DateTimeFormatter.ofPattern("d MMMM yyyy 'om' HH:mm", DUTCH);

    /** A page that is only to be read. */
    public Dossierpagina(String titel, @Nullable Taak taak, List<Sectie> secties) {
        this(titel, taak, secties, null);
    }

    /** Answers the page. */
    public ModelAndView toView() {
        return new ModelAndView("dossier", "pagina", this);
    }

    /** Answers that there is no such page. */
    public static ModelAndView notFound() {
        ModelAndView view = new ModelAndView("error", "status", HttpStatus.NOT_FOUND.value());
        view.setStatus(HttpStatus.NOT_FOUND);
        return view;
    }

    /** A day as people write it: 12 januari 2026. */
    public static @Nullable String datum(@Nullable LocalDate datum) {
        return datum == null ? null : DATUM.format(datum);
    }

    /** A moment as people write it: 12 januari 2026 om 09:30. */
    public static @Nullable String tijdstip(@Nullable Instant op, ZoneId zone) {
        return op == null ? null : TIJDSTIP.format(op.atZone(zone));
    }

    /**
     * What the reader may do from the page; a script makes the forms for it, so that without scripts the page is there to be read.
     *
     * @param nummer what the page is about
     * @param versie version that the reader looks at
     * @param mogelijk codes of what may be done
     */
    public record Acties(String nummer, int versie, List<String> mogelijk) {}

    /**
     * A part of the page under one heading: facts, or lines of what happened.
     *
     * @param regels in the order in which they happened
     */
    public record Sectie(String kop, List<Gegeven> gegevens, List<String> regels) {

        /** Facts; those without a value are left out. */
        public static Sectie gegevens(String kop, @Nullable Gegeven... gegevens) {
            return new Sectie(kop, Stream.of(gegevens).filter(Objects::nonNull).toList(), List.of());
        }

        /** Lines of what happened or was written down. */
        public static Sectie regels(String kop, List<String> regels) {
            return new Sectie(kop, List.of(), regels);
        }

        /** Whether there is nothing to show. */
        public boolean isEmpty() {
            return gegevens.isEmpty() && regels.isEmpty();
        }
    }

    /**
     * One fact.
     *
     * @param adres page about it, from the root of the application
     */
    public record Gegeven(
            String naam, String waarde, @Nullable String adres) {

        /** The fact, or null when there is no value. */
        public static @Nullable Gegeven of(String naam, @Nullable String waarde) {
            return of(naam, waarde, null);
        }

        /** The fact with a link to its own page, or null when there is no value. */
        public static @Nullable Gegeven of(String naam, @Nullable String waarde, @Nullable String adres) {
            return waarde == null || waarde.isBlank() ? null : new Gegeven(naam, waarde, adres);
        }
    }
}
