package io.reconpro.qbo.connection;

import java.time.Instant;

/** An access token of a company's connection. */
record Token(long companyId, String realmId, String value, Instant expiresAt) {

    boolean liveAt(Instant time) {
        return time.isBefore(expiresAt);
    }

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "Token[companyId=" + companyId + ", expiresAt=" + expiresAt + "]";
    }
}
