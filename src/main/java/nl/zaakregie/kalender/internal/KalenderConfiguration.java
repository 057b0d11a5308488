package nl.zaakregie.kalender.internal;

import java.io.IOException;
import nl.zaakregie.kalender.Dwangsommen;
import nl.zaakregie.kalender.Feestdagen;
import nl.zaakregie.kalender.Kalendergegevens;
import nl.zaakregie.kalender.Termijnen;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.platform.StartRefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Reads the calendar when the application starts. */
@Configuration(proxyBeanMethods = false)
class KalenderConfiguration {

    private static final String BESTAND = "kalender.yaml";

    /** @throws StartRefusedException when the file is absent or wrong */
    @Bean
    Kalendergegevens kalendergegevens(
            @Value("${zaakregie.catalogus.locatie}") String locatie, ResourceLoader resources) {
        String plek = locatie.endsWith("/") ? locatie + BESTAND : locatie + "/" + BESTAND;
        try {
            return new Kalenderbestand()
                    .read(BESTAND, resources.getResource(plek).getContentAsByteArray());
        } catch (IOException absent) {
            throw new StartRefusedException("de kalender ontbreekt of is niet te lezen: " + plek, absent);
        }
    }

    @Bean
    Feestdagen feestdagen(Kalendergegevens gegevens) {
        return new Feestdagen(gegevens.gelijkgesteldeDagen());
    }

    @Bean
    Werkkalender werkkalender(Kalendergegevens gegevens, Feestdagen feestdagen) {
        return new Werkkalender(gegevens, feestdagen);
    }

    @Bean
    Termijnen termijnen(Werkkalender werkkalender, Feestdagen feestdagen) {
        return new Termijnen(werkkalender, feestdagen);
    }

    @Bean
    Dwangsommen dwangsommen(Kalendergegevens gegevens, Termijnen termijnen) {
        return new Dwangsommen(termijnen, gegevens.dwangsombedragen());
    }
}
