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
        Access access = Access.seeded(realm);
        grants.put(access.key(), new Grant(access, refreshToken, clock.instant()));
    }

    /** Grants what a person allowed just now; what the app had of the same before is void. */
    synchronized TokenAnswer grant(Access access) {
        Instant now = clock.instant();
        Grant grant = new Grant(access, Grant.newRefreshToken(), now);
        grants.put(access.key(), grant);
        return grant.begin(now, accessTokenLife);
    }

    /** Ends a company's grant, as its administrator or Intuit can. */
    public synchronized void revoke(String realm) {
        grants.remove(Access.key(CLIENT_ID, realm));
    }

    /** Ends the grant that the token belongs to; false when the app has none such. */
    synchronized boolean revoke(String clientId, String token) {
        return grants.values().removeIf(grant -> grant.access().clientId().equals(clientId) && grant.holds(token));
    }

    /** Whether the company is connected at present. */
    public synchronized boolean connected(String realm) {
        return grants.containsKey(Access.key(CLIENT_ID, realm));
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

    /** Empty when the token is unknown, replaced, lapsed or revoked, or belongs to another app. */
    synchronized Optional<TokenAnswer> refresh(String clientId, String refreshToken) {
        Instant now = clock.instant();
        return grants.values().stream()
                .filter(grant -> grant.access().clientId().equals(clientId) && grant.refreshesWith(refreshToken, now))
                .findFirst().map(grant -> grant.refresh(now, accessTokenLife, previousRefreshTokenLife));
    }

    /** What a living access token allows. */
    synchronized Optional<Access> access(String accessToken) {
        Instant now = clock.instant();
        return grants.values().stream().filter(grant -> grant.admits(accessToken, now)).map(Grant::access).findFirst();
    }

    private Grant required(String realm) {
        Grant grant = grants.get(Access.key(CLIENT_ID, realm));
        if (grant == null) {
            throw new IllegalArgumentException("Realm " + realm + " is not connected; known are " + grants.keySet());
        }
        return grant;
    }
}
