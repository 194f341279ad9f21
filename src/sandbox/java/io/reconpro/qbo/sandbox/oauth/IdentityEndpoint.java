package io.reconpro.qbo.sandbox.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Json;
import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Call;
import io.reconpro.qbo.sandbox.http.Endpoint;
import java.util.List;
import java.util.function.Supplier;

/** Where the addresses of sign-in stand, the keys that prove it, and the profile of whoever signed in. */
public final class IdentityEndpoint implements Endpoint {

    public static final String DISCOVERY_PATH = "/.well-known/openid_sandbox_configuration";
    public static final String PRODUCTION_DISCOVERY_PATH = "/.well-known/openid_configuration";
    public static final String KEYS_PATH = "/op/v1/jwks";
    public static final String USERINFO_PATH = "/v1/openid_connect/userinfo";

    private static final String BEARER = "Bearer ";

    private final Supplier<String> baseUrl;
    private final IdTokens idTokens;
    private final Tokens tokens;
    private final IntuitUsers users;

    public IdentityEndpoint(Supplier<String> baseUrl, IdTokens idTokens, Tokens tokens, IntuitUsers users) {
        this.baseUrl = baseUrl;
        this.idTokens = idTokens;
        this.tokens = tokens;
        this.users = users;
    }

    @Override
    public Answer answer(Call call) {
        return switch (call.path()) {
            case DISCOVERY_PATH, PRODUCTION_DISCOVERY_PATH -> Answer.json(200, discovery());
            case KEYS_PATH -> Answer.of(200, Answer.JSON, idTokens.publicKeys());
            case USERINFO_PATH -> userinfo(call.header("authorization"));
            default -> Answer.json(404, Json.mapper().createObjectNode().put("error", "not_found"));
        };
    }

    private Answer userinfo(String header) {
        String token = header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
        return tokens.access(token).filter(access -> access.scopes().contains(Access.OPENID))
                .flatMap(access -> users.find(access.sub()).map(user -> user.profile(access.scopes())))
                .map(profile -> Answer.json(200, profile))
                .orElseGet(() -> Answer.json(401, Json.mapper().createObjectNode().put("error", "invalid_token"))
                        .with("WWW-Authenticate", "Bearer realm=\"Intuit\", error=\"invalid_token\""));
    }

    private ObjectNode discovery() {
        ObjectNode json = Json.mapper().createObjectNode()
                .put("issuer", idTokens.issuer())
                .put("authorization_endpoint", baseUrl.get() + AuthorizeServlet.PATH)
                .put("token_endpoint", baseUrl.get() + TokenEndpoint.PATH)
                .put("userinfo_endpoint", baseUrl.get() + USERINFO_PATH)
                .put("revocation_endpoint", baseUrl.get() + TokenEndpoint.REVOKE_PATH)
                .put("jwks_uri", baseUrl.get() + KEYS_PATH);
        list(json, "response_types_supported", "code");
        list(json, "subject_types_supported", "public");
        list(json, "id_token_signing_alg_values_supported", "RS256");
        list(json, "scopes_supported", "openid", "email", "profile", "address", "phone");
        list(json, "token_endpoint_auth_methods_supported", "client_secret_basic");
        list(json, "claims_supported", "aud", "exp", "iat", "iss", "realmid", "sub");
        return json;
    }

    private static void list(ObjectNode json, String name, String... values) {
        List.of(values).forEach(json.withArray(name)::add);
    }
}
