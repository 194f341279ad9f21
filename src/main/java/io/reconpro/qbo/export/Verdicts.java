package io.reconpro.qbo.export;

import io.reconpro.qbo.document.Verdict;
import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.run.Docket;
import java.util.ArrayList;
import java.util.List;

/** What judging decided about a chunk, and what the log says of the documents that are not written. */
public record Verdicts(List<Verdict> all) {

    public List<Verdict.Go> going() {
        return all.stream().filter(Verdict.Go.class::isInstance).map(Verdict.Go.class::cast).toList();
    }

    /** The lines of the refused; what was found about those that go waits for their outcome. */
    List<LogLine> linesOfRefused(Docket docket) {
        List<LogLine> lines = new ArrayList<>();
        for (Verdict verdict : all) {
            if (verdict instanceof Verdict.Refused refused) {
                lines.addAll(docket.close(refused.draft().key(), Action.BLOCKED, null, refused.findings()));
            } else if (verdict instanceof Verdict.Go going) {
                docket.found(going.draft().key(), going.findings());
            }
        }
        return lines;
    }

    /** The documents that QuickBooks holds already, unchanged: only the shop's status has to follow. */
    Confirmation unchanged(Docket docket) {
        List<LogLine> lines = new ArrayList<>();
        List<Entry> applied = new ArrayList<>();
        List<Link> adopted = new ArrayList<>();
        for (Verdict verdict : all) {
            if (verdict instanceof Verdict.AlreadyExported exported) {
                lines.addAll(docket.close(exported.draft().key(), Action.UNCHANGED, exported.link().qboId(),
                        exported.findings()));
                applied.add(Entry.unwritten(exported.draft().key(), Writes.source(exported.draft())));
                if (!exported.draft().sourceHash().equals(exported.link().sourceHash())) {
                    adopted.add(exported.link().holding(exported.draft().sourceHash()));
                }
            }
        }
        return new Confirmation(List.of(), adopted, lines, applied);
    }
}
