package io.reconpro.qbo.connection;

import java.time.Instant;
import java.util.Optional;

/**
 * What is stored of a company's tokens.
 *
 * @param accessToken  null before the first refresh
 * @param refreshToken null when disconnected
 */
record Grant(Connection connection, String accessToken, Instant accessExpiresAt, String refreshToken) {

    Optional<Token> token() {
        return accessToken == null ? Optional.empty() : Optional.of(
                new Token(connection.companyId(), connection.realmId(), accessToken, accessExpiresAt));
    }

    /** Tokens stay out of logs. */
    @Override
    public String toString() {
        return "Grant[" + connection + "]";
    }
}
