package io.reconpro.qbo.sandbox.oauth;

import java.time.Instant;

/** What an authorization code stands for until it is exchanged. */
record Code(AuthorizationRequest request, IntuitUser user, String realm, Instant grantedAt, Instant ends) {

    Access access() {
        return new Access(request.clientId(), user.sub(), realm, request.scopes());
    }

    boolean goodFor(String clientId, String redirectUri, Instant now) {
        return request.clientId().equals(clientId) && request.redirectUri().equals(redirectUri) && now.isBefore(ends);
    }
}
