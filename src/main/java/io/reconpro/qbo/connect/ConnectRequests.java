package io.reconpro.qbo.connect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers who was sent to Intuit, under a secret that comes back with the answer ({@code state}): so nobody can have
 * somebody else's browser connect a company. A secret is good once, for the session and user it was made for, and not
 * for long.
 */
@Component
class ConnectRequests {

    /** Long enough to verify an Intuit account on the way. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final int SECRET_BYTES = 32;

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();

    ConnectRequests(JdbcClient database) {
        this.database = database;
    }

    /** A secret that nobody can guess. */
    String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Writes the request down.
     *
     * @param session secret of the user's session
     * @return the state to send along
     */
    @Transactional
    String begin(ConnectRequest request, String session) {
        String state = secret();
        database.sql("delete from connect_request where expires_at < current_timestamp").update();
        database.sql("""
                insert into connect_request (state_hash, session_hash, company_id, actor, redirect_uri, replaces,
                    expires_at)
                values (:state, :session, :company, :actor, :redirect, :replaces,
                    current_timestamp + interval '1' second * cast(:patience as bigint))""")
                .param("state", hash(state)).param("session", hash(session)).param("company", request.companyId())
                .param("actor", request.actor()).param("redirect", request.redirectUri())
                .param("replaces", request.replaces()).param("patience", PATIENCE.toSeconds()).update();
        return state;
    }

    /** Takes the request away; empty when it is unknown, used, too old, or another session's or user's. */
    @Transactional
    Optional<ConnectRequest> take(String state, String session, String actor) {
        Optional<ConnectRequest> found = database.sql("""
                select company_id, actor, redirect_uri, replaces from connect_request
                where state_hash = :state and session_hash = :session and actor = :actor
                    and expires_at > current_timestamp""")
                .param("state", hash(state)).param("session", hash(session)).param("actor", actor)
                .query(ConnectRequest.class).optional();
        int taken = database.sql("delete from connect_request where state_hash = :state")
                .param("state", hash(state)).update();
        return found.filter(request -> taken == 1);
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
