package io.reconpro.qbo.log;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.language.simple.Simple;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The end of the warning channel: stores what the flow found and counts it in the application's log. */
@Component
public class Findings {

    private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

    private final ExportLog log;

    Findings(ExportLog log) {
        this.log = log;
    }

    /** Stores the lines of the run; the application's log learns codes and their numbers, never names or amounts. */
    public void store(@Body List<LogLine> lines, @Simple("${exchangeProperty.run.id}") long runId) {
        log.add(runId, lines);
        TreeMap<Code, Long> counts = lines.stream().filter(line -> line.type() == LogLine.Type.NOTE)
                .collect(Collectors.groupingBy(line -> line.finding().code(), TreeMap::new, Collectors.counting()));
        if (!counts.isEmpty()) {
            LOG.debug("Run {}: findings {}", runId, counts);
        }
    }
}
