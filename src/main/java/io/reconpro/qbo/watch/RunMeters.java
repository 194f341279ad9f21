package io.reconpro.qbo.watch;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.run.RunState;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Measures how long runs take, from the moment a route took them up. */
@Component
class RunMeters {

    private final MeterRegistry meters;

    RunMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void finished(@ExchangeProperty("run") Run run, Exchange exchange) {
        record(run, RunState.FINISHED, exchange);
    }

    void stopped(@ExchangeProperty("run") Run run, Exchange exchange) {
        record(run, run.holder() == null ? RunState.REFUSED : RunState.STOPPED, exchange);
    }

    private void record(Run run, RunState state, Exchange exchange) {
        meters.timer("exporter.runs", "company", Long.toString(run.companyId()), "kind", run.command().kind().name(),
                "state", state.name()).record(Duration.ofMillis(exchange.getClock().elapsed()));
    }
}
