package io.reconpro.qbo.export;

import io.reconpro.qbo.document.Chunk;
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

    private final Progress progress;

    ExportSteps(Progress progress) {
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

    /** Between two chunks. */
    void finish(@ExchangeProperty("run") Run run) {
        progress.mayGoOn(run);
    }
}
