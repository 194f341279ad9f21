package io.reconpro.qbo.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.Calls;
import io.reconpro.qbo.sandbox.control.SandboxClock;
import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BearerGateTest {

    private final SandboxClock clock = new SandboxClock(
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));
    private final Tokens tokens = new Tokens(clock);
    private final BearerGate gate = new BearerGate(tokens, clock);

    @BeforeEach
    void connect() {
        tokens.grant("77", "one");
        tokens.grant("78", "two");
    }

    @Test
    void letsALivingTokenPass() {
        assertThat(stop("77", tokens.accessToken("77"))).isEmpty();
    }

    @Test
    void letsTokenCallsPass() {
        assertThat(gate.stop(Calls.token("POST", TokenEndpoint.PATH, Map.of(), ""))).isEmpty();
    }

    @Test
    void refusesALapsedTokenInTheGatewaysShape() {
        String token = tokens.accessToken("77");
        clock.advance(Duration.ofHours(1));

        Answer answer = stop("77", token).orElseThrow();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().get("WWW-Authenticate")).startsWith("Bearer").contains("error=\"invalid_token\"");
        assertThat(answer.body()).contains("\"fault\":{\"error\":[{", "\"code\":\"3200\"", "errorCode=003200",
                "\"type\":\"AUTHENTICATION\"", "\"time\":" + clock.millis());
    }

    @Test
    void refusesAnUnknownAMissingAndAnEndedToken() {
        String token = tokens.accessToken("77");
        tokens.expireAccessTokens("77");

        assertThat(stop("77", token).orElseThrow().status()).isEqualTo(401);
        assertThat(stop("77", "invented").orElseThrow().status()).isEqualTo(401);
        assertThat(gate.stop(Calls.api(Kind.READ, "77", Map.of())).orElseThrow().status()).isEqualTo(401);
    }

    @Test
    void honoursAShorterLife() {
        tokens.accessTokenLife(Duration.ofSeconds(5));
        String token = tokens.accessToken("77");
        clock.advance(Duration.ofSeconds(5));

        assertThat(stop("77", token)).isPresent();
    }

    @Test
    void refusesTheTokenOfAnotherCompany() {
        Answer answer = stop("78", tokens.accessToken("77")).orElseThrow();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"3100\"", "ApplicationAuthorizationFailed");
    }

    private Optional<Answer> stop(String realm, String token) {
        return gate.stop(Calls.api(Kind.READ, realm, Map.of("authorization", "Bearer " + token)));
    }
}
