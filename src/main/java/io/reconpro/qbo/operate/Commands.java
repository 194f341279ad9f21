package io.reconpro.qbo.operate;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.ExporterSettings;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.run.RunQueue;
import io.reconpro.qbo.run.Runs;
import io.reconpro.qbo.run.Target;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.FluentProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where work enters: a run is written down first, then handed to the routes, all by one endpoint. */
@Component
public class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final String ENTRY = "direct:enter-command";
    private static final long LOOK_AGAIN = 100;

    private final Runs runs;
    private final RunQueue queue;
    private final FluentProducerTemplate routes;
    private final Connections connections;
    private final ExporterSettings settings;

    Commands(Runs runs, RunQueue queue, FluentProducerTemplate routes, Connections connections, ExporterSettings settings) {
        this.runs = runs;
        this.queue = queue;
        this.connections = connections;
        this.routes = routes;
        this.settings = settings;
    }

    /** Queues the run and returns at once. */
    Receipt submit(Command command) {
        return hand(runs.queue(command), ENTRY);
    }

    /** Returns when the run has ended. */
    Run execute(Command command) {
        Run run = runs.queue(command);
        hand(run, ENTRY);
        return awaitEnd(run);
    }

    /** Looks at the table, because the endpoint may be anything; ends, too, when no process keeps the run any more. */
    private Run awaitEnd(Run run) {
        try {
            while (runs.isKept(run)) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return run;
    }

    private Receipt hand(Run run, String route) {
        Exchange sent = routes.withBody(run).to(route).send();
        if (sent.isFailed()) {
            queue.putBack(run);
        }
        return new Receipt(run.id(), !sent.isFailed() && sent.getProperty(Exchange.EXCEPTION_CAUGHT) == null);
    }

    /**
     * The companies that exports nobody starts are for: the configured one, else every one whose connection nobody ended;
     * one that broke is refused and says so.
     */
    List<Long> companies() {
        return settings.company().isEmpty()
                ? connections.wanted().stream().map(Connection::companyId).toList()
                : List.of(Long.valueOf(settings.company()));
    }

    /** A run for the company whose time has come, ready for the routes; none while it is being exported. */
    public List<Run> due(long company) {
        if (runs.isBusy(company)) {
            LOG.info("Company {} is still being exported, so its scheduled export is left out", company);
            return List.of();
        }
        return List.of(runs.queue(unattended(Kind.EXPORT, company, StartedBy.TIMER)));
    }

    /** The runs of ended processes, ready for the routes; a process that ends by itself sees to them in its own way. */
    public List<Run> leftBehind() {
        return settings.once() ? List.of() : queue.takeOver();
    }

    /** The runs of ended processes for the companies that are meant here, when they have ended. */
    List<Run> carryOutLeftBehind() {
        List<Run> leftBehind = queue.takeOver(settings.company());
        leftBehind.forEach(run -> {
            hand(run, "direct:resume-run");
            awaitEnd(run);
        });
        return leftBehind;
    }

    /** A command that nobody at a page gave, in the name of the configured administrator. */
    Command unattended(Kind kind, long company, StartedBy startedBy) {
        return unattended(kind, company, startedBy, Target.ALL);
    }

    Command unattended(Kind kind, long company, StartedBy startedBy, Target target) {
        return new Command(kind, company, settings.runAs(), startedBy, target);
    }
}
