package io.reconpro.qbo.quickbooks;

import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** Counts requests by kind and outcome, and those that Intuit bills: all that are no single write, when they succeed. */
@Component
class RequestMeters {

    private final MeterRegistry meters;

    RequestMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts the attempt that was just answered, or failed. */
    void count(Exchange exchange) {
        Attempt attempt = Attempts.current(exchange);
        String kind = kind(attempt.request());
        meters.counter("quickbooks.requests", "kind", kind, "outcome", outcome(attempt.reply())).increment();
        if (!kind.equals("write") && attempt.reply() instanceof Reply.Received received && received.successful()) {
            meters.counter("quickbooks.metered", "kind", kind).increment();
        }
    }

    private static String kind(Request request) {
        if (request.batch()) {
            return "batch";
        }
        if (request.path().equals("query")) {
            return "query";
        }
        return request.method().equals("GET") ? "read" : "write";
    }

    /** A batch counts as one request, whatever became of its members. */
    private static String outcome(Reply reply) {
        return Outcomes.ofWhole(reply).map(outcome -> outcome instanceof Outcome.NotExecuted notExecuted
                ? notExecuted.reason().name() : outcome.getClass().getSimpleName()).orElse("done")
                .toLowerCase(Locale.ROOT);
    }
}
