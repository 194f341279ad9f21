package io.reconpro.qbo.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;

/** One embedded PostgreSQL server for all tests of this JVM, started by the first that asks (about three seconds). */
final class PostgreSqlServer {

    private static final String OWNER = "postgres";
    /** Tests are over before it would pay; the benchmark switches it on, as tables that grow are scanned whole without. */
    private static final String AUTOVACUUM = System.getProperty("autovacuum", "off");

    private PostgreSqlServer() {
    }

    private static final class Running {

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("autovacuum", AUTOVACUUM)
                        .setServerConfig("jit", "off")
                        .setServerConfig("hba_file", rulesOfAccess().toString())
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for the tests did not start", e);
            }
        }
    }

    private static final class Migrated {

        private static final String NAME = create("migrated");

        private static String create(String name) {
            DatabaseAccess database = createDatabase(name);
            Database.migrate(database);
            database.close();
            return name;
        }
    }

    /** Only a user called careful has to give the password. */
    private static Path rulesOfAccess() throws IOException {
        Path file = Files.createTempFile("pg_hba-", ".conf");
        file.toFile().deleteOnExit();
        return Files.writeString(file, """
                host all careful all scram-sha-256
                host all all all trust
                """);
    }

    static DatabaseAccess createDatabase(String name) {
        administration().execute("create database " + name);
        return DatabaseAccess.pooled(url(name), OWNER, OWNER);
    }

    /** With the exporter's tables, which only the first has to wait for. */
    static DatabaseAccess createMigratedDatabase(String name) {
        administration().execute("create database " + name + " template " + Migrated.NAME);
        return DatabaseAccess.pooled(url(name), OWNER, OWNER);
    }

    static void dropDatabase(String name) {
        administration().execute("drop database if exists " + name + " with (force)");
    }

    private static JdbcTemplate administration() {
        return new JdbcTemplate(DatabaseAccess.of(url(OWNER), OWNER, OWNER).dataSource());
    }

    /** Batches travel as one statement of many rows, else filling a large shop takes minutes. */
    private static String url(String database) {
        return Running.SERVER.getJdbcUrl(OWNER, database) + "&reWriteBatchedInserts=true";
    }
}
