package nl.zaakregie.kalender;

import java.time.LocalDate;
import java.util.Optional;
import nl.zaakregie.kalender.Termijnopdracht.Regels;
import org.jspecify.annotations.Nullable;

/** The terms of general administrative law that every municipality has. */
public enum WettelijkeTermijn {
    /** Decision on an application when no law sets another term; from receipt. */
    BESLISSING_OP_AANVRAAG(weken(8), null, "Awb 4:13 lid 2", "Awb 4:14 lid 3", "Awb 4:15"),

    /** Time to object; from the day on which the decision was made known. */
    INDIENEN_BEZWAAR(weken(6), null, "Awb 6:7", "Awb 6:7", "Awb 6:7"),

    /** Decision on an objection; from the last day on which objecting was possible. */
    BESLISSING_OP_BEZWAAR(weken(6), weken(6), "Awb 7:10 lid 1", "Awb 7:10 lid 3", "Awb 7:10 lid 2"),

    /** The same when an advisory committee was set up (Awb 7:13). */
    BESLISSING_OP_BEZWAAR_MET_COMMISSIE(weken(12), weken(6), "Awb 7:10 lid 1", "Awb 7:10 lid 3", "Awb 7:10 lid 2"),

    /** Handling of a complaint; from receipt. */
    AFHANDELING_KLACHT(weken(6), weken(4), "Awb 9:11 lid 1", "Awb 9:11 lid 2", "Awb 9:11"),

    /** The same when an advisory committee was set up (Awb 9:14). */
    AFHANDELING_KLACHT_MET_COMMISSIE(weken(10), weken(4), "Awb 9:11 lid 1", "Awb 9:11 lid 2", "Awb 9:11"),

    /** Decision on a request for government information; from receipt. */
    BESLISSING_OP_WOO_VERZOEK(weken(4), weken(2), "Woo 4.4 lid 1", "Woo 4.4 lid 2", "Awb 4:15"),

    /** Time to decide after a notice of default, before the penalty runs; from receipt of that notice. */
    BESLISSEN_NA_INGEBREKESTELLING(weken(2), null, "Awb 4:17 lid 3", "Awb 4:17", "Awb 4:17");

    private final Termijn termijn;
    private final @Nullable Termijn langsteVerdaging;
    private final Regels regels;

    WettelijkeTermijn(
            Termijn termijn,
            @Nullable Termijn langsteVerdaging,
            String regel,
            String verlengingsregel,
            String opschortingsregel) {
        this.termijn = termijn;
        this.langsteVerdaging = langsteVerdaging;
        this.regels = new Regels(regel, verlengingsregel, opschortingsregel);
    }

    public Termijn termijn() {
        return termijn;
    }

    /** The longest postponement that needs nobody's consent; empty when the law sets none. */
    public Optional<Termijn> langsteVerdaging() {
        return Optional.ofNullable(langsteVerdaging);
    }

    /** The term from this event on, ready to be extended and suspended. */
    public Termijnopdracht vanaf(LocalDate gebeurtenis) {
        return Termijnopdracht.of(gebeurtenis, termijn, Grondslag.WET).withRegels(regels);
    }

    private static Termijn weken(int aantal) {
        return new Termijn(aantal, Tijdseenheid.WEKEN);
    }
}
