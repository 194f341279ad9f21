package io.reconpro.qbo.watch;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.quartz.QuartzComponent;
import org.quartz.Scheduler;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Down when timers would not fire; a schedule that is switched off or paused is no failure. */
@Component("schedulesHealthIndicator")
class SchedulesHealth extends AbstractHealthIndicator {

    private final CamelContext camel;

    SchedulesHealth(CamelContext camel) {
        super("The schedules could not be read");
        this.camel = camel;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        for (Route route : camel.getRoutes()) {
            if (route.getEndpoint().getEndpointUri().startsWith("quartz:")) {
                health.withDetail(route.getId(), camel.getRouteController().getRouteStatus(route.getId()));
            }
        }
        Scheduler timers = camel.getComponent("quartz", QuartzComponent.class).getScheduler();
        health.status(timers == null || timers.isStarted() && !timers.isShutdown() ? "UP" : "DOWN");
    }
}
