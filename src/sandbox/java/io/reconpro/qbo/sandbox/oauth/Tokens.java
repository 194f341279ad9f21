package io.reconpro.qbo.sandbox.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every token in circulation, and a test's hold on them. */
public final class Tokens {

    public static final String CLIENT_ID = "demo-client";
    public static final String CLIENT_SECRET = "demo-secret";
    public static final String REFRESH_TOKEN = "demo-refresh-token";

    private final Clock clock;
    private final Map<String, Grant> grants = new TreeMap<>();
    private Duration accessTokenLife = Duration.ofHours(1);
    private Duration previousRefreshTokenLife = Duration.ZERO;

    public Tokens(Clock clock) {
        this.clock = clock;
    }

    /** Connects a company anew; what was granted before is void. */
    public synchronized void grant(String realm, String refreshToken) {
        grants.put(realm, new Grant(realm, refreshToken, clock.instant()));
    }

    /** Ends a company's grant, as its administrator or Intuit can. */
    public synchronized void revoke(String realm) {
        grants.remove(realm);
    }

    /** Lets every access token of a company end now; its refresh token stays good. */
    public synchronized void expireAccessTokens(String realm) {
        required(realm).expireAccessTokens();
    }

    /** How long access tokens live that are handed out from now on; an hour unless set. */
    public synchronized void accessTokenLife(Duration life) {
        accessTokenLife = life;
    }

    /** How long a refresh token stays good after it was replaced: reports differ between not at all and 24 hours. */
    public synchronized void previousRefreshTokenLife(Duration life) {
        previousRefreshTokenLife = life;
    }

    /** The refresh token good at present. */
    public synchronized String refreshToken(String realm) {
        return required(realm).refreshToken();
    }

    /** A fresh access token without a call to the token endpoint. */
    public synchronized String accessToken(String realm) {
        return required(realm).accessToken(clock.instant(), accessTokenLife);
    }

    /** Empty when the token is unknown, replaced, lapsed or revoked. */
    synchronized Optional<TokenAnswer> refresh(String refreshToken) {
        Instant now = clock.instant();
        return grants.values().stream().filter(grant -> grant.refreshesWith(refreshToken, now)).findFirst()
                .map(grant -> grant.refresh(now, accessTokenLife, previousRefreshTokenLife));
    }

    /** The company a living access token opens. */
    synchronized Optional<String> realm(String accessToken) {
        Instant now = clock.instant();
        return grants.values().stream().filter(grant -> grant.admits(accessToken, now)).map(Grant::realm).findFirst();
    }

    private Grant required(String realm) {
        Grant grant = grants.get(realm);
        if (grant == null) {
            throw new IllegalArgumentException("Realm " + realm + " is not connected; known are " + grants.keySet());
        }
        return grant;
    }
}
