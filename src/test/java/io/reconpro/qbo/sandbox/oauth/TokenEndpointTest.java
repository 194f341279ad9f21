package io.reconpro.qbo.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.reconpro.qbo.sandbox.Calls;
import io.reconpro.qbo.sandbox.Json;
import io.reconpro.qbo.sandbox.control.SandboxClock;
import io.reconpro.qbo.sandbox.control.Switches;
import io.reconpro.qbo.sandbox.http.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenEndpointTest {

    private static final String CLIENT = "Basic ZGVtby1jbGllbnQ6ZGVtby1zZWNyZXQ=";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final SandboxClock clock = new SandboxClock(
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));
    private final Tokens tokens = new Tokens(clock);
    private final TokenEndpoint endpoint = new TokenEndpoint(new Apps(), tokens, new Authorizations(clock),
            new IdTokens(() -> "http://127.0.0.1", clock, new Switches()));

    @BeforeEach
    void connect() {
        tokens.grant("77", "demo-refresh-token");
    }

    @Test
    void changesTheRefreshTokenForAnAccessTokenAndTheNextRefreshToken() throws Exception {
        JsonNode answer = granted(refresh("demo-refresh-token"));

        assertThat(answer.path("token_type").asText()).isEqualTo("bearer");
        assertThat(answer.path("expires_in").asLong()).isEqualTo(3600);
        assertThat(answer.path("x_refresh_token_expires_in").asLong()).isEqualTo(100 * 86400);
        assertThat(answer.has("x_refresh_token_hard_expires_in")).isFalse();
        assertThat(tokens.access(answer.path("access_token").asText())).contains(Access.seeded("77"));
        assertThat(granted(refresh(answer.path("refresh_token").asText()))).isNotEmpty();
    }

    @Test
    void namesTheEndOfTheGrantOnlyWhenAsked() throws Exception {
        JsonNode answer = granted(call(Map.of("x-include-refresh-token-hard-expires-in", "true"),
                "grant_type=refresh_token&refresh_token=demo-refresh-token"));

        assertThat(answer.path("x_refresh_token_hard_expires_in").asLong()).isEqualTo(5 * 365 * 86400L);
    }

    @Test
    void refusesAReplacedRefreshToken() {
        refresh("demo-refresh-token");

        assertRefused(refresh("demo-refresh-token"), 400, "invalid_grant");
    }

    @Test
    void takesAReplacedRefreshTokenForADayWhereSoSet() {
        tokens.previousRefreshTokenLife(Duration.ofHours(24));
        refresh("demo-refresh-token");

        clock.advance(Duration.ofHours(23));
        assertThat(refresh("demo-refresh-token").status()).isEqualTo(200);
        assertRefused(refresh("demo-refresh-token-never-seen"), 400, "invalid_grant");
    }

    @Test
    void refusesAReplacedRefreshTokenAfterThatDay() {
        tokens.previousRefreshTokenLife(Duration.ofHours(24));
        refresh("demo-refresh-token");

        clock.advance(Duration.ofHours(24));

        assertRefused(refresh("demo-refresh-token"), 400, "invalid_grant");
    }

    @Test
    void refusesARefreshTokenUnusedForAHundredDays() {
        clock.advance(Duration.ofDays(100));

        assertRefused(refresh("demo-refresh-token"), 400, "invalid_grant");
    }

    @Test
    void refusesAfterFiveYearsHoweverOftenRefreshed() {
        for (int days = 0; days < 5 * 365; days += 73) {
            assertThat(refresh(tokens.refreshToken("77")).status()).isEqualTo(200);
            clock.advance(Duration.ofDays(73));
        }

        assertRefused(refresh(tokens.refreshToken("77")), 400, "invalid_grant");
    }

    @Test
    void refusesARevokedGrant() {
        tokens.revoke("77");

        assertRefused(refresh("demo-refresh-token"), 400, "invalid_grant");
    }

    @Test
    void keepsTheTokenWhenTheClientIsUnknown() {
        Map<String, String> stranger = Map.of("authorization", "Basic c29tZWJvZHk6ZWxzZQ==", "content-type", FORM);

        assertRefused(endpoint.answer(Calls.token("POST", TokenEndpoint.PATH, stranger,
                "grant_type=refresh_token&refresh_token=demo-refresh-token")), 401, "invalid_client");
        assertThat(refresh("demo-refresh-token").status()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsNoRefresh() {
        assertRefused(call(Map.of(), "grant_type=password&refresh_token=x"), 400, "unsupported_grant_type");
        assertRefused(call(Map.of(), "refresh_token=x"), 400, "unsupported_grant_type");
        assertRefused(call(Map.of(), "grant_type=refresh_token"), 400, "invalid_request");
        assertRefused(call(Map.of(), "grant_type=authorization_code&code=x"), 400, "invalid_request");
        assertRefused(call(Map.of("content-type", "application/json"), "{}"), 400, "invalid_request");
        assertRefused(endpoint.answer(Calls.token("GET", TokenEndpoint.PATH, headers(Map.of()), "")), 405,
                "invalid_request");
        assertRefused(endpoint.answer(Calls.token("POST", "/oauth2/v1/tokens", headers(Map.of()), "")), 404,
                "not_found");
    }

    private Answer refresh(String token) {
        return call(Map.of(), "grant_type=refresh_token&refresh_token=" + token);
    }

    private Answer call(Map<String, String> more, String form) {
        return endpoint.answer(Calls.token("POST", TokenEndpoint.PATH, headers(more), form));
    }

    private static Map<String, String> headers(Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(Map.of("authorization", CLIENT, "content-type", FORM));
        headers.putAll(more);
        return headers;
    }

    private static JsonNode granted(Answer answer) throws JsonProcessingException {
        assertThat(answer.status()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    private static void assertRefused(Answer answer, int status, String error) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"error\":\"" + error + "\"");
    }
}
