package nl.zaakregie.kalender.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.zaakregie.kalender.Grondslag;
import nl.zaakregie.kalender.Opschorting;
import nl.zaakregie.kalender.Termijn;
import nl.zaakregie.kalender.Termijnopdracht;
import nl.zaakregie.kalender.Termijnopdracht.Regels;
import nl.zaakregie.kalender.Termijnvraag;
import nl.zaakregie.kalender.Termijnvraag.Duur;
import nl.zaakregie.kalender.Termijnvraag.Stilstand;
import nl.zaakregie.kalender.Tijdpunt;
import nl.zaakregie.kalender.Tijdseenheid;
import org.jspecify.annotations.Nullable;

/** Reads a term as it was typed. Reads on after a mistake, so that all mistakes are named at once. */
public final class Vraaglezer {

    private static final Pattern DATUM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIJDSTIP =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");
    private static final Pattern GETAL = Pattern.compile("-?\\d+");
    private static final int LANGSTE_GETAL = 9;

    private final Termijncontrole controle;

    public Vraaglezer(Termijncontrole controle) {
        this.controle = controle;
    }

    /** The term that was asked for; empty when the controle has anything to report. */
    public Optional<Termijnopdracht> read(Termijnvraag vraag) {
        Tijdpunt gebeurtenis = gebeurtenis(vraag.gebeurtenis());
        Termijn termijn = vraag.termijn() == null ? missing("termijn") : termijn("termijn", vraag.termijn());
        Grondslag grondslag = choice("grondslag", vraag.grondslag(), Grondslag.values());
        if (gebeurtenis != null && termijn != null) {
            controle.checkSoort(gebeurtenis, termijn);
        }
        List<Termijn> verlengingen = verlengingen(vraag.verlengingen(), termijn);
        List<Opschorting> opschortingen = opschortingen(vraag.opschortingen(), gebeurtenis);
        if (gebeurtenis == null
                || termijn == null
                || grondslag == null
                || !controle.veldfouten().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Termijnopdracht(
                gebeurtenis, termijn, grondslag, verlengingen, opschortingen, Regels.of(grondslag)));
    }

    private @Nullable Tijdpunt gebeurtenis(@Nullable String tekst) {
        String waarde = strip(tekst);
        if (waarde.isEmpty()) {
            return missing("gebeurtenis");
        }
        try {
            Tijdpunt gebeurtenis = null;
            if (DATUM.matcher(waarde).matches()) {
                gebeurtenis = Tijdpunt.of(LocalDate.parse(waarde));
            } else if (TIJDSTIP.matcher(waarde).matches()) {
                gebeurtenis = Tijdpunt.of(LocalDateTime.parse(waarde));
            }
            if (gebeurtenis != null) {
                controle.checkGebeurtenis(gebeurtenis);
                return gebeurtenis;
            }
        } catch (DateTimeException noSuchDay) {
            controle.add("gebeurtenis", "ongeldig", "Deze datum of tijd bestaat niet.");
            return null;
        }
        controle.add(
                "gebeurtenis",
                "vorm",
                "Vul een datum in als 2026-12-31, of bij uren datum en tijd als 2026-12-31T13:45, zonder tijdzone.");
        return null;
    }

    private @Nullable Termijn termijn(String name, Duur duur) {
        Integer aantal = getal(name + ".aantal", duur.aantal());
        Tijdseenheid eenheid = choice(name + ".eenheid", duur.eenheid(), Tijdseenheid.values());
        if (aantal == null) {
            return null;
        }
        // Checked even when the unit is unknown: both mistakes are for the same reader.
        controle.checkTermijn(name, new Termijn(aantal, eenheid == null ? Tijdseenheid.DAGEN : eenheid));
        return eenheid == null ? null : new Termijn(aantal, eenheid);
    }

