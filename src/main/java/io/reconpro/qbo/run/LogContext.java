package io.reconpro.qbo.run;

import org.apache.camel.ExchangeProperty;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Lets every line of the application's log say for which run and company it is; a run stays on one thread. */
@Component
class LogContext {

    private static final String RUN = "run";
    private static final String COMPANY = "company";

    void begin(@ExchangeProperty("run") Run run) {
        MDC.put(RUN, Long.toString(run.id()));
        MDC.put(COMPANY, Long.toString(run.companyId()));
    }

    void end() {
        MDC.remove(RUN);
        MDC.remove(COMPANY);
    }
}
