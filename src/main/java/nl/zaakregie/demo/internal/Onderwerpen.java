package nl.zaakregie.demo.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.zaakregie.catalogus.Afdeling;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Complexiteit;
import nl.zaakregie.catalogus.GerelateerdZaaktype;
import nl.zaakregie.catalogus.Vraagaard;
import nl.zaakregie.catalogus.Vraagtype;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.demo.internal.Voorbeelddata.Vraagvoorbeeld;
import nl.zaakregie.platform.security.Rol;

/** What customers come with, as often as the files of the demo say. */
final class Onderwerpen {

    /** The vraagtype with which customers ask after what they asked for before. */
    static final String STAND_VAN_ZAAK = "stand-van-mijn-zaak";

    private static final String BALIE = "balie";

    /** A question without an agreed answer is one that the first line seldom answers itself. */
    private static final double HARD_TO_ANSWER = 4;

    private static final double MORE_THAN_ONE = 0.25;

    private final Catalogus catalogus;
    private final Voorbeelddata data;
    private final Rooster rooster;
    private final Deque<Vraagtype> eachOnce = new ArrayDeque<>();
    private final Deque<Vraagtype> eachComplexOnce = new ArrayDeque<>();

    Onderwerpen(Catalogus catalogus, Voorbeelddata data, Rooster rooster, Toeval toeval) {
        this.catalogus = catalogus;
        this.data = data;
        this.rooster = rooster;
        eachOnce.addAll(shuffled(this::isIntake, toeval));
        eachComplexOnce.addAll(shuffled(this::isComplex, toeval));
    }

    /** A question that the first line answers, over this channel. */
    Vraagtype answered(String kanaal, Toeval toeval) {
        boolean balie = kanaal.equals(BALIE);
        return pick(
                vraagtype -> vraagtype.standaardantwoord() != null
                        && !vraagtype.code().equals(STAND_VAN_ZAAK)
                        && (balie || vraagtype.aard() != Vraagaard.PRODUCTOVERHANDIGING),
                toeval);
    }

    /** A question for a department. */
    Vraagtype passedOn(Toeval toeval) {
        return toeval.pick(
                catalogus.vraagtypen().stream()
                        .filter(vraagtype -> vraagtype.aard() == Vraagaard.VRAAG)
                        .filter(vraagtype -> vraagtype.standaardantwoord() == null || isForDepartment(vraagtype))
                        .toList(),
                vraagtype -> gewicht(vraagtype) * (vraagtype.standaardantwoord() == null ? HARD_TO_ANSWER : 1));
    }

    /** A request that the first line takes the intake of; each of them has its turn before one comes again. */
    Optional<Vraagtype> intake(Toeval toeval) {
        return next(eachOnce, this::isIntake, toeval);
    }

    /** A request that is too complex for an intake. */
    Optional<Vraagtype> complex(Toeval toeval) {
        return next(eachComplexOnce, this::isComplex, toeval);
    }

    /** Whether the catalogue has all that this is about. */
    boolean knows(Voorbeeldaanvraag aanvraag) {
        return catalogus.findVraagtype(aanvraag.vraagtype()).isPresent()
                && aanvraag.zaaktypen().stream()
                        .allMatch(zaaktype -> catalogus.findZaaktype(zaaktype).isPresent());
    }

    /** The zaken that come out of the intake: what was asked for, and at times what comes with it. */
    List<Zaaktype> zaaktypen(Vraagtype vraagtype, Toeval toeval) {
        Zaaktype eerste = catalogus.getZaaktype(vraagtype.zaaktypen().get(0));
        List<Zaaktype> zaaktypen = new ArrayList<>(List.of(eerste));
        if (vraagtype.aard() == Vraagaard.KLACHT) {
            return zaaktypen;
        }
        eerste.gerelateerdeZaaktypen().stream()
                .map(GerelateerdZaaktype::zaaktype)
                .filter(vraagtype.zaaktypen()::contains)
                .flatMap(code -> catalogus.findZaaktype(code).stream())
                .filter(Onderwerpen::takesIntake)
                .filter(zaaktype -> toeval.chance(MORE_THAN_ONE))
                .forEach(zaaktypen::add);
        return zaaktypen;
    }

