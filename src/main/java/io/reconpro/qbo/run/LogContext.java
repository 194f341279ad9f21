package io.reconpro.qbo.run;

import java.util.List;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Lets every line of the application's log say for which run and company it is; a run is on one thread at a time. */
@Component
class LogContext {

    private static final String RUN = "run";
    private static final String COMPANY = "company";

    /** What the steps of a run put in, too. */
    private static final List<String> OF_A_RUN = List.of(RUN, COMPANY, "document", "intuit_tid");

    /** Until the exchange is done with, however the run ends. */
    void begin(@ExchangeProperty("run") Run run, Exchange exchange) {
        MDC.put(RUN, Long.toString(run.id()));
        MDC.put(COMPANY, Long.toString(run.companyId()));
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                OF_A_RUN.forEach(MDC::remove);
            }
        });
    }
}
