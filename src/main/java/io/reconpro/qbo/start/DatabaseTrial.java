package io.reconpro.qbo.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Consumer;

import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Opens a database once, without a pool: a pool would try for half a minute, and write the failure down at length. */
record DatabaseTrial(String whose, String settings, DataSourceProperties database) {

    /** @throws StartRefusedException when it cannot be opened, or would forget what was committed */
    void run(Consumer<Connection> work) {
        try (Connection connection = database.initializeDataSourceBuilder().type(SimpleDriverDataSource.class).build()
                .getConnection()) {
            work.accept(connection);
        } catch (SQLException | IllegalStateException | IllegalArgumentException e) {
            throw new StartRefusedException(("%s database %s cannot be opened as user \"%s\": %s: correct %s.url, %s.username"
                    + " or %s.password, or start the database").formatted(whose, address(), database.getUsername(),
                    StartFailureAnalyzer.oneLine(e), settings, settings, settings));
        }
    }

    /** H2 writes to its file half a second after a commit; when the process is killed, that much is lost. */
    void checkDurability() {
        String url = String.valueOf(database.getUrl()).toUpperCase(Locale.ROOT);
        boolean file = url.startsWith("JDBC:H2:") && !url.startsWith("JDBC:H2:MEM:");
        if (file && !url.contains(";WRITE_DELAY=0")) {
            throw new StartRefusedException(("%s.url is \"%s\": H2 would forget committed rows when the exporter is killed;"
                    + " add ;WRITE_DELAY=0").formatted(settings, address()));
        }
    }

    /** Without what may hold a password. */
    private String address() {
        return String.valueOf(database.getUrl()).replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
    }
}
