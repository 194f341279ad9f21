package io.reconpro.qbo.operate;

import io.reconpro.qbo.history.RunView;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.RunState;
import java.time.Instant;

/**
 * How a run stands, for a program; what it says of documents, and who asked for it, is on its page.
 *
 * @param waiting  documents that it will have seen in the end, as far as is known
 * @param done     documents that have their line in the log
 * @param stopping whether it was asked to end
 */
record RunAnswer(long id, long company, Kind kind, RunState state, Instant queuedAt, Instant startedAt, Instant finishedAt,
        int waiting, int done, int warnings, int errors, boolean stopping) {

    static RunAnswer of(long company, RunView run) {
        return new RunAnswer(run.id(), company, run.kind(), run.state(), run.queuedAt(), run.startedAt(), run.finishedAt(),
                run.waiting(), run.done(), run.warnings(), run.errors(), run.stopAskedBy() != null);
    }
}
