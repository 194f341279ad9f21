package io.reconpro.qbo.watch;

import java.util.Set;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.schedule.Schedules;
import org.apache.camel.CamelContext;
import org.apache.camel.component.quartz.QuartzComponent;
import org.quartz.Scheduler;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Tells when each company's exports start by themselves; down when they would not, though they should. A schedule that is
 * switched off or paused is no failure.
 */
@Component("schedulesHealthIndicator")
class SchedulesHealth extends AbstractHealthIndicator {

    private final CamelContext camel;
    private final Schedules schedules;
    private final Connections connections;

    SchedulesHealth(CamelContext camel, Schedules schedules, Connections connections) {
        super("The schedules could not be read");
        this.camel = camel;
        this.schedules = schedules;
        this.connections = connections;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        Set<Long> broken = schedules.broken();
        for (Connection connection : connections.wanted()) {
            long company = connection.companyId();
            health.withDetail("company " + company, broken.contains(company)
                    ? "Exports should start by themselves, but do not: the route scheduled-export-" + company
                            + " is missing or stopped" : schedules.plan(company).text());
        }
        health.status(broken.isEmpty() && timersRun() ? "UP" : "DOWN");
    }

    private boolean timersRun() throws Exception {
        Scheduler timers = camel.getComponent("quartz", QuartzComponent.class).getScheduler();
        return timers == null || timers.isStarted() && !timers.isShutdown();
    }
}
