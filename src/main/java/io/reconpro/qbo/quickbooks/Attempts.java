package io.reconpro.qbo.quickbooks;

import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** Makes the attempts of requests. */
@Component("quickBooksAttempts")
class Attempts {

    private final QuickBooksSettings settings;

    Attempts(QuickBooksSettings settings) {
        this.settings = settings;
    }

    /** The attempt that is under way on this exchange. */
    static Attempt current(Exchange exchange) {
        return exchange.getProperty(Attempt.PROPERTY, Attempt.class);
    }

    Attempt of(@Body Request request, int repeats) {
        return new Attempt(request, repeats, settings);
    }
}
