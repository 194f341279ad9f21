package io.reconpro.qbo.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.h2.tools.TriggerAdapter;

/** Runs in the exporter's process: holds the statement for ever whose step a file with the company's number names. */
public final class ParkingTrigger extends TriggerAdapter {

    static final String DIRECTORY = "parking.directory";
    static final String ARRIVED = ".arrived";
    static final List<String> SHOP_EVENTS = List.of("update on invoice");
    static final List<String> EXPORTER_EVENTS =
            List.of("update on ledger", "insert on qbo_link", "update on export_run");

    @Override
    public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
        String directory = System.getProperty(DIRECTORY);
        if (directory != null) {
            try {
                parkAt(Path.of(directory, after.getString("company_id")), step(after));
            } catch (IOException e) {
                throw new SQLException(e);
            }
        }
    }

    private String step(ResultSet row) throws SQLException {
        return switch (tableName.toLowerCase()) {
            case "ledger" -> row.getString("entity") + " " + row.getString("state");
            case "qbo_link" -> row.getString("entity") + " LINK";
            case "export_run" -> row.getString("state");
            default -> row.getString("status");
        };
    }

    private static void parkAt(Path file, String step) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(step)) {
            return;
        }
        Files.writeString(file.resolveSibling(file.getFileName() + ARRIVED), step);
        while (true) {
            LockSupport.park();
        }
    }
}
