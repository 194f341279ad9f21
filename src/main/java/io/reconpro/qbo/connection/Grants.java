package io.reconpro.qbo.connection;

import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of connections, under the lock of their row. */
@Component
class Grants {

    private static final Logger LOG = LoggerFactory.getLogger(Grants.class);

    /** H2 gives a lock up after two seconds or so; a refresh elsewhere may hold it longer. */
    private static final int LOCK_ATTEMPTS = 60;

    private final JdbcClient database;
    private final TokenCipher cipher;

    Grants(JdbcClient database, TokenCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** Locks the company's row until the transaction ends, so that its tokens are refreshed in one place at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Grant> lock(long companyId) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.sql("select * from quickbooks_connection where company_id = :company for update")
                        .param("company", companyId).query((row, number) -> ConnectionRow.grant(row)).optional();
            } catch (TransientDataAccessException held) {
                if (attempt == LOCK_ATTEMPTS) {
                    throw held;
                }
            }
        }
    }

    Optional<Token> accessToken(Grant grant) {
        return Optional.ofNullable(grant.accessToken()).map(stored -> new Token(grant.connection().companyId(),
                grant.realmId(), cipher.decrypt(stored, grant.keyId(), grant.realmId()), grant.accessExpiresAt()));
    }

    String refreshToken(Grant grant) {
        return cipher.decrypt(grant.refreshToken(), grant.keyId(), grant.realmId());
    }

    /** Empty when there is none, or the key that encrypted it is not at hand any more. */
    Optional<String> readableRefreshToken(Grant grant) {
        try {
            return Optional.ofNullable(grant.refreshToken()).map(stored -> refreshToken(grant));
        } catch (IllegalStateException unreadable) {
            LOG.warn("{}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** Replaces both tokens at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void store(long companyId, String realmId, GrantedTokens tokens) {
        database.sql("""
                update quickbooks_connection
                set key_id = :key, access_token = :accessToken, access_expires_at = :accessEnds,
                    refresh_token = :refreshToken, refresh_expires_at = :idleEnds,
                    refresh_hard_expires_at = coalesce(:hardEnds, refresh_hard_expires_at),
                    refreshed_at = current_timestamp, updated_at = current_timestamp
                where company_id = :company
                """)
                .param("key", cipher.keyId())
                .param("accessToken", cipher.encrypt(tokens.accessToken(), realmId))
                .param("accessEnds", ConnectionRow.time(tokens.accessEndsAt()))
                .param("refreshToken", cipher.encrypt(tokens.refreshToken(), realmId))
                .param("idleEnds", ConnectionRow.time(tokens.idleEndsAt()))
                .param("hardEnds", ConnectionRow.time(tokens.hardEndsAt()))
                .param("company", companyId)
                .update();
    }

    /** Ends the connection and forgets its tokens. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(long companyId, Connection.State state, String reason) {
        database.sql("""
                update quickbooks_connection
                set state = :state, state_since = current_timestamp, state_reason = :reason, access_token = null,
                    refresh_token = null, updated_at = current_timestamp
                where company_id = :company
                """)
                .param("state", state.name()).param("reason", reason).param("company", companyId).update();
    }

    /** The companies whose tokens another key encrypted than the present one. */
    List<Long> underEarlierKeys() {
        return database.sql("""
                select company_id from quickbooks_connection
                where key_id <> :key and refresh_token is not null order by company_id""")
                .param("key", cipher.keyId()).query(Long.class).list();
    }

    /** Encrypts the company's tokens with the present key. */
    @Transactional
    void encryptAnew(long companyId) {
        lock(companyId).filter(grant -> grant.refreshToken() != null).ifPresent(grant -> database.sql("""
                update quickbooks_connection
                set key_id = :key, access_token = :accessToken, refresh_token = :refreshToken
                where company_id = :company""")
                .param("key", cipher.keyId())
                .param("accessToken", accessToken(grant).map(token -> cipher.encrypt(token.value(), grant.realmId()))
                        .orElse(null))
                .param("refreshToken", cipher.encrypt(refreshToken(grant), grant.realmId()))
                .param("company", companyId).update());
    }

    /**
     * Ends the connection unless it has other tokens by now than the one that was refused; keeps them, so that they can
     * still be revoked.
     */
    @Transactional
    void refuse(Token refused, String reason) {
        boolean present = lock(refused.companyId()).filter(grant -> grant.connection().connected())
                .flatMap(this::accessToken).filter(stored -> stored.value().equals(refused.value())).isPresent();
        if (present) {
            database.sql("""
                    update quickbooks_connection
                    set state = 'RECONNECT_REQUIRED', state_since = current_timestamp, state_reason = :reason,
                        updated_at = current_timestamp
                    where company_id = :company""")
                    .param("reason", reason).param("company", refused.companyId()).update();
        }
    }
}
