package io.reconpro.qbo.log;

import java.util.List;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Counts in the warning channel what became of documents; whose they are, only the log says. */
@Component
class DocumentMeters {

    private final MeterRegistry meters;

    DocumentMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(@Body List<LogLine> lines, @ExchangeProperty("companyId") Long companyId) {
        lines.stream().filter(line -> line.type() == LogLine.Type.DOCUMENT).forEach(line ->
                meters.counter("exporter.documents", "company", String.valueOf(companyId),
                        "entity", line.subject().entity(), "outcome", line.action().name()).increment());
    }
}
