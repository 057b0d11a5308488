package nl.zaakregie.zaak.process;

import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.platform.engine.Lijstplaats;
import nl.zaakregie.platform.engine.Werkvolgorde;
import nl.zaakregie.zaak.Lijn;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.Zaken;
import org.springframework.stereotype.Component;

/**
 * Whoever waits for a product of the second line is helped before the requests that can be done in between; among those the plan says what
 * begins first.
 */
@Component
class Zaakvolgorde implements Werkvolgorde {

    private final Zaken zaken;
    private final Catalogus catalogus;

    Zaakvolgorde(Zaken zaken, Catalogus catalogus) {
        this.zaken = zaken;
        this.catalogus = catalogus;
    }

    @Override
    public String proces() {
        return ZaakProcess.PROCES;
    }

    @Override
    public Lijstplaats plaats(String onderwerp) {
        Zaak zaak = zaken.getZaak(onderwerp);
        boolean waits = zaak.lijn() == Lijn.TWEEDE_LIJN
                && catalogus.getZaaktype(zaak.zaaktype(), zaak.zaaktypeVersie()).klaarTerwijlUWacht();
        return new Lijstplaats(waits ? KLANT_WACHT : GEWOON, zaak.startUiterlijk(), zaak.uiterlijkOp());
    }
}
