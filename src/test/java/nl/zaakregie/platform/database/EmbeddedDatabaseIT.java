package nl.zaakregie.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zaakregie.platform.StartRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The PostgreSQL in the data directory: one application at a time, safe settings, and everything still there the next time. */
class EmbeddedDatabaseIT {

    @TempDir
    private Path directory;

    @Test
    void oneApplicationAtATimeHoldsTheDirectoryAndTheNextFindsTheData() {
        try (EmbeddedDatabase database = new EmbeddedDatabase(directory)) {
            client(database)
                    .sql("create table bewaard as select 'er nog' as wat")
                    .update();

            assertThatThrownBy(() -> new EmbeddedDatabase(directory))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessage("de gegevensmap " + directory.toAbsolutePath()
                            + " is al in gebruik door een andere Zaakregie. Stop die, of kies een andere map met"
                            + " --zaakregie.gegevensmap=<map>.");
            assertThat(read(database)).isEqualTo("er nog");
        }

        try (EmbeddedDatabase database = new EmbeddedDatabase(directory)) {
            assertThat(read(database)).isEqualTo("er nog");
            new DurabilityCheck(client(database)).afterPropertiesSet();
            assertThat(client(database).sql("show fsync").query(String.class).single())
                    .isEqualTo("on");
        }
    }

    @Test
    void aDirectoryThatCannotBeUsedIsNamedInOneLine() throws IOException {
        Path file = Files.createFile(directory.resolve("bestand"));

        assertThatThrownBy(() -> new EmbeddedDatabase(file.resolve("map")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageStartingWith(
                        "de gegevensmap " + file.resolve("map").toAbsolutePath() + " is niet te gebruiken")
                .hasMessageNotContaining("\n");
    }

    @Test
    void whatIsNoDatabaseLeavesTheDirectoryFreeAgain() throws IOException {
        Path data = Files.createDirectories(directory.resolve("postgres"));
        Files.writeString(data.resolve("PG_VERSION"), "9.6");

        assertThatThrownBy(() -> new EmbeddedDatabase(directory))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageStartingWith("de ingebouwde PostgreSQL start niet in " + directory.toAbsolutePath())
                .hasMessageNotContaining("\n");

        Files.delete(data.resolve("PG_VERSION"));
        try (EmbeddedDatabase database = new EmbeddedDatabase(directory)) {
            assertThat(client(database).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }

    private static String read(EmbeddedDatabase database) {
        return client(database)
                .sql("select wat from bewaard")
                .query(String.class)
                .single();
    }

    private static JdbcClient client(EmbeddedDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), "postgres", "postgres"));
    }
}
