package nl.zaakregie.kalender.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.zaakregie.kalender.Grondslag;
import nl.zaakregie.kalender.Termijnvraag;
import nl.zaakregie.kalender.Termijnvraag.Duur;
import nl.zaakregie.kalender.Termijnvraag.Stilstand;
import nl.zaakregie.kalender.Tijdseenheid;
import org.jspecify.annotations.Nullable;

/**
 * The form as it was sent, with the names of its fields.
 *
 * @param knop the button that was pressed; null when the page was opened without
 */
record Termijnformulier(
        @Nullable String datum,
        @Nullable String tijd,
        @Nullable String aantal,
        @Nullable String eenheid,
        @Nullable String grondslag,
        @Nullable List<Verlengingsregel> verlengingen,
        @Nullable List<Opschortingsregel> opschortingen,
        @Nullable Knop knop) {

    /** What a person asked the page to do. */
    enum Knop {
        BEREKENEN,
        VERLENGING_ERBIJ,
        OPSCHORTING_ERBIJ
    }

    record Verlengingsregel(
            @Nullable String aantal, @Nullable String eenheid) {

        boolean isEmpty() {
            return isBlank(aantal);
        }
    }

    record Opschortingsregel(
            @Nullable String van,
            @Nullable String totEnMet,
            @Nullable String dagen) {

        boolean isEmpty() {
            return isBlank(van) && isBlank(totEnMet) && isBlank(dagen);
        }
    }

    /** The form to show: lines that were left open are gone, and one is added when that was asked. */
    Termijnformulier tidy() {
        List<Verlengingsregel> verlengd = new ArrayList<>(
                present(verlengingen).filter(regel -> !regel.isEmpty()).toList());
        List<Opschortingsregel> opgeschort = new ArrayList<>(
                present(opschortingen).filter(regel -> !regel.isEmpty()).toList());
        if (knop == Knop.VERLENGING_ERBIJ) {
            verlengd.add(new Verlengingsregel("", Tijdseenheid.WEKEN.name()));
        } else if (knop == Knop.OPSCHORTING_ERBIJ) {
            opgeschort.add(new Opschortingsregel("", "", ""));
        }
        return new Termijnformulier(
                datum,
                tijd,
                aantal,
                Objects.requireNonNullElse(eenheid, Tijdseenheid.WEKEN.name()),
                Objects.requireNonNullElse(grondslag, Grondslag.WET.name()),
                verlengd,
                opgeschort,
                knop);
    }

    Termijnvraag vraag() {
        String gebeurtenis = isBlank(tijd) ? datum : Objects.requireNonNullElse(datum, "") + "T" + tijd;
        return new Termijnvraag(
                gebeurtenis,
                new Duur(aantal, eenheid),
                grondslag,
                present(verlengingen)
                        .map(regel -> new Duur(regel.aantal(), regel.eenheid()))
                        .toList(),
                present(opschortingen)
                        .map(regel -> new Stilstand(regel.van(), regel.totEnMet(), regel.dagen()))
                        .toList());
    }

    private static <T> Stream<T> present(@Nullable List<T> regels) {
        return regels == null ? Stream.of() : regels.stream().filter(Objects::nonNull);
    }

    private static boolean isBlank(@Nullable String tekst) {
        return tekst == null || tekst.isBlank();
    }
}
