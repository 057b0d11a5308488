package nl.zaakregie.zaak.process;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.platform.engine.Lijstplaats;
import nl.zaakregie.platform.engine.Werkvolgorde;
import nl.zaakregie.zaak.Lijn;
import nl.zaakregie.zaak.Zaakverloop;
import nl.zaakregie.zaak.Zaakverlopen;
import org.springframework.stereotype.Component;

/**
 * Whoever waits for a product of the second line is helped before the requests that can be done in between; among those the plan says what
 * begins first.
 */
@Component
class Zaakvolgorde implements Werkvolgorde {

    private final Zaakverlopen zaken;
    private final Catalogus catalogus;

    Zaakvolgorde(Zaakverlopen zaken, Catalogus catalogus) {
        this.zaken = zaken;
        this.catalogus = catalogus;
    }

    @Override
    public String proces() {
        return ZaakProcess.PROCES;
    }

    @Override
    public Map<String, Lijstplaats> plaatsen(Collection<String> onderwerpen) {
        return zaken.find(onderwerpen).stream().collect(Collectors.toMap(Zaakverloop::nummer, this::plaats));
    }

    private Lijstplaats plaats(Zaakverloop zaak) {
        boolean waits = zaak.lijn() == Lijn.TWEEDE_LIJN
                && catalogus.getZaaktype(zaak.zaaktype(), zaak.zaaktypeVersie()).klaarTerwijlUWacht();
        return new Lijstplaats(waits ? KLANT_WACHT : GEWOON, zaak.startUiterlijk(), zaak.uiterlijkOp());
    }
}
