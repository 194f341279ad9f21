package io.reconpro.qbo.export;

import io.reconpro.qbo.document.Chunk;
import io.reconpro.qbo.document.Findings;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.run.Docket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tries of one chunk: what somebody changed in QuickBooks meanwhile is read, judged and written again. */
public final class Rounds {

    private static final int MOST = 3;

    private Chunk chunk;
    private int ended;

    Rounds(Chunk chunk) {
        this.chunk = chunk;
    }

    public boolean isNext() {
        return chunk != null;
    }

    /** What this round is about. */
    public Chunk chunk() {
        return chunk;
    }

    /**
     * Ends a round; what was out of date is for the next.
     *
     * @return the lines of documents that are tried no more
     */
    List<LogLine> end(Docket docket, Collection<WriteKey> stale) {
        Set<WriteKey> again = new HashSet<>(stale);
        again.retainAll(chunk.subjects().keySet());
        chunk = ++ended < MOST && !again.isEmpty() ? chunk.only(again) : null;
        List<WriteKey> left = new ArrayList<>(stale);
        if (chunk != null) {
            left.removeAll(again);
        }
        return givenUp(docket, left);
    }

    /** Somebody was always quicker (E13). */
    static List<LogLine> givenUp(Docket docket, Collection<WriteKey> stale) {
        List<LogLine> lines = new ArrayList<>();
        docket.pending().stream().filter(document -> stale.contains(document.key()))
                .forEach(document -> lines.addAll(docket.close(document.key(), Action.FAILED, null,
                        List.of(Findings.about(document.subject(), Code.E13, Map.of())))));
        return lines;
    }
}
