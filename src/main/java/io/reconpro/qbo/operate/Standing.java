package io.reconpro.qbo.operate;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.log.Summaries;
import io.reconpro.qbo.run.Runs;
import io.reconpro.qbo.watch.RunStanding;
import io.reconpro.qbo.watch.RunStandings;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How companies stand, in figures and codes, for the MBean. */
@Component
class Standing {

    private final RunStandings standings;
    private final Runs runs;
    private final Summaries summaries;
    private final Connections connections;

    Standing(RunStandings standings, Runs runs, Summaries summaries, Connections connections) {
        this.standings = standings;
        this.runs = runs;
        this.summaries = summaries;
        this.connections = connections;
    }

    long sum(ToLongFunction<RunStanding> figure) {
        return standings.all().stream().mapToLong(figure).sum();
    }

    String lastRuns() {
        return standings.all().stream().map(standing -> runs.latest(standing.companyId())).flatMap(Optional::stream)
                .map(run -> summaries.of(run).figures()).collect(Collectors.joining("\n\n"));
    }

    String connections() {
        return connections.wanted().stream().map(Standing::text).collect(Collectors.joining("\n"));
    }

    String connection(long company) {
        return connections.find(company).map(Standing::text)
                .orElse("Company " + company + " was never connected to QuickBooks");
    }

    private static String text(Connection connection) {
        String company = "Company " + connection.companyId();
        return switch (connection.state()) {
            case CONNECTED -> company + ": connected since " + connection.connectedAt()
                    + (connection.endsAt() == null ? "" : ", holds until " + connection.endsAt());
            case RECONNECT_REQUIRED -> company + ": has to be connected again" + since(connection.stateSince());
            case DISCONNECTED -> company + ": disconnected" + since(connection.stateSince());
        };
    }

    private static String since(Instant time) {
        return time == null ? "" : " since " + time;
    }
}
