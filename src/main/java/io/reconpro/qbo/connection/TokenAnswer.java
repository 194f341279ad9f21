package io.reconpro.qbo.connection;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Intuit's answer to a request for tokens, or its refusal; times are in seconds from now. */
public record TokenAnswer(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("refresh_token") String refreshToken,
        @JsonProperty("x_refresh_token_expires_in") Long refreshExpiresIn,
        @JsonProperty("x_refresh_token_hard_expires_in") Long refreshHardExpiresIn,
        @JsonProperty("error") String error,
        @JsonProperty("x_error_reason") String errorReason) {

    public boolean granted() {
        return accessToken != null && !accessToken.isBlank() && refreshToken != null && !refreshToken.isBlank();
    }

    /** The grant is gone for good. */
    boolean invalidGrant() {
        return "invalid_grant".equals(error);
    }

    /** Ends a little early, so that no request leaves with a token that dies on the way. */
    Instant accessExpiresAt(Instant now) {
        return now.plusSeconds(expiresIn - Math.min(60, expiresIn / 10));
    }

    Instant refreshExpiresAt(Instant now) {
        return refreshExpiresIn == null ? null : now.plusSeconds(refreshExpiresIn);
    }

    Instant refreshHardExpiresAt(Instant now) {
        return refreshHardExpiresIn == null ? null : now.plusSeconds(refreshHardExpiresIn);
    }

    /** Tokens stay out of logs. */
    @Override
    public String toString() {
        return "TokenAnswer[error=" + error + "]";
    }
}
