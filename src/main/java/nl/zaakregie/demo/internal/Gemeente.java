package nl.zaakregie.demo.internal;

import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.intake.Intakes;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.klantaanvraag.Klantaanvragen;
import nl.zaakregie.klantcontact.Klantcontacten;
import nl.zaakregie.platform.Achtergrondwerk;
import nl.zaakregie.platform.database.DemoOnly;
import nl.zaakregie.platform.engine.Taken;
import nl.zaakregie.zaak.Behandelingen;
import nl.zaakregie.zaak.Zaakgroepen;
import nl.zaakregie.zaak.Zaakoverdrachten;
import nl.zaakregie.zaak.Zaaktermijnen;
import nl.zaakregie.zaak.Zaken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything the made-up colleagues work with. */
@Component
@DemoOnly
record Gemeente(
        Catalogus catalogus,
        Werkkalender kalender,
        Intakes intakes,
        Klantcontacten klantcontacten,
        Klantaanvragen klantaanvragen,
        Zaken zaken,
        Behandelingen behandelingen,
        Zaaktermijnen termijnen,
        Zaakoverdrachten overdrachten,
        Zaakgroepen zaakgroepen,
        Taken taken,
        Namens namens,
        ObjectProvider<Achtergrondwerk> achtergrondwerk) {}
