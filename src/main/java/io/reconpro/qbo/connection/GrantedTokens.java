package io.reconpro.qbo.connection;

import java.time.Instant;

/**
 * The tokens of a connection with their ends; an end is null while unknown.
 *
 * @param accessToken null when only a refresh token is at hand
 */
public record GrantedTokens(String accessToken, Instant accessEndsAt, String refreshToken, Instant idleEndsAt,
        Instant hardEndsAt) {

    public static GrantedTokens of(TokenAnswer answer, Instant now) {
        return new GrantedTokens(answer.accessToken(), answer.accessExpiresAt(now), answer.refreshToken(),
                answer.refreshExpiresAt(now), answer.refreshHardExpiresAt(now));
    }

    static GrantedTokens refreshTokenOnly(String refreshToken) {
        return new GrantedTokens(null, null, refreshToken, null, null);
    }

    /** Tokens stay out of logs. */
    @Override
    public String toString() {
        return "GrantedTokens[idleEndsAt=" + idleEndsAt + ", hardEndsAt=" + hardEndsAt + "]";
    }
}
