package nl.zaakregie.catalogus;

import nl.zaakregie.platform.web.NotFoundException;

/** The catalogue has no such zaaktype, or none that is valid today. */
public class ZaaktypeNotFoundException extends NotFoundException {

    /** The zaaktype cannot be used today. */
    public ZaaktypeNotFoundException(String identificatie) {
        super(
                "catalogus",
                "zaaktype-niet-gevonden",
                "Het zaaktype " + identificatie + " bestaat niet of is nu niet geldig.");
    }

    /** This version was never taken into the catalogue. */
    public ZaaktypeNotFoundException(String identificatie, int versie) {
        super(
                "catalogus",
                "zaaktype-niet-gevonden",
                "Versie " + versie + " van het zaaktype " + identificatie + " bestaat niet.");
    }
}
