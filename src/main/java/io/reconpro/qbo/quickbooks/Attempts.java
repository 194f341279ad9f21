package io.reconpro.qbo.quickbooks;

import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Makes the attempts of requests. */
@Component("quickBooksAttempts")
class Attempts {

    private final QuickBooksSettings settings;

    Attempts(QuickBooksSettings settings) {
        this.settings = settings;
    }

    Attempt of(@Body Request request, int repeats) {
        return new Attempt(request, repeats, settings);
    }
}
