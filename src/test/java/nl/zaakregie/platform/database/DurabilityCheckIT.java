package nl.zaakregie.platform.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import nl.zaakregie.platform.StartRefusedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A PostgreSQL that may lose what it acknowledged is refused, whoever runs it. */
class DurabilityCheckIT {

    private static EmbeddedPostgres postgres;

    /** The library turns durability off, as it is made for tests. */
    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "off")
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void everyUnsafeSettingIsNamedInOneLine() {
        DurabilityCheck check = new DurabilityCheck(JdbcClient.create(postgres.getPostgresDatabase()));

        assertThatThrownBy(check::afterPropertiesSet)
                .isInstanceOf(StartRefusedException.class)
                .hasMessage("deze PostgreSQL kan bevestigde gegevens verliezen: zet fsync, full_page_writes,"
                        + " synchronous_commit op 'on' in de instellingen van de database.");
    }

    @Test
    void onlyWhatIsOffIsNamed() {
        SingleConnectionDataSource session = session();
        try {
            JdbcClient client = JdbcClient.create(session);
            client.sql("set synchronous_commit = on").update();

            assertThatThrownBy(() -> new DurabilityCheck(client).afterPropertiesSet())
                    .hasMessageContaining("zet fsync, full_page_writes op");
        } finally {
            session.destroy();
        }
    }

    private static SingleConnectionDataSource session() {
        return new SingleConnectionDataSource(
                postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", true);
    }
}
