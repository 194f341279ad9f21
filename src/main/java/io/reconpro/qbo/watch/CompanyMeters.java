package io.reconpro.qbo.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import org.springframework.stereotype.Component;

/** Measures how companies stand, now and then: what waits, what runs, and how long the connection holds. */
@Component
class CompanyMeters {

    private static final double DAY = Duration.ofDays(1).toSeconds();

    private final Connections connections;
    private final RunStandings runs;
    private final Clock clock;
    private final MultiGauge daysLeft;
    private final MultiGauge open;
    private final MultiGauge waiting;
    private final MultiGauge failed;

    CompanyMeters(MeterRegistry meters, Connections connections, RunStandings runs, Clock clock) {
        this.connections = connections;
        this.runs = runs;
        this.clock = clock;
        daysLeft = MultiGauge.builder("exporter.connection.days.left")
                .description("Until somebody has to connect the company again; 0 when it is time").register(meters);
        open = MultiGauge.builder("exporter.runs.open").description("Runs that wait or go on").register(meters);
        waiting = MultiGauge.builder("exporter.documents.waiting")
                .description("Documents that the last export or preview left waiting").register(meters);
        failed = MultiGauge.builder("exporter.documents.failed")
                .description("Documents with an error in the last export or preview").register(meters);
    }

    void measure() {
        daysLeft.register(connections.wanted().stream().filter(connection -> connection.endsAt() != null
                || !connection.connected()).<Row<?>>map(this::daysLeft).toList(), true);
        List<RunStanding> standings = runs.all();
        register(open, standings, RunStanding::open);
        register(waiting, standings, RunStanding::waiting);
        register(failed, standings, RunStanding::failed);
    }

    private Row<?> daysLeft(Connection connection) {
        Instant end = connection.connected() ? connection.endsAt() : clock.instant();
        return Row.of(company(connection.companyId()), Duration.between(clock.instant(), end).toSeconds() / DAY);
    }

    private static void register(MultiGauge gauge, List<RunStanding> standings, ToDoubleFunction<RunStanding> figure) {
        gauge.register(standings.stream().<Row<?>>map(standing ->
                Row.of(company(standing.companyId()), figure.applyAsDouble(standing))).toList(), true);
    }

    private static Tags company(long companyId) {
        return Tags.of("company", Long.toString(companyId));
    }
}
