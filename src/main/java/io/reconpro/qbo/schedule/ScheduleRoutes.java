package io.reconpro.qbo.schedule;

import io.reconpro.qbo.settings.Schedule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
    /** As the endpoint reads it. */
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'UTC'")
            .withZone(ZoneOffset.UTC);

    private final CamelContext camel;
    private final PastExports past;
    private final Clock clock;
    private final Map<Long, Timer> timers = new HashMap<>();

    ScheduleRoutes(CamelContext camel, PastExports past, Clock clock) {
        this.camel = camel;
        this.past = past;
        this.clock = clock;
    }

    synchronized Set<Long> companies() {
        return Set.copyOf(timers.keySet());
    }

    synchronized Optional<ZoneId> zone(long companyId) {
        return Optional.ofNullable(timers.get(companyId)).map(Timer::zone);
    }

    /** Quartz makes up for times between the last export and now by one export. */
    synchronized void set(long companyId, Schedule schedule, ZoneId zone) {
        Timer wanted = new Timer(schedule, zone);
        if (wanted.equals(timers.get(companyId))) {
            return;
        }
        remove(companyId);
        Instant since = past.last(companyId).orElseGet(clock::instant);
        try {
            camel.addRouteFromTemplate(id(companyId), TEMPLATE, Map.of("company", companyId, "cron", schedule.cron(),
                    "zone", zone.getId(), "since", START.format(since)));
        } catch (Exception e) {
            throw new IllegalStateException("The schedule of company " + companyId + " cannot be set", e);
        }
        timers.put(companyId, wanted);
        LOG.info("Company {} is exported {} ({})", companyId, schedule.text(), zone);
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
