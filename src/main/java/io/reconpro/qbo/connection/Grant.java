package io.reconpro.qbo.connection;

import java.time.Instant;

/**
 * What is stored of a company's tokens, as it is stored: encrypted.
 *
 * @param keyId        name of the key that encrypted both
 * @param accessToken  null before the first refresh
 * @param refreshToken null when disconnected
 */
record Grant(Connection connection, String keyId, String accessToken, Instant accessExpiresAt, String refreshToken) {

    String realmId() {
        return connection.realmId();
    }

    /** Tokens stay out of logs, even encrypted. */
    @Override
    public String toString() {
        return "Grant[" + connection + "]";
    }
}
