package nl.zaakregie.klantaanvraag.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.kalender.Feestdagen;
import nl.zaakregie.kalender.Kalendergegevens;
import nl.zaakregie.kalender.Sluitingsdag;
import nl.zaakregie.kalender.Termijnen;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.zaak.Zaakverlopen;
import nl.zaakregie.zaak.ZakenOpKalender;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The planning of the application as it is after a start with another calendar. */
record AndereKalender(ApplicationContext beans, Werkkalender kalender, Feestdagen feestdagen) {

    /** With one closing day more: this day, or the first working day after it. */
    static AndereKalender gesloten(ApplicationContext beans, LocalDate dag) {
        Kalendergegevens gegevens = beans.getBean(Kalendergegevens.class);
        Feestdagen feestdagen = beans.getBean(Feestdagen.class);
        List<Sluitingsdag> sluitingsdagen = new ArrayList<>(gegevens.sluitingsdagen());
        LocalDate werkdag = beans.getBean(Werkkalender.class).eersteWerkdagVanaf(dag);
        sluitingsdagen.add(new Sluitingsdag(werkdag, "Gemeentehuis dicht"));
        Werkkalender kalender = new Werkkalender(
                new Kalendergegevens(
                        gegevens.geldigVanaf(),
                        gegevens.geldigTotEnMet(),
                        gegevens.openingstijden(),
                        sluitingsdagen,
                        gegevens.gelijkgesteldeDagen(),
                        gegevens.dwangsombedragen()),
                feestdagen);
        return new AndereKalender(beans, kalender, feestdagen);
    }

    Kalenderwacht wacht() {
        return new Kalenderwacht(
                beans.getBean(JdbcClient.class), beans.getBean(Agenda.class), kalender, beans.getBean(Clock.class));
    }

    Herplanner herplanner() {
        return new Herplanner(
                beans.getBean(KlantaanvraagRepository.class),
                beans.getBean(OnderdeelRepository.class),
                beans.getBean(Agenda.class),
                new Planinvoer(beans.getBean(Catalogus.class), new Termijnen(kalender, feestdagen), kalender),
                ZakenOpKalender.of(beans, beans, kalender, feestdagen),
                beans.getBean(Zaakverlopen.class),
                kalender,
                beans,
                beans.getBean(Clock.class),
                Duration.ofMinutes(15));
    }
}
