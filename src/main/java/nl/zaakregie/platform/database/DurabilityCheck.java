package nl.zaakregie.platform.database;

import java.util.List;
import nl.zaakregie.platform.StartRefusedException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a PostgreSQL that may lose what it has acknowledged. Measured under {@code kill -9}: with these three
 * settings on, no acknowledged row was lost; with one off, rows were.
 */
@Component
class DurabilityCheck implements InitializingBean {

    private final JdbcClient jdbc;

    DurabilityCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        List<String> unsafe = jdbc.sql("""
                        select name from pg_settings
                        where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'
                        order by name
                        """).query(String.class).list();
        if (!unsafe.isEmpty()) {
            throw new StartRefusedException("deze PostgreSQL kan bevestigde gegevens verliezen: zet "
                    + String.join(", ", unsafe) + " op 'on' in de instellingen van de database.");
        }
    }
}
