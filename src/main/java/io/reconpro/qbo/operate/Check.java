package io.reconpro.qbo.operate;

import java.util.List;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.run.ExporterSettings;
import org.apache.camel.Exchange;
import org.apache.camel.FluentProducerTemplate;
import org.flywaydb.core.Flyway;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Tries the QuickBooks connections, says how each fares and lets the program end; all else was tried at the start. A
 * token that Intuit refreshed on the way is stored: the earlier one is good no more.
 */
@Component
@ConditionalOnProperty("exporter.check")
class Check implements ApplicationRunner, ExitCodeGenerator {

    private final Connections connections;
    private final FluentProducerTemplate routes;
    private final ExporterSettings settings;
    private final Flyway tables;
    private int exitCode;

    Check(Connections connections, FluentProducerTemplate routes, ExporterSettings settings,
            Flyway tables) {
        this.connections = connections;
        this.routes = routes;
        this.settings = settings;
        this.tables = tables;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (tables.info().pending().length > 0) {
            System.out.println("QuickBooks: not tried, as the connections are kept in tables that a start has to make first");
            return;
        }
        List<Connection> connected = connections.wanted().stream().filter(this::isMeant).toList();
        if (connected.isEmpty()) {
            System.out.println("QuickBooks: no company is connected" + (settings.company().isEmpty() ? ""
                    : " as " + settings.company()) + ", so there is nothing to try");
        }
        connected.forEach(this::check);
    }

    private boolean isMeant(Connection connection) {
        return settings.company().isEmpty() || settings.company().equals(Long.toString(connection.companyId()));
    }

    private void check(Connection connection) {
        String subject = "QuickBooks, company " + connection.companyId();
        Exchange exchange = routes.withBody(List.of(Query.all("Preferences")))
                .withExchangeProperty("companyId", connection.companyId()).to("kamelet:quickbooks-query-action").send();
        if (exchange.getException() == null) {
            System.out.println(subject + ": ok");
        } else {
            exitCode = 1;
            System.out.println(subject + ": " + explain(exchange.getException()));
        }
    }

    private static String explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoppedException stopped) {
                return stopped.getMessage() + " " + stopped.finding().remedy();
            }
        }
        return String.valueOf(failure.getMessage());
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
