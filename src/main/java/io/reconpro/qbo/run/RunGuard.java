package io.reconpro.qbo.run;

import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Keeps messages of strangers out of the routes: whoever can reach a route could otherwise export past the gate. */
@Component
class RunGuard {

    private final RunQueue queue;

    RunGuard(RunQueue queue) {
        this.queue = queue;
    }

    /** @throws NoRunException unless the body is a run that was written down and has not begun */
    void mayBegin(@Body Object body) {
        if (!(body instanceof Run run) || !queue.holds(run)) {
            throw new NoRunException();
        }
    }

    /** @throws NoRunException unless the message belongs to a run that passed the gate */
    void mayGoOn(@ExchangeProperty("run") Object run) {
        if (!(run instanceof Run begun) || begun.company() == null) {
            throw new NoRunException();
        }
    }
}
