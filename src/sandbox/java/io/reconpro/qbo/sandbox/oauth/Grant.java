package io.reconpro.qbo.sandbox.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What somebody granted an app: one chain of refresh tokens and the access tokens drawn from it. */
final class Grant {

    /** Intuit's 100 days, counted from the last rotation. */
    private static final Duration IDLE_LIFE = Duration.ofDays(100);
    /** After five years a person must connect again. */
    private static final Duration LIFE = Duration.ofDays(5 * 365);

    private final Access access;
    private final Instant ends;
    private final Map<String, Instant> accessTokens = new HashMap<>();
    private String refreshToken;
    private Instant refreshTokenEnds;
    private String previousRefreshToken = "";
    private Instant previousEnds = Instant.MIN;

    Grant(Access access, String refreshToken, Instant now) {
        this.access = access;
        this.refreshToken = refreshToken;
        this.refreshTokenEnds = now.plus(IDLE_LIFE);
        this.ends = now.plus(LIFE);
    }

    boolean refreshesWith(String token, Instant now) {
        return now.isBefore(ends)
                && (token.equals(refreshToken) && now.isBefore(refreshTokenEnds)
                || token.equals(previousRefreshToken) && now.isBefore(previousEnds));
    }

    /** Hands out the first tokens. */
    TokenAnswer begin(Instant now, Duration accessLife) {
        return answer(now, accessLife);
    }

    TokenAnswer refresh(Instant now, Duration accessLife, Duration previousLife) {
        accessTokens.values().removeIf(end -> !now.isBefore(end));
        previousRefreshToken = refreshToken;
        previousEnds = now.plus(previousLife);
        refreshToken = newRefreshToken();
        refreshTokenEnds = earlier(now.plus(IDLE_LIFE), ends);
        return answer(now, accessLife);
    }

    static String newRefreshToken() {
        return "refresh-" + UUID.randomUUID();
    }

    String accessToken(Instant now, Duration life) {
        String token = "access-" + UUID.randomUUID();
        accessTokens.put(token, now.plus(life));
        return token;
    }

    boolean admits(String accessToken, Instant now) {
        Instant end = accessTokens.get(accessToken);
        return end != null && now.isBefore(end);
    }

    boolean holds(String token) {
        return token.equals(refreshToken) || accessTokens.containsKey(token);
    }

    void expireAccessTokens() {
        accessTokens.clear();
    }

    Access access() {
        return access;
    }

    String refreshToken() {
        return refreshToken;
    }

    private TokenAnswer answer(Instant now, Duration accessLife) {
        return new TokenAnswer(accessToken(now, accessLife), refreshToken, accessLife.toSeconds(),
                Duration.between(now, refreshTokenEnds).toSeconds(), Duration.between(now, ends).toSeconds());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
