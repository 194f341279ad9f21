package io.reconpro.qbo.export;

import io.reconpro.qbo.document.Draft;
import io.reconpro.qbo.document.Findings;
import io.reconpro.qbo.document.MasterWrite;
import io.reconpro.qbo.document.NewMaster;
import io.reconpro.qbo.document.Verdict;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Says in the log what was decided about documents, and what stands in the way of those that were to go. */
@Component
class VerdictSteps {

    /** Keeps the verdicts; the refused documents have their lines with this. */
    List<LogLine> report(@ExchangeProperty("run") Run run, @Body List<Verdict> all, Exchange exchange) {
        Verdicts verdicts = new Verdicts(all);
        exchange.setProperty("verdicts", verdicts);
        return verdicts.linesOfRefused(run.docket());
    }

    /** What QuickBooks holds unchanged; the shop's status has to follow. */
    Confirmation unchanged(@ExchangeProperty("run") Run run, @ExchangeProperty("verdicts") Verdicts verdicts) {
        return verdicts.unchanged(run.docket());
    }

    /** Documents that cannot go, or not yet, because something they share was not written; its cause is logged once. */
    List<LogLine> withheld(@ExchangeProperty("run") Run run, @ExchangeProperty("verdicts") Verdicts verdicts,
            @ExchangeProperty("written") Written written) {
        List<LogLine> lines = new ArrayList<>();
        for (Verdict.Go going : verdicts.going()) {
            Writes.missing(going.draft(), written).ifPresent(master -> {
                if (written.stale().contains(Writes.key(master.key()))) {
                    written.markStale(going.draft().key());
                } else {
                    lines.addAll(run.docket().close(going.draft().key(), Action.BLOCKED, null,
                            List.of(consequence(going.draft(), master, written))));
                }
            });
        }
        return lines;
    }

    /** What was made for documents that QuickBooks then refused stays there, and is used next time. */
    List<LogLine> keptMasters(@ExchangeProperty("verdicts") Verdicts verdicts,
            @ExchangeProperty("written") Written written) {
        List<LogLine> lines = new ArrayList<>();
        for (Verdict.Go going : verdicts.going()) {
            if (written.failure(going.draft().key()).isPresent()) {
                going.draft().masters().forEach(master -> lines.add(kept(going.draft(), master)));
            }
        }
        return lines;
    }

    private static Finding consequence(Draft draft, MasterWrite master, Written written) {
        Map<String, Object> values = values(draft, master);
        values.put("cause", written.failure(Writes.key(master.key())).map(cause -> cause.code().name())
                .orElse(Code.E22.name()));
        return Finding.of(Code.E24, values);
    }

    private static LogLine kept(Draft draft, NewMaster master) {
        return LogLine.note(Subjects.of(master), Finding.of(Code.I08, values(draft, master)));
    }

    private static Map<String, Object> values(Draft draft, MasterWrite master) {
        Map<String, Object> values = Findings.values(draft.subject());
        values.put("entity", master.key().kind().entity());
        values.put("name", master.name());
        return values;
    }
}
