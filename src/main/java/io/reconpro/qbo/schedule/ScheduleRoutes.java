package io.reconpro.qbo.schedule;

import io.reconpro.qbo.settings.Schedule;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The routes that start exports at the times of a schedule, one a company. */
@Component
class ScheduleRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleRoutes.class);
    private static final String TEMPLATE = "scheduled-export";

    private final CamelContext camel;
    private final Map<Long, Timer> timers = new HashMap<>();

    ScheduleRoutes(CamelContext camel) {
        this.camel = camel;
    }

    synchronized Set<Long> companies() {
        return Set.copyOf(timers.keySet());
    }

    synchronized Optional<ZoneId> zone(long companyId) {
        return Optional.ofNullable(timers.get(companyId)).map(Timer::zone);
    }

    /** Whether the company has its route, and nobody stopped it. */
    synchronized boolean isStarted(long companyId) {
        return timers.containsKey(companyId) && camel.getRouteController().getRouteStatus(id(companyId)).isStarted();
    }

    /** Whether there was another one, or none, before. */
    synchronized boolean set(long companyId, Schedule schedule, ZoneId zone) {
        Timer wanted = new Timer(schedule, zone);
        if (wanted.equals(timers.get(companyId))) {
            return false;
        }
        remove(companyId);
        try {
            camel.addRouteFromTemplate(id(companyId), TEMPLATE, Map.of("company", companyId, "cron", schedule.cron(),
                    "zone", zone.getId()));
        } catch (Exception e) {
            throw new IllegalStateException("The schedule of company " + companyId + " cannot be set", e);
        }
        timers.put(companyId, wanted);
        LOG.info("Company {} is exported {} ({})", companyId, schedule.text(), zone);
        return true;
    }

    synchronized void remove(long companyId) {
        if (timers.remove(companyId) == null) {
            return;
        }
        try {
            camel.getRouteController().stopRoute(id(companyId));
            camel.removeRoute(id(companyId));
            camel.removeEndpoints("quartz://exports/company-" + companyId + "?*");
        } catch (Exception e) {
            throw new IllegalStateException("The schedule of company " + companyId + " cannot be taken away", e);
        }
        LOG.info("Company {} is not exported by a schedule any more", companyId);
    }

    private static String id(long companyId) {
        return TEMPLATE + "-" + companyId;
    }

    private record Timer(Schedule schedule, ZoneId zone) {
    }
}
