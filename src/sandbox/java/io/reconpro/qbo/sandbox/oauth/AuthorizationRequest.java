package io.reconpro.qbo.sandbox.oauth;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What an app asks a person for, as it stands in the address the browser was sent to.
 *
 * @param nonce {@code null} when the app sent none
 */
record AuthorizationRequest(String clientId, String redirectUri, String responseType, Set<String> scopes,
                            String state, String nonce, boolean realmInIdToken) {

    private static final Set<String> KNOWN_SCOPES = Set.of(Access.ACCOUNTING, "com.intuit.quickbooks.payment",
            Access.OPENID, "profile", "email", "phone", "address");

    static AuthorizationRequest of(UnaryOperator<String> parameter) {
        String scope = Optional.ofNullable(parameter.apply("scope")).orElse("");
        String claims = parameter.apply("claims");
        return new AuthorizationRequest(parameter.apply("client_id"), parameter.apply("redirect_uri"),
                parameter.apply("response_type"),
                Arrays.stream(scope.split(" ")).filter(one -> !one.isBlank()).collect(Collectors.toSet()),
                parameter.apply("state"), parameter.apply("nonce"), claims != null && claims.contains("realmId"));
    }

    /** Why nothing may be sent to the address it names, said to the person instead; empty when it is the app's own. */
    Optional<String> problemForPerson(Apps apps) {
        if (clientId == null || !apps.known(clientId)) {
            return Optional.of("The client_id \"" + clientId + "\" is not registered.");
        }
        return apps.redirectsTo(clientId, redirectUri) ? Optional.empty() : Optional.of("The redirect_uri \""
                + redirectUri + "\" is invalid: it must be one that the app has registered, to the letter.");
    }

    /** The error the app is sent; empty when the person may be asked. */
    Optional<String> problemForApp() {
        if (!"code".equals(responseType)) {
            return Optional.of("unsupported_response_type");
        }
        if (scopes.isEmpty() || !KNOWN_SCOPES.containsAll(scopes)) {
            return Optional.of("invalid_scope");
        }
        return state == null || state.isEmpty() ? Optional.of("invalid_request") : Optional.empty();
    }

    boolean asksForBooks() {
        return scopes.contains(Access.ACCOUNTING);
    }
}
