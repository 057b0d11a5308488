package nl.zaakregie.klantaanvraag.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Onderdeel;
import nl.zaakregie.klantaanvraag.Planning;
import nl.zaakregie.klantaanvraag.Vertraging;
import nl.zaakregie.klantaanvraag.Vertragingsoorzaak;
import nl.zaakregie.klantaanvraag.Zaakstand;
import org.jspecify.annotations.Nullable;

/** Finds the zaak that moved a promise: the first on the critical path that ends later than it was planned to. */
final class Vertragingszoeker {

    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private Vertragingszoeker() {}

    static Vertraging find(
            Instant op,
            LocalDate van,
            int werkdagen,
            Planning planning,
            Map<String, Zaakstand> standen,
            Map<String, Onderdeel> eerder,
            @Nullable Vertragingsoorzaak oorzaak,
            List<Vertraging> vertragingen) {
        String zaak = planning.kritiekePad().stream()
                .filter(nummer -> isLater(planning, eerder, nummer))
                .findFirst()
                .orElseGet(
                        () -> planning.kritiekePad().get(planning.kritiekePad().size() - 1));
        Vertragingsoorzaak reden = oorzaak;
        if (reden == null
                || reden == Vertragingsoorzaak.KALENDER
                        && isOfItself(zaak, op.atZone(Werkkalender.ZONE).toLocalDate(), planning, standen, eerder)) {
            reden = reason(zaak, planning, standen, eerder);
        }
        Vertragingsoorzaak waardoor = reden;
        // Work that is late today is later tomorrow: that is one delay to the customer, not one a day.
        boolean alreadyTold =
                (waardoor == Vertragingsoorzaak.LATER_BEGONNEN || waardoor == Vertragingsoorzaak.LATER_KLAAR)
                        && vertragingen.stream()
                                .anyMatch(vorige -> vorige.klantHoren()
                                        // What reached further was taken back before the customer heard of it.
                                        && !vorige.naar().isAfter(van)
                                        && vorige.zaak().equals(zaak)
                                        && vorige.oorzaak() == waardoor);
        return new Vertraging(op, van, planning.einde(), werkdagen, zaak, waardoor, !alreadyTold);
    }

    private static boolean isLater(Planning planning, Map<String, Onderdeel> eerder, String nummer) {
        Onderdeel oud = eerder.get(nummer);
        return oud == null
                || planning.findZaak(nummer)
                        .filter(nieuw ->
                                nieuw.vroegsteEinde().isAfter(oud.plan().vroegsteEinde()))
                        .isPresent();
    }

    /** Whether the zaak would have moved the promise with the old calendar too: it was suspended meanwhile, or is late as it is. */
    private static boolean isOfItself(
            String zaak,
            LocalDate vandaag,
            Planning planning,
            Map<String, Zaakstand> standen,
            Map<String, Onderdeel> eerder) {
        Onderdeel oud = eerder.get(zaak);
        if (oud != null && isReopened(oud, planning, standen)) {
            return true;
        }
        return switch (standen.getOrDefault(zaak, Zaakstand.LOOPT)) {
            case OPGESCHORT -> oud != null && oud.stand() != Zaakstand.OPGESCHORT;
            case LOOPT ->
                planning.findZaak(zaak)
                        .filter(plan -> !plan.vroegsteEinde().isAfter(vandaag))
                        .isPresent();
            case GEPLAND, KLAAR -> false;
        };
    }

    private static Vertragingsoorzaak reason(
            String zaak, Planning planning, Map<String, Zaakstand> standen, Map<String, Onderdeel> eerder) {
        Onderdeel oud = eerder.get(zaak);
        if (oud == null) {
            return Vertragingsoorzaak.ERBIJ_GEKOMEN;
        }
        if (isReopened(oud, planning, standen)) {
            return Vertragingsoorzaak.HEROPEND;
        }
        return switch (standen.getOrDefault(zaak, Zaakstand.LOOPT)) {
            case OPGESCHORT -> Vertragingsoorzaak.OPGESCHORT;
            case LOOPT, KLAAR -> Vertragingsoorzaak.LATER_KLAAR;
            case GEPLAND ->
                planning.findZaak(zaak)
                                .filter(plan ->
                                        plan.vroegsteStart().isAfter(oud.plan().uitersteStart()))
                                .isPresent()
                        ? Vertragingsoorzaak.LATER_BEGONNEN
                        : Vertragingsoorzaak.KALENDER;
        };
    }

    /** Whether a zaak was opened again since; work that had begun begins anew only then, also when planning never saw it closed. */
    private static boolean isReopened(Onderdeel oud, Planning planning, Map<String, Zaakstand> standen) {
        Zaakstand stand = standen.getOrDefault(oud.plan().nummer(), Zaakstand.KLAAR);
        if (stand == Zaakstand.KLAAR || stand == Zaakstand.GEPLAND || oud.stand() == Zaakstand.GEPLAND) {
            return false;
        }
        return oud.stand() == Zaakstand.KLAAR
                || planning.findZaak(oud.plan().nummer())
                        .filter(nieuw ->
                                nieuw.vroegsteStart().isAfter(oud.plan().vroegsteStart()))
                        .isPresent();
    }

    /** The delay as a line of history. */
    static String sentence(Vertraging vertraging) {
        return "De klant krijgt de uitkomst niet op " + DAG.format(vertraging.van()) + " maar op "
                + DAG.format(vertraging.naar()) + " (" + vertraging.werkdagen()
                + (vertraging.werkdagen() == 1 ? " werkdag" : " werkdagen") + " later): zaak " + vertraging.zaak() + " "
                + because(vertraging.oorzaak()) + ".";
    }

    /** What becomes of a delay that the customer has not heard of, as a line of history. */
    static String sentence(Belofte belofte) {
        return "De klant krijgt de uitkomst toch op " + DAG.format(belofte.verwachtOp())
                + ": de klant had nog geen bericht over een latere dag"
                + (belofte.gehoord() == null ? " en krijgt dat niet." : ".");
    }

    private static String because(Vertragingsoorzaak oorzaak) {
        return switch (oorzaak) {
            case OPGESCHORT -> "wacht op de klant";
            case LATER_BEGONNEN -> "is later begonnen";
            case LATER_KLAAR -> "duurt langer";
            case HEROPEND -> "is heropend";
            case ERBIJ_GEKOMEN -> "is erbij gekomen";
            case RELATIE -> "wacht voortaan op een andere zaak";
            case KALENDER -> "kan door een vrije dag pas later klaar zijn";
        };
    }
}
