package io.reconpro.qbo.sandbox.oauth;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Call;
import io.reconpro.qbo.sandbox.http.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** {@code POST /oauth2/v1/tokens/bearer}: changes a refresh token for an access token and the next refresh token. */
public final class TokenEndpoint implements Endpoint {

    public static final String PATH = "/oauth2/v1/tokens/bearer";

    private static final String CLIENT = "Basic "
            + HttpHeaders.encodeBasicAuth(Tokens.CLIENT_ID, Tokens.CLIENT_SECRET, StandardCharsets.UTF_8);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String HARD_EXPIRY = "x-include-refresh-token-hard-expires-in";

    private final Tokens tokens;

    public TokenEndpoint(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Answer answer(Call call) {
        if (!call.path().equals(PATH)) {
            return error(404, "not_found", "There is no " + call.path());
        }
        if (!call.method().equals("POST")) {
            return error(405, "invalid_request", "Only POST is supported");
        }
        if (!CLIENT.equals(call.header("authorization"))) {
            return error(401, "invalid_client", null);
        }
        String type = call.header("content-type");
        if (type == null || !type.startsWith(FORM)) {
            return error(400, "invalid_request", "The body must be " + FORM);
        }
        return granted(form(call.body()), "true".equals(call.header(HARD_EXPIRY)));
    }

    private Answer granted(Map<String, String> form, boolean withHardExpiry) {
        if (!"refresh_token".equals(form.get("grant_type"))) {
            return error(400, "unsupported_grant_type", null);
        }
        if (!form.containsKey("refresh_token")) {
            return error(400, "invalid_request", "refresh_token is missing");
        }
        return tokens.refresh(form.get("refresh_token"))
                .map(answer -> Answer.json(200, answer.json(withHardExpiry)).with("Cache-Control", "no-store"))
                .orElseGet(() -> error(400, "invalid_grant", "Incorrect or invalid refresh token"));
    }

    private static Answer error(int status, String error, String description) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("error", error);
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
