package io.reconpro.qbo.connect;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.connection.GrantedTokens;
import io.reconpro.qbo.connection.NewConnection;
import io.reconpro.qbo.connection.TokenAnswer;
import io.reconpro.qbo.connection.TokenRequests;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.run.Run;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;
import org.apache.camel.util.ObjectHelper;
import org.springframework.stereotype.Component;

/** The steps that turn what a person allowed at Intuit into a connection. */
@Component
class ConnectSteps {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TokenRequests requests;
    private final Connections connections;
    private final Clock clock;

    ConnectSteps(TokenRequests requests, Connections connections, Clock clock) {
        this.requests = requests;
        this.connections = connections;
        this.clock = clock;
    }

    void askTokens(@ExchangeProperty("authorized") Authorized authorized, Message message) {
        requests.exchange(message, authorized.code(), authorized.redirectUri());
    }

    /** @throws StoppedException R40 when Intuit does not give any */
    void takeTokens(@ExchangeProperty("run") Run run, Exchange exchange) {
        TokenAnswer answer = requests.read(exchange.getMessage());
        exchange.getMessage().removeHeaders("*");
        if (!answer.granted()) {
            throw failed(run, "Intuit gave no tokens for it (" + answer.error() + ")");
        }
        exchange.setProperty("tokens", GrantedTokens.of(answer, clock.instant()));
    }

    /** @throws StoppedException R40 always: a code may have been spent, so nothing is tried twice */
    void failTokens(@ExchangeProperty("run") Run run) {
        throw failed(run, "Intuit could not be reached");
    }

    void askProfile(@ExchangeProperty("tokens") GrantedTokens tokens, Message message) {
        requests.profile(message, tokens.accessToken());
    }

    /** Without a profile the connection is as good; only its page cannot name the Intuit user. */
    void takeProfile(Exchange exchange) throws IOException {
        byte[] body = exchange.getMessage().getBody(byte[].class);
        JsonNode profile = JSON.readTree(body == null ? new byte[0] : body);
        exchange.getMessage().removeHeaders("*");
        if (profile.hasNonNull("email")) {
            exchange.setProperty("intuitEmail", profile.get("email").asText());
        }
    }

    /** Stores the connection; leaves the token that is good for nothing now in the body, or nothing. */
    void store(@ExchangeProperty("run") Run run, Exchange exchange) {
        Authorized authorized = exchange.getProperty("authorized", Authorized.class);
        GrantedTokens tokens = exchange.getProperty("tokens", GrantedTokens.class);
        NewConnection made = new NewConnection(run.companyId(), authorized.realmId(), tokens, run.command().actor(),
                exchange.getProperty("intuitEmail", String.class));
        List<Long> users = connections.users(made.realmId());
        Optional<Finding> refusal = refusal(run, made, authorized.replaces(), users);
        refusal.ifPresent(finding -> exchange.setProperty("refusal", finding));
        Optional<String> useless = refusal.isEmpty() ? connections.connect(made)
                : Optional.of(tokens.refreshToken()).filter(token -> users.isEmpty());
        exchange.getMessage().setBody(useless.orElse(null));
    }

    /** One QuickBooks company belongs to one company here (S-26), and its connection to whoever made it (S-27). */
    private Optional<Finding> refusal(Run run, NewConnection made, boolean replaces, List<Long> users) {
        if (users.stream().anyMatch(user -> user != run.companyId())) {
            return Optional.of(failed(run, "QuickBooks company " + made.realmId()
                    + " is connected to another company of ReconPro").finding());
        }
        return replaces ? Optional.empty() : connections.find(run.companyId()).filter(held -> isHeldAgainst(held, made))
                .map(held -> Holders.finding(run.company().name(), held));
    }

    /** @throws StoppedException for what {@link #store} found */
    void refuse(@ExchangeProperty("refusal") Finding refusal) {
        throw new StoppedException(refusal);
    }

    List<Query> questions() {
        return List.of(Query.all("CompanyInfo"));
    }

    void name(@ExchangeProperty("companyId") long companyId, @ExchangeProperty("realmId") String realmId,
            @Body List<List<ObjectNode>> answers) {
        answers.get(0).stream().findFirst().map(info -> info.path("CompanyName").asText(null))
                .ifPresent(name -> connections.name(companyId, realmId, name));
    }

    /** A company that cannot be reached now may be named later; one that this user may not enter is not connected. */
    void judgeFailure(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception caught, @ExchangeProperty("run") Run run,
            Exchange exchange) {
        StoppedException cause = ObjectHelper.getException(StoppedException.class, caught);
        exchange.getMessage().setBody(null);
        if (cause.finding().code() != Code.R14) {
            exchange.setProperty("refusal", failed(run, "QuickBooks does not let this user into company "
                    + exchange.getProperty("authorized", Authorized.class).realmId()).finding());
            exchange.getMessage().setBody(connections.disconnect(run.companyId()).orElse(null));
        }
    }

    List<LogLine> report(@ExchangeProperty("run") Run run) {
        Connection made = connections.find(run.companyId()).orElseThrow();
        return List.of(LogLine.ofRun(Finding.of(Code.I50, Map.of("company", run.company().name(),
                "companyFile", made.companyFile(), "holder", made.holder()))));
    }

    /** The same person, or the same Intuit user in the same books, only renews the connection. */
    private static boolean isHeldAgainst(Connection held, NewConnection made) {
        boolean same = held.realmId().equals(made.realmId())
                && (made.intuitEmail() != null && made.intuitEmail().equalsIgnoreCase(held.intuitEmail())
                || made.connectedBy().equalsIgnoreCase(held.connectedBy()));
        return held.connected() && !same;
    }

    private static StoppedException failed(Run run, String problem) {
        return new StoppedException(Finding.of(Code.R40, Map.of("company", run.company().name(), "problem", problem)));
    }
}
