package io.reconpro.qbo.export;

import io.reconpro.qbo.ledger.Ledger;
import io.reconpro.qbo.run.Progress;
import io.reconpro.qbo.run.Run;
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
