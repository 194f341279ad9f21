package io.reconpro.qbo.log;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Map;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private final ExportLog log = mock(ExportLog.class);

    @Test
    void storesTheLinesInTheBodyForTheRunOfTheExchange() throws Exception {
        List<LogLine> lines = List.of(LogLine.ofRun(Finding.of(Code.R03, Map.of())));

        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("findings", new Findings(log));
            camel.getRegistry().bind("documentMeters", new DocumentMeters(new SimpleMeterRegistry()));
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:findings").bean("findings", "store");
                }
            });
            camel.start();
            camel.createProducerTemplate().sendBodyAndProperty("direct:findings", lines, "run", new RunOf(7));
        }

        verify(log).add(7, lines);
    }

    /** Stands for the run that travels with every exchange. */
    public record RunOf(long id) {
    }
}
