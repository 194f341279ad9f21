package io.reconpro.qbo.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads rows of quickbooks_connection. */
final class ConnectionRow {

    private ConnectionRow() {
    }

    static Connection connection(ResultSet row) throws SQLException {
        return new Connection(row.getLong("company_id"), row.getString("realm_id"), row.getString("company_name"),
                Connection.State.valueOf(row.getString("state")), instant(row, "state_since"),
                row.getString("state_reason"), row.getString("connected_by"), row.getString("intuit_email"),
                instant(row, "connected_at"), instant(row, "refresh_expires_at"),
                instant(row, "refresh_hard_expires_at"), row.getString("replaces_realm"));
    }

    /** The tokens stay encrypted. */
    static Grant grant(ResultSet row) throws SQLException {
        return new Grant(connection(row), row.getString("key_id"), row.getString("access_token"),
                instant(row, "access_expires_at"), row.getString("refresh_token"));
    }

    static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
