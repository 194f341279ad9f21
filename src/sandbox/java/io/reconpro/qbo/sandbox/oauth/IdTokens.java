package io.reconpro.qbo.sandbox.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.reconpro.qbo.sandbox.Json;
import io.reconpro.qbo.sandbox.control.Switches;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** Signed statements of who signed in. */
public final class IdTokens {

    private static final Duration LIFE = Duration.ofHours(1);

    private final Supplier<String> baseUrl;
    private final Clock clock;
    private final Switches switches;

    /** Made when it is first needed, once for all servers of this JVM, as it takes a while. */
    private static final class Signing {

        private static final RSAKey KEY = key();

        private static RSAKey key() {
            try {
                return new RSAKeyGenerator(2048).keyID("local-" + UUID.randomUUID()).algorithm(JWSAlgorithm.RS256)
                        .generate();
            } catch (JOSEException e) {
                throw new IllegalStateException("No RSA key could be made", e);
            }
        }
    }

    /** @param baseUrl address of this server, known once it has started */
    public IdTokens(Supplier<String> baseUrl, Clock clock, Switches switches) {
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.switches = switches;
    }

    String issuer() {
        return baseUrl.get() + "/op/v1";
    }

    /** The public half of the signing key, as a key set in JSON. */
    String publicKeys() {
        return new JWKSet(Signing.KEY.toPublicJWK()).toString();
    }

    /** Intuit names its audience as a list; whether it repeats a nonce is in doubt, hence a switch. */
    String sign(Code code) {
        AuthorizationRequest request = code.request();
        Instant now = clock.instant();
        ObjectNode claims = Json.mapper().createObjectNode().put("iss", issuer()).put("sub", code.user().sub())
                .put("iat", now.getEpochSecond()).put("exp", now.plus(LIFE).getEpochSecond())
                .put("auth_time", code.grantedAt().getEpochSecond());
        claims.putArray("aud").add(request.clientId());
        if (switches.nonceInIdToken && request.nonce() != null) {
            claims.put("nonce", request.nonce());
        }
        if (request.realmInIdToken() && code.realm() != null) {
            claims.put("realmid", code.realm());
        }
        JWSObject token = new JWSObject(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(Signing.KEY.getKeyID()).build(),
                new Payload(claims.toString()));
        try {
            token.sign(new RSASSASigner(Signing.KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The id_token could not be signed", e);
        }
    }
}
