package nl.zaakregie.zaak;

import java.time.Clock;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.kalender.Feestdagen;
import nl.zaakregie.kalender.Termijnen;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.zaak.internal.ZaakRepository;
import nl.zaakregie.zaak.internal.Zaakdatums;
import nl.zaakregie.zaak.internal.ZaakstapRepository;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;

/** The zaken of the application as they are after a start with another calendar. */
public final class ZakenOpKalender {

    private ZakenOpKalender() {}

    public static Zaken of(
            ListableBeanFactory beans, ApplicationEventPublisher events, Werkkalender kalender, Feestdagen feestdagen) {
        Clock clock = beans.getBean(Clock.class);
        return new Zaken(
                beans.getBean(ZaakRepository.class),
                beans.getBean(ZaakstapRepository.class),
                beans.getBean(Catalogus.class),
                new Zaakdatums(new Termijnen(kalender, feestdagen), kalender, clock),
                events,
                clock);
    }
}
