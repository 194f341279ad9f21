package io.reconpro.qbo.run;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Lets every line of the application's log say for which run and company it is; a run stays on one thread. */
@Component
class LogContext {

    private static final String RUN = "run";
    private static final String COMPANY = "company";

    /** Until the exchange is done with, however the run ends. */
    void begin(@ExchangeProperty("run") Run run, Exchange exchange) {
        MDC.put(RUN, Long.toString(run.id()));
        MDC.put(COMPANY, Long.toString(run.companyId()));
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                MDC.remove(RUN);
                MDC.remove(COMPANY);
            }
        });
    }
}
