package io.reconpro.qbo.run;

import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.support.SynchronizationAdapter;
import org.springframework.stereotype.Component;

/** Keeps messages of strangers out of the routes: whoever can reach a route could otherwise export past the gate. */
@Component
class RunGuard {

    private final RunQueue queue;

    RunGuard(RunQueue queue) {
        this.queue = queue;
    }

    /**
     * A run that cannot even be refused, as while the database is away, is not waited for any longer: it stays in the
     * queue's table, from which it is taken up again.
     *
     * @throws NoRunException unless the body is a run that was written down and has not begun
     */
    void mayBegin(@Body Object body, Exchange exchange) {
        if (!(body instanceof Run run) || !queue.holds(run)) {
            throw new NoRunException();
        }
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                queue.leave(run);
            }
        });
    }

    /** @throws NoRunException unless the message belongs to a run that passed the gate */
    void mayGoOn(@ExchangeProperty("run") Object run) {
        if (!(run instanceof Run begun) || begun.company() == null) {
            throw new NoRunException();
        }
    }
}
