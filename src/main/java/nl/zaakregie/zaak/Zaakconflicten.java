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

    /** The step does not fit the state or the zaaktype. */
    static ConflictException notAllowed(Zaak zaak) {
        String nummer = "Zaak " + zaak.nummer();
        return switch (zaak.toestand()) {
            case AFGEROND -> new ConflictException("zaak", "zaak-afgerond", nummer + " is al afgerond.");
            case GEPLAND -> waits(nummer + " is nog niet begonnen. Begin er eerst aan.");
            case OPGESCHORT -> waits(nummer + " wacht op een aanvulling van de klant. Hervat hem eerst.");
            case IN_CONTROLE -> waits(nummer + " ligt bij een collega voor de kwaliteitscontrole.");
            case IN_BEHANDELING ->
                new ConflictException(
                        "zaak",
                        "stap-niet-mogelijk",
                        "Deze stap kan niet bij zaak " + zaak.nummer()
                                + ": het zaaktype laat hem niet toe, of de zaak is niet in de goede toestand.");
        };
    }

    private static ConflictException waits(String message) {
        return new ConflictException("zaak", "zaak-wacht", message);
    }
}
