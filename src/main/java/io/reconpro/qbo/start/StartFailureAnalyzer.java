package io.reconpro.qbo.start;

import java.util.Objects;

import io.reconpro.qbo.shop.BrokenContractException;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.FailedToStartRouteException;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.yaml.snakeyaml.error.YAMLException;

/** Puts what stops the start - the exporter's own checks, its tables, its routes, a settings file - into a line. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureAnalyzer implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String line = line(cause);
            if (line != null) {
                return new FailureAnalysis(line, null, cause);
            }
        }
        return null;
    }

    static String line(Throwable cause) {
        if (cause instanceof StartRefusedException || cause instanceof BrokenContractException) {
            return cause.getMessage();
        } else if (cause instanceof YAMLException) {
            return "application.yaml is no valid YAML: " + oneLine(cause) + ": correct the file there";
        } else if (cause instanceof FlywayException) {
            return "The exporter's tables cannot be brought up to date: " + oneLine(cause)
                    + ": correct spring.datasource.*, or restore the database of this version";
        } else if (cause instanceof FailedToCreateRouteException route) {
            return "Route " + route.getRouteId() + " cannot be made: " + root(route) + ": correct its file in routes/";
        } else if (cause instanceof FailedToStartRouteException route) {
            return "Route " + route.getRouteId() + " cannot be started: " + root(route) + ": correct its file in routes/";
        }
        return null;
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return oneLine(root);
    }

    static String oneLine(Throwable failure) {
        return Objects.toString(failure.getMessage(), failure.getClass().getSimpleName()).strip()
                .replaceAll("\\s*\\R\\s*", " ").replaceFirst("\\.$", "");
    }
}
