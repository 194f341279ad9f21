package io.reconpro.qbo.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores which company is connected to which QuickBooks company, with its tokens encrypted. */
@Component
public class Connections {

    /** H2 gives a lock up after two seconds or so; a refresh elsewhere may hold it longer. */
    private static final int LOCK_ATTEMPTS = 60;

    private final JdbcClient database;
    private final TokenCipher cipher;
    private final KnownTokens known;

    Connections(JdbcClient database, TokenCipher cipher, KnownTokens known) {
        this.database = database;
        this.known = known;
        this.cipher = cipher;
    }

    public Optional<Connection> find(long companyId) {
        return database.sql("select * from quickbooks_connection where company_id = :company")
                .param("company", companyId).query((row, number) -> connection(row)).optional();
    }

    /** All connections that work, by company. */
    public List<Connection> connected() {
        return database.sql("select * from quickbooks_connection where state = 'CONNECTED' order by company_id")
                .query((row, number) -> connection(row)).list();
    }

    /**
     * Connects a company, in place of the connection it had.
     *
     * @param by who connected it, null when nobody did in person
     */
    @Transactional
    public void connect(long companyId, String realmId, String refreshToken, String by) {
        known.forget(companyId);
        database.sql("delete from quickbooks_connection where company_id = :company").param("company", companyId).update();
        database.sql("""
                insert into quickbooks_connection (company_id, realm_id, state, key_id, refresh_token, connected_by,
                    connected_at, updated_at)
                values (:company, :realm, 'CONNECTED', :key, :refreshToken, :by, current_timestamp, current_timestamp)
                """)
                .param("company", companyId).param("realm", realmId).param("key", cipher.keyId())
                .param("refreshToken", cipher.encrypt(refreshToken, realmId)).param("by", by)
                .update();
    }

    /** Forgets the tokens; which QuickBooks company it was stays known. */
    @Transactional
    public void disconnect(long companyId) {
        end(companyId, Connection.State.DISCONNECTED);
        known.forget(companyId);
    }

    /** Locks the company's row until the transaction ends, so that its tokens are refreshed in one place at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Grant> lock(long companyId) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.sql("select * from quickbooks_connection where company_id = :company for update")
                        .param("company", companyId).query((row, number) -> grant(row)).optional();
            } catch (TransientDataAccessException held) {
                if (attempt == LOCK_ATTEMPTS) {
                    throw held;
                }
            }
        }
    }

    /** Replaces both tokens at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void store(Token token, TokenAnswer answer, Instant now) {
        database.sql("""
                update quickbooks_connection
                set key_id = :key, access_token = :accessToken, access_expires_at = :accessExpires,
                    refresh_token = :refreshToken, refresh_expires_at = :refreshExpires,
                    refresh_hard_expires_at = coalesce(:hardExpires, refresh_hard_expires_at),
                    updated_at = current_timestamp
                where company_id = :company
                """)
                .param("key", cipher.keyId())
                .param("accessToken", cipher.encrypt(answer.accessToken(), token.realmId()))
                .param("accessExpires", time(token.expiresAt()))
                .param("refreshToken", cipher.encrypt(answer.refreshToken(), token.realmId()))
                .param("refreshExpires", time(answer.refreshExpiresAt(now)))
                .param("hardExpires", time(answer.refreshHardExpiresAt(now)))
                .param("company", token.companyId())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void requireReconnect(long companyId) {
        end(companyId, Connection.State.RECONNECT_REQUIRED);
    }

    private void end(long companyId, Connection.State state) {
        database.sql("""
                update quickbooks_connection
                set state = :state, access_token = null, refresh_token = null, updated_at = current_timestamp
                where company_id = :company
                """)
                .param("state", state.name()).param("company", companyId).update();
    }

    private Grant grant(ResultSet row) throws SQLException {
        Connection connection = connection(row);
        return new Grant(connection, token(row, "access_token"), instant(row, "access_expires_at"),
                token(row, "refresh_token"));
    }

    private String token(ResultSet row, String column) throws SQLException {
        String stored = row.getString(column);
        return stored == null ? null : cipher.decrypt(stored, row.getString("key_id"), row.getString("realm_id"));
    }

    private static Connection connection(ResultSet row) throws SQLException {
        return new Connection(row.getLong("company_id"), row.getString("realm_id"),
                Connection.State.valueOf(row.getString("state")), row.getString("connected_by"),
                instant(row, "connected_at"), instant(row, "refresh_hard_expires_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
