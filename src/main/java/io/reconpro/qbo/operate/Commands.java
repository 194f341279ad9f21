package io.reconpro.qbo.operate;

import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.ExporterSettings;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.run.Runs;
import org.apache.camel.FluentProducerTemplate;
import org.springframework.stereotype.Component;

/** Where work enters: a run is written down first, then handed to the routes. */
@Component
class Commands {

    private final Runs runs;
    private final FluentProducerTemplate routes;
    private final ExporterSettings settings;

    Commands(Runs runs, FluentProducerTemplate routes, ExporterSettings settings) {
        this.runs = runs;
        this.routes = routes;
        this.settings = settings;
    }

    /** Queues an export and returns at once. */
    Run submit(Command command) {
        Run run = runs.queue(command);
        routes.withBody(run).to(settings.commands()).send();
        return run;
    }

    /** Exports and returns when the run has ended. */
    Run execute(Command command) {
        Run run = runs.queue(command);
        routes.withBody(run).to("direct:start-export").send();
        return run;
    }
}
