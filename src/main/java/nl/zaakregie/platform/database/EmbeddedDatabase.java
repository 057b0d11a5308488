package nl.zaakregie.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.zaakregie.platform.StartRefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that lives as long as the application and keeps its data in a directory of its own.
 *
 * <p>One application at a time holds the directory: a lock file says so. A PostgreSQL that survived its application (after
 * {@code kill -9}) is stopped in an orderly way first. The library behind it is made for tests and turns durability off; here
 * it is switched on again, and {@link DurabilityCheck} looks whether that worked.
 */
class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);
    private static final long ORPHAN_STOP_SECONDS = 30;

    private final FileChannel lockFile;
    private final EmbeddedPostgres postgres;

    EmbeddedDatabase(Path directory) {
        this.lockFile = lock(directory);
        try {
            Path data = directory.resolve("postgres");
            stopOrphan(data);
            this.postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            directory.resolve("postgres-programma").toFile())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "60")
                    // Its own hook would stop the database while the application is still closing its work.
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(STARTUP_WAIT)
                    .start();
        } catch (IOException | RuntimeException failed) {
            closeLock();
            if (failed instanceof StartRefusedException refused) {
                throw refused;
            }
            throw new StartRefusedException(
                    "de ingebouwde PostgreSQL start niet in " + directory.toAbsolutePath() + ": " + failed.getMessage(),
                    failed);
        }
    }

    /** JDBC address of the database; valid until {@link #close()}. */
    String jdbcUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException failed) {
            LOG.warn("De ingebouwde PostgreSQL stopte niet netjes", failed);
        } finally {
            closeLock();
        }
    }

    private static FileChannel lock(Path directory) {
        FileChannel channel = null;
        try {
            Files.createDirectories(directory);
            channel = FileChannel.open(
                    directory.resolve("in-gebruik"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
            channel.close();
        } catch (OverlappingFileLockException heldByThisProcess) {
            closeQuietly(channel);
        } catch (IOException failed) {
            closeQuietly(channel);
            throw new StartRefusedException(
                    "de gegevensmap " + directory.toAbsolutePath() + " is niet te gebruiken: " + failed.getMessage(),
                    failed);
        }
        throw new StartRefusedException("de gegevensmap " + directory.toAbsolutePath()
                + " is al in gebruik door een andere Zaakregie. Stop die, of kies een andere map met"
                + " --zaakregie.gegevensmap=<map>.");
    }

    private void closeLock() {
        closeQuietly(lockFile);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException failed) {
            LOG.warn("Het slot op de gegevensmap ging niet netjes los", failed);
        }
    }

    /** We hold the lock, so a PostgreSQL that still runs on this data has lost its application. */
    private static void stopOrphan(Path data) throws IOException {
        Optional<ProcessHandle> orphan = findPostmaster(data.resolve("postmaster.pid"));
        if (orphan.isEmpty()) {
            return;
        }
        LOG.info("Een PostgreSQL van een vorige keer draait nog; die wordt eerst netjes gestopt");
        // SIGTERM is PostgreSQL's smart shutdown: it waits for sessions to end, and theirs ended with the application.
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(ORPHAN_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefusedException("het starten is afgebroken", interrupted);
        } catch (ExecutionException | TimeoutException stillThere) {
            throw new StartRefusedException(
                    "een eerdere PostgreSQL (proces " + orphan.get().pid() + ") op " + data.toAbsolutePath()
                            + " stopt niet. Stop dat proces en probeer het opnieuw.",
                    stillThere);
        }
    }

    private static Optional<ProcessHandle> findPostmaster(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String firstLine =
                Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
        if (!firstLine.matches("\\d+")) {
            return Optional.empty();
        }
        // A process number is reused after a reboot: only a process that is a PostgreSQL counts.
        return ProcessHandle.of(Long.parseLong(firstLine))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }
}
