package io.reconpro.qbo.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import io.reconpro.qbo.testkit.Browser;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.util.UriComponentsBuilder;

/** An app sends a person to Intuit's pages, and gets back what they allowed. */
class AuthorizeTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private static final String BACK = "http://127.0.0.1:4711/back?tenant=1";
    private static final String BASIC = "Basic ZGVtby1jbGllbnQ6ZGVtby1zZWNyZXQ=";

    private final Browser browser = new Browser();

    @BeforeEach
    void register() {
        RUNNING.quickBooks().apps().allowRedirect(Tokens.CLIENT_ID, BACK);
        RUNNING.quickBooks().control().switches().nonceInIdToken = true;
    }

    @Test
    void givesTheCompanyThatWasChosen() {
        browser.open(authorize(Map.of()));
        assertThat(browser.text()).contains("local stand-in for Intuit", IntuitUsers.BOOKKEEPER, IntuitUsers.PASSWORD);
        signIn(IntuitUsers.BOOKKEEPER);
        assertThat(browser.text()).contains("Bayside Reconditioning", "Golden Gate Auto Recon");
        browser.submit("/company", Map.of("realm", Options.SECOND_REALM));
        assertThat(browser.text()).contains("Authorize the Sharing of Your Data", "books of Golden Gate Auto Recon");
        browser.submitAndStay("/decision", Map.of("decision", "authorize"));

        Map<String, String> back = back();
        assertThat(browser.location()).startsWith(BACK + "&");
        assertThat(back).containsEntry("state", "st&te").containsEntry("realmId", Options.SECOND_REALM);
        JsonNode tokens = Api.json(exchange(back.get("code"), BACK).body());
        assertThat(tokens.path("token_type").asText()).isEqualTo("bearer");
        assertThat(tokens.path("x_refresh_token_expires_in").asLong()).isEqualTo(100 * 86400);
        assertThat(tokens.path("x_refresh_token_hard_expires_in").asLong()).isEqualTo(5 * 365 * 86400L);
        assertThat(tokens.has("id_token")).isFalse();
        assertThat(get("/v3/company/" + Options.SECOND_REALM + "/preferences", tokens).statusCode()).isEqualTo(200);
        assertThat(get("/v3/company/" + Options.FIRST_REALM + "/preferences", tokens).statusCode()).isEqualTo(403);
    }

    @Test
    void asksNobodyToChooseAmongOneCompany() {
        browser.open(authorize(Map.of()));
        signIn(IntuitUsers.OWNER);

        assertThat(browser.text()).contains("Authorize the Sharing of Your Data", "Golden Gate Auto Recon");
    }

    @Test
    void letsNobodyGiveACompanyThatIsNotTheirs() {
        browser.open(authorize(Map.of()));
        signIn(IntuitUsers.OWNER);
        browser.submitAndStay("/decision", Map.of("decision", "authorize", "realm", Options.FIRST_REALM));

        assertThat(browser.status()).isEqualTo(403);
        Browser other = new Browser().open(authorize(Map.of()))
                .submit("/sign-in", Map.of("email", IntuitUsers.NEWCOMER, "password", IntuitUsers.PASSWORD));
        assertThat(other.text()).contains("administers no QuickBooks company");
    }

    @Test
    void refusesAWrongPassword() {
        browser.open(authorize(Map.of()));
        browser.submit("/sign-in", Map.of("email", IntuitUsers.BOOKKEEPER, "password", "guess"));

        assertThat(browser.text()).contains("The email or password is not right.");
    }

    @Test
    void tellsTheAppThatThePersonCancelled() {
        browser.open(authorize(Map.of()));
        signIn(IntuitUsers.OWNER);
        browser.submitAndStay("/decision", Map.of("decision", "cancel"));

        assertThat(back()).containsEntry("error", "access_denied").containsEntry("state", "st&te")
                .doesNotContainKeys("code", "realmId");
    }

    @Test
    void sendsNothingToAnAddressThatIsNotRegisteredToTheLetter() {
        for (String near : new String[] {BACK + "/", BACK + "&x=1", "http://127.0.0.1:4711/", "https://evil.example/"}) {
            browser.knock(authorize(Map.of("redirect_uri", near)));
            assertThat(browser.status()).as(near).isEqualTo(400);
            assertThat(browser.text()).contains("redirect_uri", near);
        }
        browser.knock(authorize(Map.of("client_id", "somebody")));
        assertThat(browser.text()).contains("client_id \"somebody\" is not registered");
    }

    @Test
    void tellsTheAppWhatItAskedWrongly() {
        assertThat(refusal(Map.of("response_type", "token"))).isEqualTo("unsupported_response_type");
        assertThat(refusal(Map.of("scope", "com.intuit.everything"))).isEqualTo("invalid_scope");
        assertThat(refusal(Map.of("state", ""))).isEqualTo("invalid_request");
    }

    @Test
    void takesACodeOnceFromItsAppForItsAddressAndSoon() {
        String spent = code(Map.of());
        assertThat(exchange(spent, BACK).statusCode()).isEqualTo(200);
        assertInvalid(exchange(spent, BACK));
        assertInvalid(exchange(code(Map.of()), BACK + "/"));
        assertInvalid(exchange("AB1invented", BACK));

        RUNNING.quickBooks().apps().register("other", "secret");
        assertInvalid(exchange(code(Map.of()), BACK, "Basic b3RoZXI6c2VjcmV0"));

        String late = code(Map.of());
        RUNNING.quickBooks().control().clock().advance(Authorizations.CODE_LIFE);
        assertInvalid(exchange(late, BACK));
        assertThat(exchange(code(Map.of()), BACK, "Basic eDp5").body()).isEqualTo("{\"error\":\"invalid_client\"}");
    }

    @Test
    void saysWhoSignedIn() throws Exception {
        JsonNode discovery = Api.json(get("/.well-known/openid_sandbox_configuration", null).body());
        JsonNode tokens = identity();

        SignedJWT idToken = SignedJWT.parse(tokens.path("id_token").asText());
        JWKSet keys = JWKSet.parse(get(URI.create(discovery.path("jwks_uri").asText()).getPath(), null).body());
        assertThat(idToken.verify(new RSASSAVerifier(
                keys.getKeyByKeyId(idToken.getHeader().getKeyID()).toRSAKey()))).isTrue();
        assertThat(idToken.getJWTClaimsSet().getIssuer()).isEqualTo(discovery.path("issuer").asText());
        assertThat(idToken.getPayload().toString()).contains("\"aud\":[\"demo-client\"]", "\"nonce\":\"n-1\"");
        JsonNode profile = Api.json(get("/v1/openid_connect/userinfo", tokens).body());
        assertThat(profile.path("sub").asText()).isEqualTo(idToken.getJWTClaimsSet().getSubject());
        assertThat(profile.path("email").asText()).isEqualTo(IntuitUsers.OWNER);
        assertThat(profile.path("givenName").asText()).isEqualTo("Riley");
        assertThat(get("/v3/company/" + Options.SECOND_REALM + "/preferences", tokens).statusCode()).isEqualTo(403);
    }

    @Test
    void canLeaveTheNonceOut() throws Exception {
        RUNNING.quickBooks().control().switches().nonceInIdToken = false;

        assertThat(SignedJWT.parse(identity().path("id_token").asText()).getJWTClaimsSet().getClaim("nonce")).isNull();
    }

    @Test
    void tellsAProfileOnlyToWhomeverMayKnowIt() {
        JsonNode booksOnly = Api.json(exchange(code(Map.of()), BACK).body());

        assertThat(get("/v1/openid_connect/userinfo", booksOnly).statusCode()).isEqualTo(401);
        assertThat(get("/v1/openid_connect/userinfo", null).statusCode()).isEqualTo(401);
    }

    @Test
    void revokesWithEitherToken() {
        for (String which : new String[] {"access_token", "refresh_token"}) {
            JsonNode tokens = Api.json(exchange(code(Map.of()), BACK).body());

            assertThat(revoke(tokens.path(which).asText(), "Basic eDp5").statusCode()).isEqualTo(401);
            assertThat(revoke(tokens.path(which).asText(), BASIC).statusCode()).isEqualTo(200);
            assertThat(get("/v3/company/" + Options.SECOND_REALM + "/preferences", tokens).statusCode()).isEqualTo(401);
            assertThat(revoke(tokens.path(which).asText(), BASIC).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void letsARequestLapse() {
        browser.open(authorize(Map.of()));
        RUNNING.quickBooks().control().clock().advance(Authorizations.PATIENCE.plus(Duration.ofSeconds(1)));
        signIn(IntuitUsers.OWNER);

        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.text()).contains("waited too long");
    }

    private JsonNode identity() {
        return Api.json(exchange(code(Map.of("scope", "openid email profile", "nonce", "n-1")), BACK).body());
    }

    /** The code that the owner of one company allowed. */
    private String code(Map<String, String> more) {
        browser.knock(authorize(more));
        if (browser.status() == 200 && browser.page().body().contains("type=\"password\"")) {
            signInAndStay(IntuitUsers.OWNER);
            browser.knock(browser.location());
        }
        if (browser.status() == 200) {
            browser.submitAndStay("/decision", Map.of("decision", "authorize"));
        }
        return back().get("code");
    }

    private void signIn(String email) {
        browser.submit("/sign-in", Map.of("email", email, "password", IntuitUsers.PASSWORD));
    }

    private void signInAndStay(String email) {
        browser.submitAndStay("/sign-in", Map.of("email", email, "password", IntuitUsers.PASSWORD));
    }

    private String refusal(Map<String, String> more) {
        browser.knock(authorize(more));
        return back().get("error");
    }

    private Map<String, String> back() {
        return UriComponentsBuilder.fromUriString(browser.location()).build().getQueryParams().toSingleValueMap()
                .entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                        entry -> URLDecoder.decode(entry.getValue(), StandardCharsets.UTF_8)));
    }

    private static String authorize(Map<String, String> more) {
        Map<String, String> parameters = new TreeMap<>(Map.of("client_id", "demo-client", "redirect_uri", BACK,
                "response_type", "code", "scope", "com.intuit.quickbooks.accounting", "state", "st&te"));
        parameters.putAll(more);
        StringBuilder address = new StringBuilder(RUNNING.quickBooks().baseUrl() + AuthorizeServlet.PATH + "?");
        parameters.forEach((name, value) -> address.append(name).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)).append('&'));
        return address.toString();
    }

    private static void assertInvalid(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer.body()).path("error").asText()).isEqualTo("invalid_grant");
    }

    private static HttpResponse<String> exchange(String code, String redirect) {
        return exchange(code, redirect, BASIC);
    }

    private static HttpResponse<String> exchange(String code, String redirect, String client) {
        return post(TokenEndpoint.PATH, client, "application/x-www-form-urlencoded",
                "grant_type=authorization_code&code=" + code + "&redirect_uri="
                        + URLEncoder.encode(redirect, StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> revoke(String token, String client) {
        return post(TokenEndpoint.REVOKE_PATH, client, "application/json", "{\"token\":\"" + token + "\"}");
    }

    private static HttpResponse<String> post(String path, String client, String type, String body) {
        return RUNNING.api().send(HttpRequest.newBuilder(URI.create(RUNNING.quickBooks().baseUrl() + path))
                .header("Authorization", client).header("Content-Type", type).header("Accept", "application/json")
                .header("x-include-refresh-token-hard-expires-in", "true")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> get(String path, JsonNode tokens) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(RUNNING.quickBooks().baseUrl() + path));
        return RUNNING.api().send(tokens == null ? request
                : request.header("Authorization", "Bearer " + tokens.path("access_token").asText()));
    }
}
