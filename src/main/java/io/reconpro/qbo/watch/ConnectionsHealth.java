package io.reconpro.qbo.watch;

import java.util.List;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Down while a company has to be connected to QuickBooks again; asks nothing of QuickBooks. */
@Component("quickBooksHealthIndicator")
class ConnectionsHealth extends AbstractHealthIndicator {

    private final Connections connections;

    ConnectionsHealth(Connections connections) {
        super("The connections could not be read");
        this.connections = connections;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<Connection> wanted = connections.wanted();
        wanted.forEach(connection -> health.withDetail("company " + connection.companyId(), connection.state()));
        health.status(wanted.stream().allMatch(Connection::connected) ? "UP" : "DOWN");
    }
}
