package nl.zaakregie.zaak;

import nl.zaakregie.platform.web.ConflictException;

/** Why a step cannot be taken in a zaak as it is now. */
final class Zaakconflicten {

    private Zaakconflicten() {}

    static ConflictException changed(String nummer) {
        return new ConflictException(
                "zaak",
                "zaak-gewijzigd",
                "Een collega heeft zaak " + nummer
                        + " intussen gewijzigd. Haal de zaak opnieuw op; wat u invulde blijft staan.");
    }

    static ConflictException notInBehandeling(Zaak zaak) {
        return new ConflictException(
                "zaak",
                "zaak-wacht",
                switch (zaak.toestand()) {
                    case GEPLAND -> "Zaak " + zaak.nummer() + " is nog niet begonnen. Begin er eerst aan.";
                    case OPGESCHORT ->
                        "Zaak " + zaak.nummer() + " wacht op een aanvulling van de klant. Hervat hem eerst.";
                    case IN_CONTROLE -> "Zaak " + zaak.nummer() + " ligt bij een collega voor de kwaliteitscontrole.";
                    case AFGEROND -> "Zaak " + zaak.nummer() + " is al afgerond.";
                    case IN_BEHANDELING -> "Zaak " + zaak.nummer() + " is al in behandeling.";
                });
    }
}
