package nl.zaakregie.catalogus.internal;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import nl.zaakregie.catalogus.Afdeling;
import nl.zaakregie.catalogus.Antwoordtype;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Catalogusinhoud;
import nl.zaakregie.catalogus.Kanaal;
import nl.zaakregie.catalogus.Medewerkergegevens;
import nl.zaakregie.catalogus.Thema;
import nl.zaakregie.catalogus.Vraagtype;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the catalogue when the application starts. */
@Configuration(proxyBeanMethods = false)
class CatalogusConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogusConfiguration.class);

    @Bean
    Zaaktypeversies zaaktypeversies(JdbcClient jdbc, PlatformTransactionManager transactionManager, Clock clock) {
        return new Zaaktypeversies(jdbc, new TransactionTemplate(transactionManager), new Catalogusvertaler(), clock);
    }

    @Bean
    SuggestieRepository suggestieRepository(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        return new SuggestieRepository(jdbc, new TransactionTemplate(transactionManager));
    }

    /**
     * The catalogue from the files, its changes taken into the database.
     *
     * @throws CatalogusInvalidException when anything in the files is wrong; nothing is taken in then
     */
    @Bean
    Catalogus catalogus(
            @Value("${zaakregie.catalogus.locatie}") String locatie,
            Zaaktypeversies versies,
            SuggestieRepository suggesties,
            Clock clock) {
        Catalogusbestanden bestanden = new Cataloguslezer(locatie).read();
        Catalogusvertaler vertaler = new Catalogusvertaler();
        Map<String, String> zaaktypen = new TreeMap<>();
        bestanden
                .zaaktypen()
                .forEach(plek ->
                        zaaktypen.put(plek.veld("identificatie").node().textValue(), vertaler.canonical(plek.node())));
        int added = versies.record(zaaktypen);
        LOG.info("Zaaktypecatalogus: {} zaaktypen, nieuwe versies: {}", zaaktypen.size(), added);
        Catalogusinhoud inhoud = new Catalogusinhoud(
                versies.current(zaaktypen.keySet()),
                vertaler.list(bestanden.items("vraagtypen"), Vraagtype.class),
                vertaler.list(bestanden.items("antwoordtypen"), Antwoordtype.class),
                vertaler.list(bestanden.items("kanalen"), Kanaal.class),
                vertaler.list(bestanden.items("themas"), Thema.class),
                vertaler.list(bestanden.items("afdelingen"), Afdeling.class),
                vertaler.list(bestanden.items("medewerkers"), Medewerkergegevens.class));
        LOG.info("Zoektabel: {} regels bijgewerkt", suggesties.refresh(inhoud));
        return new Catalogus(inhoud, versies::find, clock);
    }
}
