package io.reconpro.qbo.quickbooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.reconpro.qbo.quickbooks.Outcome.Reason;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** Holds an exchange's permit between the step that waits for it and the request that uses it. */
@Component
class Permits {

    private static final String HELD = "quickBooksPermit";

    private final RequestBudget budget;
    private final MeterRegistry meters;

    Permits(RequestBudget budget, MeterRegistry meters) {
        this.budget = budget;
        this.meters = meters;
    }

    /**
     * Waits for the permit of the call in the body, unless the exchange holds one already. Who reserves has to release:
     * inside a loop every route called ends a unit of work of its own, too early to release the permit then.
     */
    void reserve(Exchange exchange) throws InterruptedException {
        if (!holdsPermit(exchange)) {
            await(exchange, exchange.getMessage().getBody(Call.class).batch());
        }
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

    /** Gives the permit back, used or not; once is enough, and more does no harm. */
    void release(Exchange exchange) {
        if (held(exchange) != null) {
            held(exchange).close();
        }
    }

    /** A permit that was used stays on the exchange, closed: what a loop removes is back after it. */
    private static boolean holdsPermit(Exchange exchange) {
        return held(exchange) != null && held(exchange).open();
    }

    private static RequestBudget.Permit held(Exchange exchange) {
        return exchange.getProperty(HELD, RequestBudget.Permit.class);
    }

    private void await(Exchange exchange, boolean batch) throws InterruptedException {
        Timer.Sample waiting = Timer.start(meters);
        exchange.setProperty(HELD, budget.await(exchange.getProperty("realmId", String.class), batch));
        waiting.stop(meters.timer("quickbooks.waits"));
    }
}