    /** Something that this department does. */
    Optional<Zaaktype> zaaktypeOf(String afdeling, Toeval toeval) {
        List<Zaaktype> candidates = catalogus.zaaktypen().stream()
                .filter(zaaktype -> zaaktype.dossiervorming() && !zaaktype.klaarTerwijlUWacht())
                .filter(zaaktype -> zaaktype.afdeling().equals(afdeling))
                .toList();
        return candidates.isEmpty() ? Optional.empty() : Optional.of(toeval.pick(candidates));
    }

    /** The department that a question is passed on to: its own, or any when its own has nobody at work. */
    Afdeling afdeling(Vraagtype vraagtype, Toeval toeval) {
        List<Afdeling> staffed =
                catalogus.afdelingen().stream().filter(this::isElsewhere).toList();
        return staffed.stream()
                .filter(afdeling -> afdeling.code().equals(vraagtype.afdeling()))
                .findFirst()
                .orElseGet(() -> toeval.pick(staffed));
    }

    String vraag(Vraagtype vraagtype, Toeval toeval) {
        return data.findVraag(vraagtype.code())
                .map(voorbeeld -> toeval.pick(voorbeeld.vragen()))
                .orElse(vraagtype.omschrijving());
    }

    private Optional<Vraagtype> next(Deque<Vraagtype> first, Predicate<Vraagtype> kind, Toeval toeval) {
        Vraagtype turn = first.poll();
        if (turn != null && kind.test(turn)) {
            return Optional.of(turn);
        }
        return catalogus.vraagtypen().stream().anyMatch(kind) ? Optional.of(pick(kind, toeval)) : Optional.empty();
    }

    private Vraagtype pick(Predicate<Vraagtype> kind, Toeval toeval) {
        return toeval.pick(catalogus.vraagtypen().stream().filter(kind).toList(), this::gewicht);
    }

    private List<Vraagtype> shuffled(Predicate<Vraagtype> kind, Toeval toeval) {
        List<Vraagtype> list =
                new ArrayList<>(catalogus.vraagtypen().stream().filter(kind).toList());
        toeval.shuffle(list);
        return list;
    }

    private double gewicht(Vraagtype vraagtype) {
        return data.findVraag(vraagtype.code()).map(Vraagvoorbeeld::gewicht).orElse(1.0);
    }

    private boolean isForDepartment(Vraagtype vraagtype) {
        return catalogus
                .findAfdeling(vraagtype.afdeling())
                .filter(this::isElsewhere)
                .isPresent();
    }

    /** Passing on to the first line itself helps nobody. */
    private boolean isElsewhere(Afdeling afdeling) {
        return !afdeling.groep().equals(Rol.EERSTELIJN.groep()) && rooster.hasMedewerkers(afdeling.groep());
    }

    private boolean isIntake(Vraagtype vraagtype) {
        return findFirst(vraagtype).filter(Onderwerpen::takesIntake).isPresent();
    }

    private boolean isComplex(Vraagtype vraagtype) {
        return findFirst(vraagtype)
                .filter(zaaktype -> zaaktype.dossiervorming() && zaaktype.complexiteit() == Complexiteit.COMPLEX)
                .isPresent();
    }

    private static boolean takesIntake(Zaaktype zaaktype) {
        return zaaktype.dossiervorming() && zaaktype.complexiteit() != Complexiteit.COMPLEX;
    }

    private Optional<Zaaktype> findFirst(Vraagtype vraagtype) {
        return vraagtype.zaaktypen().stream().findFirst().flatMap(catalogus::findZaaktype);
    }
}
