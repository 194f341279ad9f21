package io.reconpro.qbo.sandbox.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Json;
import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Call;
import io.reconpro.qbo.sandbox.http.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * {@code POST /oauth2/v1/tokens/bearer} changes a code or a refresh token for tokens;
 * {@code POST /v2/oauth2/tokens/revoke} ends what a token was granted for.
 */
public final class TokenEndpoint implements Endpoint {

    public static final String PATH = "/oauth2/v1/tokens/bearer";
    public static final String REVOKE_PATH = "/v2/oauth2/tokens/revoke";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String HARD_EXPIRY = "x-include-refresh-token-hard-expires-in";

    private final Apps apps;
    private final Tokens tokens;
    private final Authorizations authorizations;
    private final IdTokens idTokens;

    public TokenEndpoint(Apps apps, Tokens tokens, Authorizations authorizations, IdTokens idTokens) {
        this.apps = apps;
        this.tokens = tokens;
        this.authorizations = authorizations;
        this.idTokens = idTokens;
    }

    @Override
    public Answer answer(Call call) {
        if (!call.path().equals(PATH) && !call.path().equals(REVOKE_PATH)) {
            return error(404, "not_found", "There is no " + call.path());
        }
        if (!call.method().equals("POST")) {
            return error(405, "invalid_request", "Only POST is supported");
        }
        Optional<String> client = apps.authenticated(call.header("authorization"));
        if (client.isEmpty()) {
            return error(401, "invalid_client", null);
        }
        return call.path().equals(PATH) ? token(client.get(), call) : revoke(client.get(), call);
    }

    private Answer token(String client, Call call) {
        String type = call.header("content-type");
        if (type == null || !type.startsWith(FORM)) {
            return error(400, "invalid_request", "The body must be " + FORM);
        }
        Map<String, String> form = form(call.body());
        boolean withHardExpiry = "true".equals(call.header(HARD_EXPIRY));
        return switch (form.getOrDefault("grant_type", "")) {
            case "refresh_token" -> refresh(client, form, withHardExpiry);
            case "authorization_code" -> exchange(client, form, withHardExpiry);
            default -> error(400, "unsupported_grant_type", null);
        };
    }

    private Answer refresh(String client, Map<String, String> form, boolean withHardExpiry) {
        if (!form.containsKey("refresh_token")) {
            return error(400, "invalid_request", "refresh_token is missing");
        }
        return tokens.refresh(client, form.get("refresh_token")).map(answer -> granted(answer.json(withHardExpiry)))
                .orElseGet(() -> error(400, "invalid_grant", "Incorrect or invalid refresh token"));
    }

    private Answer exchange(String client, Map<String, String> form, boolean withHardExpiry) {
        if (!form.containsKey("code") || !form.containsKey("redirect_uri")) {
            return error(400, "invalid_request", "code or redirect_uri is missing");
        }
        Optional<Code> code = authorizations.exchange(form.get("code"), client, form.get("redirect_uri"));
        if (code.isEmpty()) {
            return error(400, "invalid_grant", "Invalid authorization code");
        }
        ObjectNode answer = tokens.grant(code.get().access()).json(withHardExpiry);
        if (code.get().request().scopes().contains(Access.OPENID)) {
            answer.put("id_token", idTokens.sign(code.get()));
        }
        return granted(answer);
    }

    private Answer revoke(String client, Call call) {
        try {
            String token = Json.mapper().readTree(call.body()).path("token").asText();
            return tokens.revoke(client, token) ? Answer.of(200, Answer.JSON, "")
                    : error(400, "invalid_request", "The token is not known");
        } catch (JsonProcessingException e) {
            return error(400, "invalid_request", "The body must be JSON");
        }
    }

    private static Answer granted(ObjectNode json) {
        return Answer.json(200, json).with("Cache-Control", "no-store");
    }

    private static Answer error(int status, String error, String description) {
        ObjectNode body = Json.mapper().createObjectNode().put("error", error);
        return Answer.json(status, description == null ? body : body.put("error_description", description));
    }

    private static Map<String, String> form(String body) {
        MultiValueMap<String, String> form = UriComponentsBuilder.newInstance().query(body.replace("+", "%20")).build()
                .getQueryParams();
        Map<String, String> decoded = new HashMap<>();
        form.toSingleValueMap().forEach((name, value) ->
                decoded.put(name, value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8)));
        return decoded;
    }
}
