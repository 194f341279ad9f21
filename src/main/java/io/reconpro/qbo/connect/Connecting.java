package io.reconpro.qbo.connect;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Summaries;
import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.quickbooks.QuickBooksSettings;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.run.Runs;
import org.apache.camel.FluentProducerTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Connects and disconnects companies in the name of a person at a page (S-25 to S-28).
 * <p>
 * These runs pass the queue of commands by: the person waits for the outcome, Intuit's code is good for minutes only, and
 * Disconnect has to reach the very runs that may fill the queue for hours.
 */
@Component
class Connecting {

    private static final String SCOPES = "com.intuit.quickbooks.accounting openid profile email";
    private static final String ANSWERED_ALREADY = "This answer of Intuit does not belong to a request of yours, or came "
            + "too late. Nothing was changed. Press Connect to QuickBooks again.";

    private final ConnectRequests requests;
    private final Connections connections;
    private final QuickBooksSettings quickBooks;
    private final Runs runs;
    private final Summaries summaries;
    private final FluentProducerTemplate routes;

    Connecting(ConnectRequests requests, Connections connections, QuickBooksSettings quickBooks, Runs runs,
            Summaries summaries, FluentProducerTemplate routes) {
        this.requests = requests;
        this.connections = connections;
        this.quickBooks = quickBooks;
        this.runs = runs;
        this.summaries = summaries;
        this.routes = routes;
    }

    /**
     * What came of it, in sentences.
     *
     * @param done whether it was done
     */
    record Result(long companyId, boolean done, List<String> sentences) {
    }

    /** Who holds the connection that a person has to replace to make an own one; empty when there is none that works. */
    Optional<Finding> holder(long companyId, String companyName) {
        return connections.find(companyId).filter(Connection::connected)
                .map(held -> Holders.finding(companyName, held));
    }

    /** Whether the exporter is known to Intuit, without which nobody can be sent there. */
    boolean hasApp() {
        return !quickBooks.clientId().isBlank();
    }

    /** Writes the request down; the address at Intuit where the person is asked. */
    URI begin(ConnectRequest request, String session) {
        String state = requests.begin(request, session);
        return UriComponentsBuilder.fromUri(quickBooks.authorizationUrl())
                .queryParam("client_id", "{client}").queryParam("response_type", "code")
                .queryParam("scope", "{scopes}").queryParam("redirect_uri", "{redirect}").queryParam("state", "{state}")
                .encode().buildAndExpand(quickBooks.clientId(), SCOPES, request.redirectUri(), state).toUri();
    }

    /** Takes Intuit's answer, if it is one to a request of this session and user. */
    Result finish(Answer answer, String session, String actor) {
        Optional<ConnectRequest> request = requests.take(answer.state(), session, actor);
        if (request.isEmpty()) {
            return new Result(0, false, List.of(ANSWERED_ALREADY));
        }
        long companyId = request.get().companyId();
        if (answer.error() != null) {
            return new Result(companyId, false, List.of("access_denied".equals(answer.error())
                    ? "You cancelled at Intuit. Nothing was changed."
                    : "Intuit did not allow it (" + answer.error() + "). Nothing was changed."));
        }
        if (answer.code() == null || !answer.namesCompany()) {
            return new Result(companyId, false, List.of("Intuit's answer names no QuickBooks company. Nothing was changed."));
        }
        return execute(Kind.CONNECT, companyId, actor, Map.of("authorized", new Authorized(answer.code(),
                answer.realmId(), request.get().redirectUri(), request.get().replaces())));
    }

    Result disconnect(long companyId, String actor) {
        return execute(Kind.DISCONNECT, companyId, actor, Map.of());
    }

    Result confirmCompanyFile(long companyId, String actor) {
        return execute(Kind.CONFIRM_COMPANY_FILE, companyId, actor, Map.of());
    }

    private Result execute(Kind kind, long companyId, String actor, Map<String, Object> properties) {
        Run run = runs.queue(new Command(kind, companyId, actor, StartedBy.MANUAL));
        routes.withBody(run).withExchangeProperties(properties).to("direct:start-run").send();
        Summary summary = summaries.of(run.id());
        return new Result(companyId, summary.state().equals("FINISHED"), summary.findings().stream()
                .flatMap(finding -> Stream.concat(finding.firstMessages().stream(), Stream.of(finding.remedy())))
                .filter(sentence -> !sentence.isEmpty()).toList());
    }
}
