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
        if (holdsPermit(exchange)) {
            return;
        }
        RequestBudget.Permit permit = await(exchange, exchange.getMessage().getBody(Call.class).batch());
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                permit.close();
            }
        });
    }

    /** Clears the exchange's attempt for sending, unless there is no token or QuickBooks wants a pause. */
    void clear(Exchange exchange) throws InterruptedException {
        Attempt attempt = Attempts.current(exchange);
        Reply.NotSent refusal = exchange.getProperty("quickBooksRefusal", Reply.NotSent.class);
        if (refusal != null) {
            attempt.take(refusal);
            return;
        }
        if (!holdsPermit(exchange)) {
            await(exchange, attempt.request().batch());
        }
        if (held(exchange).start()) {
            attempt.clear();
        } else {
            release(exchange);
            attempt.take(new Reply.NotSent(Reason.THROTTLED, "a limit of QuickBooks was met just before"));
        }
    }

    void release(Exchange exchange) {
        held(exchange).close();
    }

    /** A permit that was used stays on the exchange, closed: what a loop removes is back after it. */
    private static boolean holdsPermit(Exchange exchange) {
        return held(exchange) != null && held(exchange).open();
    }

    private static RequestBudget.Permit held(Exchange exchange) {
        return exchange.getProperty(HELD, RequestBudget.Permit.class);
    }

    private RequestBudget.Permit await(Exchange exchange, boolean batch) throws InterruptedException {
        RequestBudget.Permit permit = budget.await(exchange.getProperty("realmId", String.class), batch);
        exchange.setProperty(HELD, permit);
        return permit;
    }
}
