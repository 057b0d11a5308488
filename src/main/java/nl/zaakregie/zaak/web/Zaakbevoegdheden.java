package nl.zaakregie.zaak.web;

import static org.springframework.http.HttpMethod.POST;

import java.util.ArrayList;
import java.util.List;
import nl.zaakregie.openapi.Zaakbevoegdheid;
import nl.zaakregie.platform.security.Toegang;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.Zaakrechten;
import org.springframework.stereotype.Component;

/** What whoever is logged in may do with a zaak now without having its task; screens offer this and nothing else. */
@Component
class Zaakbevoegdheden {

    private static final String ZAAK = "/api/v1/zaken/{nummer}/";

    private final Zaakrechten rechten;

    Zaakbevoegdheden(Zaakrechten rechten) {
        this.rechten = rechten;
    }

    List<Zaakbevoegdheid> of(Zaak zaak) {
        List<Zaakbevoegdheid> bevoegdheden = new ArrayList<>();
        if (Toegang.allows(POST, ZAAK + "documenten") && rechten.mayAddBijlage(zaak)) {
            bevoegdheden.add(Zaakbevoegdheid.DOCUMENT_TOEVOEGEN);
        }
        if (Toegang.allows(POST, ZAAK + "notities")) {
            bevoegdheden.add(Zaakbevoegdheid.NOTITIE_TOEVOEGEN);
        }
        if (!zaak.afgerond() && Toegang.allows(POST, ZAAK + "intrekking") && rechten.mayWithdraw(zaak)) {
            bevoegdheden.add(Zaakbevoegdheid.INTREKKEN);
        }
        if (zaak.afgerond() && Toegang.allows(POST, ZAAK + "heropening") && rechten.mayReopen(zaak)) {
            bevoegdheden.add(Zaakbevoegdheid.HEROPENEN);
        }
        return bevoegdheden;
    }
}
