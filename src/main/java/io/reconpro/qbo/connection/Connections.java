package io.reconpro.qbo.connection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores which company is connected to which QuickBooks company, with its tokens encrypted. */
@Component
public class Connections {

    private final JdbcClient database;
    private final Grants grants;
    private final TokenCipher cipher;
    private final KnownTokens known;

    Connections(JdbcClient database, Grants grants, TokenCipher cipher, KnownTokens known) {
        this.database = database;
        this.grants = grants;
        this.cipher = cipher;
        this.known = known;
    }

    public Optional<Connection> find(long companyId) {
        return database.sql("select * from quickbooks_connection where company_id = :company")
                .param("company", companyId).query((row, number) -> ConnectionRow.connection(row)).optional();
    }

    /** All connections that work, by company. */
    public List<Connection> connected() {
        return database.sql("select * from quickbooks_connection where state = 'CONNECTED' order by company_id")
                .query((row, number) -> ConnectionRow.connection(row)).list();
    }

    /** All connections that nobody ended: those that work, and those that somebody has to make anew; by company. */
    public List<Connection> wanted() {
        return database.sql("select * from quickbooks_connection where state <> 'DISCONNECTED' order by company_id")
                .query((row, number) -> ConnectionRow.connection(row)).list();
    }

    /** The companies that use this QuickBooks company. */
    public List<Long> users(String realmId) {
        return database.sql("""
                select company_id from quickbooks_connection where realm_id = :realm and state <> 'DISCONNECTED'""")
                .param("realm", realmId).query(Long.class).list();
    }

    /** The companies whose tokens nobody has refreshed since then, though their connections work. */
    public List<Long> unusedSince(Instant time) {
        return database.sql("""
                select company_id from quickbooks_connection
                where state = 'CONNECTED' and coalesce(refreshed_at, connected_at) < :time order by company_id""")
                .param("time", ConnectionRow.time(time)).query(Long.class).list();
    }

    /**
     * Connects a company with a refresh token, in place of the connection it had.
     *
     * @param by who connected it, null when nobody did in person
     */
    @Transactional
    public void connect(long companyId, String realmId, String refreshToken, String by) {
        connect(new NewConnection(companyId, realmId, GrantedTokens.refreshTokenOnly(refreshToken), by, null));
    }

    /**
     * Connects a company in place of the connection it had; which QuickBooks company that was stays known.
     *
     * @return the refresh token of that other QuickBooks company, which is to be revoked at Intuit
     */
    @Transactional
    public Optional<String> connect(NewConnection made) {
        Optional<Grant> earlier = grants.lock(made.companyId());
        insert(made, earlier.map(Grant::connection).map(Connections::confirmedRealm)
                .filter(realm -> !realm.equals(made.realmId())).orElse(null));
        return earlier.filter(grant -> !grant.realmId().equals(made.realmId())).flatMap(grants::readableRefreshToken);
    }

    /** Notes what the connected QuickBooks company calls itself. */
    @Transactional
    public void name(long companyId, String realmId, String companyName) {
        database.sql("""
                update quickbooks_connection set company_name = :name
                where company_id = :company and realm_id = :realm""")
                .param("name", companyName).param("company", companyId).param("realm", realmId).update();
    }

    /**
     * Forgets the tokens, even unreadable ones; which QuickBooks company it was stays known.
     *
     * @return the refresh token, which is to be revoked at Intuit; empty when there is none that can be read
     */
    @Transactional
    public Optional<String> disconnect(long companyId) {
        Optional<Grant> grant = grants.lock(companyId);
        Optional<String> token = grant.flatMap(grants::readableRefreshToken);
        if (grant.isPresent()) {
            grants.end(companyId, Connection.State.DISCONNECTED, null);
        }
        known.forget(companyId);
        return token;
    }

    /** Connections that work and whose QuickBooks company has not said its name yet. */
    public List<Long> nameless() {
        return database.sql("""
                select company_id from quickbooks_connection where state = 'CONNECTED' and company_name is null
                order by company_id""").query(Long.class).list();
    }

    private void insert(NewConnection made, String replaces) {
        known.forget(made.companyId());
        database.sql("delete from quickbooks_connection where company_id = :company")
                .param("company", made.companyId()).update();
        GrantedTokens tokens = made.tokens();
        database.sql("""
                insert into quickbooks_connection (company_id, realm_id, state, state_since, key_id, access_token,
                    access_expires_at, refresh_token, refresh_expires_at, refresh_hard_expires_at, refreshed_at,
                    connected_by, intuit_email, replaces_realm, connected_at, updated_at)
                values (:company, :realm, 'CONNECTED', current_timestamp, :key, :accessToken, :accessEnds,
                    :refreshToken, :idleEnds, :hardEnds, current_timestamp, :by, :email, :replaces, current_timestamp,
                    current_timestamp)
                """)
                .param("company", made.companyId()).param("realm", made.realmId()).param("key", cipher.keyId())
                .param("accessToken", encrypted(tokens.accessToken(), made.realmId()))
                .param("accessEnds", ConnectionRow.time(tokens.accessEndsAt()))
                .param("refreshToken", encrypted(tokens.refreshToken(), made.realmId()))
                .param("idleEnds", ConnectionRow.time(tokens.idleEndsAt()))
                .param("hardEnds", ConnectionRow.time(tokens.hardEndsAt()))
                .param("by", made.connectedBy()).param("email", made.intuitEmail()).param("replaces", replaces)
                .update();
    }

    /** The QuickBooks company that links and settings are about. */
    private static String confirmedRealm(Connection earlier) {
        return earlier.replacesRealm() == null ? earlier.realmId() : earlier.replacesRealm();
    }

    private String encrypted(String token, String realmId) {
        return token == null ? null : cipher.encrypt(token, realmId);
    }
}
