package io.reconpro.qbo.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The two databases of one test: the shop's and the exporter's, empty at first and gone when closed.
 *
 * <p>{@link Database#fresh()} gives a pair in memory (H2) or on the one PostgreSQL server of this JVM;
 * {@link #onDisk} gives H2 files for tests that kill a process.
 */
public record TestDatabases(DatabaseAccess shop, DatabaseAccess exporter, Runnable removal) implements AutoCloseable {

    static TestDatabases inMemory() {
        String id = UUID.randomUUID().toString();
        String options = ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=200"; // parsing is an eighth of an export else
        DatabaseAccess shop = h2("mem:shop-" + id + options);
        DatabaseAccess exporter = h2("mem:exporter-" + id + options);
        return new TestDatabases(shop, exporter, () -> List.of(shop, exporter).forEach(TestDatabases::shutDown));
    }

    /** @param exporters creates the exporter's, by its name */
    static TestDatabases onServer(Function<String, DatabaseAccess> exporters) {
        String id = UUID.randomUUID().toString().replace("-", "");
        DatabaseAccess shop = PostgreSqlServer.createDatabase("shop_" + id);
        DatabaseAccess exporter = exporters.apply("exporter_" + id);
        return new TestDatabases(shop, exporter, () -> {
            shop.close();
            exporter.close();
            PostgreSqlServer.dropDatabase("shop_" + id);
            PostgreSqlServer.dropDatabase("exporter_" + id);
        });
    }

    /**
     * H2 files in this directory; a committed row survives the death of the process that wrote it. One process at a
     * time may have them open, so look at them only while the exporter is not running.
     */
    public static TestDatabases onDisk(Path directory) {
        return new TestDatabases(h2("file:" + directory.resolve("shop") + ";WRITE_DELAY=0"),
                h2("file:" + directory.resolve("exporter") + ";WRITE_DELAY=0"), () -> { });
    }

    /** The settings that point an exporter at this pair, as {@code key=value}. */
    public List<String> settings() {
        return List.of(
                "shop.datasource.url=" + shop.url(),
                "shop.datasource.username=" + shop.username(),
                "shop.datasource.password=" + shop.password(),
                "spring.datasource.url=" + exporter.url(),
                "spring.datasource.username=" + exporter.username(),
                "spring.datasource.password=" + exporter.password());
    }

    @Override
    public void close() {
        removal.run();
    }

    private static DatabaseAccess h2(String rest) {
        return DatabaseAccess.of("jdbc:h2:" + rest, "sa", "");
    }

    private static void shutDown(DatabaseAccess database) {
        new JdbcTemplate(database.dataSource()).execute("shutdown");
    }
}
