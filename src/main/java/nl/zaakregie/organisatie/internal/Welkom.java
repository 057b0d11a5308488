package nl.zaakregie.organisatie.internal;

import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.platform.database.DemoOnly;
import nl.zaakregie.platform.security.Rol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo where it is and with which accounts to look around. */
@Component
@DemoOnly
class Welkom {

    private static final Logger LOG = LoggerFactory.getLogger("nl.zaakregie.start");

    private final Environment environment;
    private final Catalogus catalogus;

    Welkom(Environment environment, Catalogus catalogus) {
        this.environment = environment;
        this.catalogus = catalogus;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        StringBuilder text = new StringBuilder("Zaakregie draait op http://localhost:")
                .append(environment.getProperty("local.server.port", "8080"))
                .append("\n\n  Demoaccounts (het wachtwoord is gelijk aan de naam):\n");
        catalogus
                .medewerkers()
                .forEach(medewerker -> text.append(String.format(
                        "  %-14s %-34s %s%n",
                        medewerker.id(), medewerker.functie(), String.join(", ", medewerker.groepen()))));
        text.append(String.format(
                "  %-14s %-34s %s%n", Demoaccounts.WEBFORMULIER, "Systeem (alleen de API)", Rol.API.groep()));
        LOG.info("{}", text);
    }
}
