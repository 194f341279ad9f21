package io.reconpro.qbo.sandbox.oauth;

import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Call;
import io.reconpro.qbo.sandbox.http.Faults;
import io.reconpro.qbo.sandbox.http.Gate;
import io.reconpro.qbo.sandbox.http.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Lets only calls pass that carry a living access token of the company they name. */
public final class BearerGate implements Gate {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Clock clock;

    public BearerGate(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Optional<Answer> stop(Call call) {
        if (call.kind() == Kind.TOKEN || call.kind() == Kind.IDENTITY) {
            return Optional.empty();
        }
        String header = call.header("authorization");
        String token = header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
        Optional<Access> access = tokens.access(token);
        if (access.isEmpty()) {
            return Optional.of(unauthenticated(token));
        }
        boolean mayEnter = call.realm() != null && call.realm().equals(access.get().realm())
                && access.get().scopes().contains(Access.ACCOUNTING);
        return mayEnter ? Optional.empty() : Optional.of(unauthorised());
    }

    private Answer unauthenticated(String token) {
        String detail = token.isEmpty() ? "Token missing" : "Token expired: " + token;
        return gateway(401, "AUTHENTICATION", "3200", "AuthenticationFailed", detail)
                .with("WWW-Authenticate", "Bearer realm=\"Intuit\", error=\"invalid_token\"");
    }

    private Answer unauthorised() {
        return gateway(403, "AUTHORIZATION", "3100", "ApplicationAuthorizationFailed", null);
    }

    private Answer gateway(int status, String type, String code, String reason, String detail) {
        String message = "message=" + reason + "; errorCode=00" + code + "; statusCode=" + status;
        QboFault fault = new QboFault(status, type, List.of(new QboFault.Error(code, message, detail, null)));
        return Faults.gateway(fault, clock.instant());
    }
}
