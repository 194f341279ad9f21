package io.reconpro.qbo.quickbooks;

import io.reconpro.qbo.quickbooks.Outcome.Reason;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.springframework.stereotype.Component;

/** Holds an exchange's permit between the step that waits for it and the request that uses it. */
@Component
class Permits {

    private static final String HELD = "quickBooksPermit";

    private final RequestBudget budget;

    Permits(RequestBudget budget) {
        this.budget = budget;
    }

    /** Waits for the permit of the call in the body, unless the exchange holds one already. */
    void reserve(Exchange exchange) throws InterruptedException {
        if (exchange.getProperty(HELD) != null) {
            return;
        }
        RequestBudget.Permit permit = await(exchange, exchange.getMessage().getBody(Call.class).batch());
        exchange.setProperty(HELD, permit);
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                permit.close();
            }
        });
    }

    /** Clears the exchange's attempt for sending, unless there is no token or QuickBooks wants a pause. */
    void clear(Exchange exchange) throws InterruptedException {
        Attempt attempt = Attempt.of(exchange);
        Reply.NotSent refusal = exchange.getProperty("quickBooksRefusal", Reply.NotSent.class);
        if (refusal != null) {
            attempt.take(refusal);
            return;
        }
        if (exchange.getProperty(HELD) == null) {
            exchange.setProperty(HELD, await(exchange, attempt.request().batch()));
        }
        if (exchange.getProperty(HELD, RequestBudget.Permit.class).start()) {
            attempt.clear();
        } else {
            release(exchange);
            attempt.take(new Reply.NotSent(Reason.THROTTLED, "a limit of QuickBooks was met just before"));
        }
    }

    void release(Exchange exchange) {
        RequestBudget.Permit permit = (RequestBudget.Permit) exchange.removeProperty(HELD);
        if (permit != null) {
            permit.close();
        }
    }

    private RequestBudget.Permit await(Exchange exchange, boolean batch) throws InterruptedException {
        return budget.await(realm(exchange), batch);
    }

    private static String realm(Exchange exchange) {
        return exchange.getProperty("realmId", String.class);
    }
}
