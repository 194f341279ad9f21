package io.reconpro.qbo.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.reconpro.qbo.ledger.LeaseLostException;
import io.reconpro.qbo.ledger.Ledger;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.ExportLog;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.log.Wordless;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Progress;
import io.reconpro.qbo.run.RefusedException;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.run.RunState;
import io.reconpro.qbo.run.Runs;
import io.reconpro.qbo.settings.SettingsSnapshot;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.util.ObjectHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens and ends a run. */
@Component
class RunSteps {

    private static final Logger LOG = LoggerFactory.getLogger(RunSteps.class);

    private final Runs runs;
    private final Progress progress;
    private final Ledger ledger;
    private final ExportLog log;
    private final Janitor janitor;
    private final SettingsSnapshot snapshot;

    RunSteps(Runs runs, Progress progress, Ledger ledger, ExportLog log, Janitor janitor,
            SettingsSnapshot snapshot) {
        this.runs = runs;
        this.progress = progress;
        this.ledger = ledger;
        this.log = log;
        this.janitor = janitor;
        this.snapshot = snapshot;
    }

    void open(@ExchangeProperty("run") Run run) {
        runs.open(run, snapshot.write(run.settings()));
        progress.mayGoOn(run);
    }

    /** A run may only end well when every document that it saw has its line, counted in the log itself. */
    void close(@ExchangeProperty("run") Run run) {
        int seen = run.docket().seen();
        if (!log.accountsFor(run.id(), seen)) {
            throw new IllegalStateException("the log does not account for all " + seen + " documents of the run");
        }
        ledger.settle(run.holder(), List.of(), run.takeExported());
        runs.close(run, RunState.FINISHED);
    }

    /**
     * Why the run ends, once, and what that means for each document that it had seen; nothing when another run has taken
     * the company over, and speaks for it now.
     */
    List<LogLine> explainStop(@ExchangeProperty("run") Run run,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause) {
        runs.letGo(run);
        LeaseLostException lost = find(LeaseLostException.class, cause);
        if (lost != null) {
            LOG.warn("Run {} stops: {}", run.id(), lost.getMessage());
            if (!runs.regain(run)) {
                return List.of();
            }
        }
        List<LogLine> lines = new ArrayList<>(findings(run, cause).stream().map(LogLine::ofRun).toList());
        if (run.holder() != null) {
            run.docket().reopenUnsaid();
            ledger.settle(run.holder(), List.of(), run.takeExported());
            ledger.discardIntended(run.holder());
            lines.addAll(janitor.explainStop(run));
        }
        return lines;
    }

    /** Why a run ends that its process left behind; a code of Intuit is good once, so nothing is tried again. */
    List<LogLine> explainLoss(@ExchangeProperty("run") Run run) {
        return List.of(LogLine.ofRun(run.command().kind() == Kind.CONNECT
                ? Finding.of(Code.R40, Map.of("company", run.companyId(), "problem",
                        "the exporter ended before it could use Intuit's answer"))
                : Finding.of(Code.R19, Map.of("problem", "its process ended before it was done"))));
    }

    void lose(@ExchangeProperty("run") Run run) {
        runs.close(run, RunState.STOPPED);
    }

    /** These lines are in the log. */
    void said(@ExchangeProperty("run") Run run, @Body List<LogLine> lines) {
        run.docket().said(lines);
    }

    void stop(@ExchangeProperty("run") Run run) {
        runs.close(run, run.holder() == null ? RunState.REFUSED : RunState.STOPPED);
    }

    private List<Finding> findings(Run run, Exception cause) {
        RefusedException refused = find(RefusedException.class, cause);
        if (refused != null) {
            return refused.findings();
        }
        StoppedException stopped = find(StoppedException.class, cause);
        if (stopped != null) {
            return List.of(stopped.finding());
        }
        if (find(LeaseLostException.class, cause) != null) {
            return List.of(Finding.of(Code.R22, Map.of("lease", runs.leaseTime().toSeconds())));
        }
        LOG.error("Run {} stops because of a failure in the exporter", run.id(), Wordless.of(cause));
        return List.of(Finding.of(Code.R19, Map.of("problem", Wordless.inShort(cause) + ", see the application log")));
    }

    /** A splitter and other steps wrap what was thrown inside them. */
    private static <T extends Throwable> T find(Class<T> type, Throwable thrown) {
        return ObjectHelper.getException(type, thrown);
    }
}
