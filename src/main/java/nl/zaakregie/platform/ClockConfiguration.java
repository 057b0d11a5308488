package nl.zaakregie.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application, so that tests and the demo generator can travel. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** Dates, deadlines and reports are those of the municipality, whatever zone the server is in. */
    @Bean
    Reisklok clock() {
        return new Reisklok(Clock.system(ZoneId.of("Europe/Amsterdam")));
    }
}
