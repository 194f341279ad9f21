package io.reconpro.qbo.export;

import io.reconpro.qbo.document.Chunk;
import io.reconpro.qbo.ledger.Ledger;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.run.Progress;
import io.reconpro.qbo.run.Run;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Begins and ends the writing of a chunk. */
@Component
class ExportSteps {

    private final Ledger ledger;
    private final Progress progress;

    ExportSteps(Ledger ledger, Progress progress) {
        this.ledger = ledger;
        this.progress = progress;
    }

    Rounds rounds(@Body Chunk chunk) {
        return new Rounds(chunk);
    }

    /** What turned out to be out of date is taken up again, or given up. */
    List<LogLine> endRound(@ExchangeProperty("run") Run run, @ExchangeProperty("rounds") Rounds rounds,
            @ExchangeProperty("written") Written written) {
        return rounds.end(run.docket(), written.stale());
    }

    Written nothingWritten() {
        return new Written();
    }

    /** Settling in mid-chunk adds to what the chunk has written; at the start of a run nothing has been. */
    Written writtenOrNew(@ExchangeProperty("written") Written written) {
        return written == null ? new Written() : written;
    }

    /** Closes in the ledger, at once, what both QuickBooks and the shop hold now. */
    void finish(@ExchangeProperty("run") Run run) {
        ledger.done(run.holder(), run.takeExported());
        progress.mayGoOn(run);
    }
}
