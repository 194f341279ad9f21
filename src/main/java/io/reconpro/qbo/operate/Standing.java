package io.reconpro.qbo.operate;

import io.reconpro.qbo.connect.ConnectionView;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.log.Summaries;
import io.reconpro.qbo.run.Runs;
import io.reconpro.qbo.watch.RunStanding;
import io.reconpro.qbo.watch.RunStandings;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How all companies stand together, for the attributes of the MBean. */
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
                .map(run -> summaries.of(run).text()).collect(Collectors.joining("\n\n"));
    }

    String connections() {
        return connections.wanted().stream().map(connection -> "Company " + connection.companyId() + ": "
                + ConnectionView.of(Optional.of(connection), ZoneId.systemDefault()).headline())
                .collect(Collectors.joining("\n"));
    }
}
