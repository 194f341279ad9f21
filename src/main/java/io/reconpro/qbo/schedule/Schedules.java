package io.reconpro.qbo.schedule;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.gate.ShopFacts;
import io.reconpro.qbo.log.Wordless;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.ExporterSettings;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.settings.Schedule;
import io.reconpro.qbo.settings.ScheduleSettings;
import io.reconpro.qbo.settings.Setting;
import io.reconpro.qbo.settings.SettingsChanged;
import io.reconpro.qbo.settings.SettingsStore;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.FluentProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The schedules of the companies: which there are, which are paused, and when each comes next. */
@Component
public class Schedules {

    private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);

    private final SettingsStore settings;
    private final Connections connections;
    private final ExporterSettings exporter;
    private final ScheduleRoutes timers;
    private final PastExports past;
    private final FluentProducerTemplate routes;
    private final Clock clock;
    private Set<Long> wanted = Set.of();

    Schedules(SettingsStore settings, Connections connections, ExporterSettings exporter, ScheduleRoutes timers,
            PastExports past, FluentProducerTemplate routes, Clock clock) {
        this.past = past;
        this.settings = settings;
        this.connections = connections;
        this.exporter = exporter;
        this.timers = timers;
        this.routes = routes;
        this.clock = clock;
    }

    /** When exports of the company start by themselves. */
    public Plan plan(long companyId) {
        ScheduleSettings chosen = settings.load(companyId).settings().schedule();
        Schedule schedule = of(chosen);
        ZoneId zone = timers.zone(companyId).orElse(null);
        boolean comes = zone != null && isConnected(companyId) && !chosen.paused();
        return new Plan(schedule.text(), chosen.own().isPresent(), chosen.paused(), zone,
                comes ? schedule.next(clock.instant(), zone).orElse(null) : null);
    }

    /** Leaves the company's scheduled exports out until they are resumed; what is missed is not made up for. */
    public void pause(long companyId, String actor) {
        settings.change(companyId, Map.of(Setting.SCHEDULE_PAUSED.label(), "true"), actor);
    }

    /** @param actor who wants it, for the history of the settings */
    public void resume(long companyId, String actor) {
        settings.change(companyId, Map.of(Setting.SCHEDULE_PAUSED.label(), "false"), actor);
    }

    /** A change of the settings counts at once, not only when it is looked for. */
    @TransactionalEventListener(fallbackExecution = true)
    void changed(SettingsChanged change) {
        if (change.names().contains(Setting.SCHEDULE.label())
                || change.names().contains(Setting.SCHEDULE_PAUSED.label())) {
            Exception failure = routes.to("direct:set-schedules").send().getException();
            if (failure != null) {
                LOG.warn("The changed schedule of company {} is set later: {}", change.companyId(),
                        Wordless.inShort(failure));
            }
        }
    }

    /** The companies whose schedule is to be set; those of all others are taken away. */
    synchronized List<Long> toSet() {
        List<Long> scheduled = exporter.once() ? List.of() : connections.connected().stream()
                .map(Connection::companyId).filter(this::isMeant).filter(this::isScheduled).toList();
        Set<Long> gone = new HashSet<>(timers.companies());
        scheduled.forEach(gone::remove);
        gone.forEach(timers::remove);
        wanted = Set.copyOf(scheduled);
        return scheduled;
    }

    /** The companies whose exports should start by themselves, by what was looked up last, but would not. */
    public synchronized Set<Long> broken() {
        return wanted.stream().filter(company -> !timers.isStarted(company)).collect(Collectors.toSet());
    }

    /** The run that the schedule would start, by which the company is read; it is not written down. */
    Run prospect(@Body long companyId) {
        return new Run(0, Command.export(companyId, exporter.runAs(), StartedBy.TIMER));
    }

    /**
     * Gives the company its route, unless its schedule was switched off since it was to be set.
     *
     * @return the company, if a time of its schedule passed before; that is made up for once
     */
    synchronized List<Long> set(@ExchangeProperty("run") Run prospect, @Body List<Map<String, Object>> rows) {
        long companyId = prospect.companyId();
        Optional<ZoneId> zone = ShopFacts.of(rows).map(facts -> facts.company().zone());
        if (zone.isEmpty() || !isScheduled(companyId)) {
            timers.remove(companyId);
            return List.of();
        }
        Schedule schedule = of(settings.load(companyId).settings().schedule());
        return timers.set(companyId, schedule, zone.get()) && missed(companyId, schedule, zone.get())
                ? List.of(companyId) : List.of();
    }

    private boolean missed(long companyId, Schedule schedule, ZoneId zone) {
        return past.last(companyId).flatMap(last -> schedule.next(last, zone))
                .filter(next -> next.isBefore(clock.instant())).isPresent();
    }

    private boolean isConnected(long companyId) {
        return connections.find(companyId).filter(Connection::connected).isPresent();
    }

    private boolean isMeant(long companyId) {
        return exporter.company().isEmpty() || exporter.company().equals(Long.toString(companyId));
    }

    private boolean isScheduled(long companyId) {
        ScheduleSettings chosen = settings.load(companyId).settings().schedule();
        return !chosen.paused() && !of(chosen).isOff();
    }

    private Schedule of(ScheduleSettings chosen) {
        return chosen.own().orElseGet(() -> Schedule.parse(exporter.schedule()).orElseThrow());
    }
}
