package nl.zaakregie.kalender;

import java.util.List;
import nl.zaakregie.kalender.internal.Termijncontrole;
import nl.zaakregie.kalender.internal.Termijnrekenaar;
import nl.zaakregie.kalender.internal.Vraaglezer;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;

/**
 * Counts terms and explains the outcome. Follows the Algemene termijnenwet for what laws and orders in council set, and the
 * municipality's own calendar for what its departments agreed. Safe for use by several threads.
 */
public final class Termijnen {

    private final Werkkalender kalender;
    private final Termijnrekenaar rekenaar;

    public Termijnen(Werkkalender kalender, Feestdagen feestdagen) {
        this.kalender = kalender;
        this.rekenaar = new Termijnrekenaar(kalender, feestdagen);
    }

    /**
     * When the term ends.
     *
     * @throws InvalidInvoerException when the question holds something impossible; it names every such field
     */
    public Termijnantwoord calculate(Termijnvraag vraag) {
        Termijncontrole controle = new Termijncontrole(kalender);
        Termijnopdracht opdracht = new Vraaglezer(controle)
                .read(vraag)
                .orElseThrow(() -> new InvalidInvoerException(controle.veldfouten()));
        return within(opdracht);
    }

    /**
     * When the term ends.
     *
     * @throws InvalidInvoerException when the term holds something impossible; it names every such field
     */
    public Termijnantwoord calculate(Termijnopdracht opdracht) {
        refuse(opdracht, false);
        return within(opdracht);
    }

    /**
     * The last day that lies at least this term before the event (Atw 1 lid 2).
     *
     * @throws InvalidInvoerException when the term holds something impossible, is in hours, or is extended or suspended
     */
    public Termijnantwoord calculateBack(Termijnopdracht opdracht) {
        refuse(opdracht, true);
        try {
            return rekenaar.calculateBack(opdracht);
        } catch (BuitenKalenderException tooEarly) {
            throw outside("Het begin ligt voor " + kalender.eersteDag() + ". Zo ver terug loopt de kalender niet.");
        }
    }

    private void refuse(Termijnopdracht opdracht, boolean back) {
        Termijncontrole controle = new Termijncontrole(kalender);
        controle.check(opdracht);
        if (back) {
            controle.checkBack(opdracht);
        }
        if (!controle.veldfouten().isEmpty()) {
            throw new InvalidInvoerException(controle.veldfouten());
        }
    }

    private Termijnantwoord within(Termijnopdracht opdracht) {
        try {
            return rekenaar.calculate(opdracht);
        } catch (BuitenKalenderException tooLong) {
            throw outside("Het einde ligt na " + kalender.laatsteDag() + ". Zo ver loopt de kalender niet.");
        }
    }

    private static InvalidInvoerException outside(String reason) {
        return new InvalidInvoerException(List.of(new Veldfout("termijn.aantal", "buiten-kalender", reason)));
    }
}
