package io.reconpro.qbo.watch;

import java.util.List;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Down while a route is stopped that a command or a page needs, so that requests are led to another node. What a timer or
 * a schedule begins may rest for a while.
 */
@Component("routesHealthIndicator")
class RoutesHealth extends AbstractHealthIndicator {

    private static final List<String> BY_ITSELF = List.of("timer:", "quartz:");

    private final CamelContext camel;

    RoutesHealth(CamelContext camel) {
        super("The routes could not be read");
        this.camel = camel;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<String> stopped = camel.getRoutes().stream().filter(RoutesHealth::isAskedFor).map(Route::getId)
                .filter(id -> !camel.getRouteController().getRouteStatus(id).isStarted()).sorted().toList();
        health.withDetail("stopped", stopped);
        health.status(camel.getStatus().isStarted() && stopped.isEmpty() ? "UP" : "DOWN");
    }

    private static boolean isAskedFor(Route route) {
        return BY_ITSELF.stream().noneMatch(route.getEndpoint().getEndpointUri()::startsWith);
    }
}
