package io.reconpro.qbo.connect;

import java.util.List;
import java.util.Map;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.connection.TokenRequests;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.run.Run;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;
import org.springframework.stereotype.Component;

/** The steps that end a connection here and at Intuit. */
@Component
class DisconnectSteps {

    private static final String GIVEN_BACK = "tokenGivenBack";

    private final Connections connections;
    private final TokenRequests requests;

    DisconnectSteps(Connections connections, TokenRequests requests) {
        this.connections = connections;
        this.requests = requests;
    }

    /** Wipes the tokens first, so that nothing is sent any more; leaves the one to revoke in the body, or nothing. */
    void wipe(@ExchangeProperty("run") Run run, Message message) {
        message.setBody(connections.disconnect(run.companyId()).orElse(null));
    }

    void askRevoke(@Body String token, Message message) {
        requests.revoke(message, token);
    }

    /** A token that Intuit knows no more (400) is as good as revoked. */
    void takeRevoked(Exchange exchange) {
        int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        exchange.getMessage().removeHeaders("*");
        exchange.setProperty(GIVEN_BACK, status == 200 || status == 400);
    }

    /** Nobody has the token any more; the person can remove the app in QuickBooks. */
    void keepAtIntuit(Exchange exchange) {
        exchange.getMessage().removeHeaders("*");
        exchange.setProperty(GIVEN_BACK, false);
    }

    List<LogLine> report(@ExchangeProperty("run") Run run, Exchange exchange) {
        boolean givenBack = exchange.getProperty(GIVEN_BACK, true, Boolean.class);
        String companyFile = connections.find(run.companyId()).map(Connection::companyFile).orElse("QuickBooks");
        return List.of(LogLine.ofRun(Finding.of(Code.I51, Map.of("company", run.company().name(),
                "companyFile", companyFile, "actor", run.command().actor(), "intuit", givenBack
                        ? "its tokens are revoked" : "Intuit could not be told: remove the app in QuickBooks, too"))));
    }
}
