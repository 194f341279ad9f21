package io.reconpro.qbo.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says on the error stream, in a line a problem, why the exporter does not start; takes the place of Spring Boot's block. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OneLineReporter implements FailureAnalysisReporter {

    private static final String BLOCK = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    @Override
    public void report(FailureAnalysis analysis) {
        lines(analysis).lines().forEach(line -> System.err.println("Not started: " + line));
        System.err.flush();
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(BLOCK, LogLevel.OFF);
    }

    static String lines(FailureAnalysis analysis) {
        if (analysis.getCause() instanceof StartRefusedException refused) {
            return String.join("\n", refused.problems());
        }
        String action = analysis.getAction() == null ? "" : ". " + analysis.getAction();
        return (analysis.getDescription().strip() + action).replaceAll("\\s*\\R\\s*", " ");
    }
}