    private List<Termijn> verlengingen(List<Duur> vragen, @Nullable Termijn termijn) {
        controle.checkLijst("verlengingen", vragen.size());
        List<Termijn> gelezen = new ArrayList<>();
        for (int i = 0; i < Math.min(vragen.size(), Termijncontrole.LANGSTE_LIJST); i++) {
            String name = "verlengingen[" + i + "]";
            Termijn verlenging = termijn(name, vragen.get(i));
            if (verlenging != null) {
                gelezen.add(verlenging);
                if (termijn != null) {
                    controle.checkVerlenging(name, termijn, verlenging);
                }
            }
        }
        return gelezen;
    }

    private List<Opschorting> opschortingen(List<Stilstand> vragen, @Nullable Tijdpunt gebeurtenis) {
        controle.checkLijst("opschortingen", vragen.size());
        List<Opschorting> gelezen = new ArrayList<>();
        for (int i = 0; i < Math.min(vragen.size(), Termijncontrole.LANGSTE_LIJST); i++) {
            String name = "opschortingen[" + i + "]";
            Opschorting opschorting = opschorting(name, vragen.get(i));
            if (opschorting != null) {
                gelezen.add(opschorting);
                controle.checkOpschorting(name, opschorting, gebeurtenis);
            }
        }
        return gelezen;
    }

    private @Nullable Opschorting opschorting(String name, Stilstand vraag) {
        boolean dates = !isBlank(vraag.van()) || !isBlank(vraag.totEnMet());
        boolean days = !isBlank(vraag.dagen());
        if (dates == days) {
            controle.add(
                    name,
                    dates ? "te-veel" : "verplicht",
                    "Vul of de eerste en de laatste dag in, of het aantal dagen" + (dates ? ", niet allebei." : "."));
            return null;
        }
        if (days) {
            Integer dagen = getal(name + ".dagen", vraag.dagen());
            return dagen == null ? null : Opschorting.dagen(dagen);
        }
        LocalDate van = datum(name + ".van", vraag.van());
        LocalDate totEnMet = datum(name + ".totEnMet", vraag.totEnMet());
        return van == null || totEnMet == null ? null : Opschorting.periode(van, totEnMet);
    }

    private @Nullable LocalDate datum(String name, @Nullable String tekst) {
        String waarde = strip(tekst);
        if (waarde.isEmpty()) {
            return missing(name);
        }
        try {
            if (DATUM.matcher(waarde).matches()) {
                return LocalDate.parse(waarde);
            }
        } catch (DateTimeException noSuchDay) {
            controle.add(name, "ongeldig", "Deze datum bestaat niet.");
            return null;
        }
        controle.add(name, "vorm", "Vul een datum in als 2026-12-31.");
        return null;
    }

    private @Nullable Integer getal(String name, @Nullable String tekst) {
        String waarde = strip(tekst);
        if (waarde.isEmpty()) {
            return missing(name);
        }
        if (!GETAL.matcher(waarde).matches()) {
            controle.add(name, "vorm", "Vul een heel getal in, zoals 8.");
            return null;
        }
        if (waarde.length() > LANGSTE_GETAL) {
            boolean negative = waarde.startsWith("-");
            return negative ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        }
        return Integer.valueOf(waarde);
    }

    private <E extends Enum<E>> @Nullable E choice(String name, @Nullable String tekst, E[] choices) {
        String waarde = strip(tekst);
        if (waarde.isEmpty()) {
            return missing(name);
        }
        for (E choice : choices) {
            if (choice.name().equals(waarde)) {
                return choice;
            }
        }
        controle.add(
                name,
                "onbekend",
                "Kies uit: " + Arrays.stream(choices).map(Enum::name).collect(Collectors.joining(", ")) + ".");
        return null;
    }

    private <T> @Nullable T missing(String name) {
        controle.add(name, "verplicht", "Vul dit veld in.");
        return null;
    }

    private static boolean isBlank(@Nullable String tekst) {
        return strip(tekst).isEmpty();
    }

    private static String strip(@Nullable String tekst) {
        return tekst == null ? "" : tekst.strip();
    }
}
