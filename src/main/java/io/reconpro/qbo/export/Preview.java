package io.reconpro.qbo.export;

import io.reconpro.qbo.document.Findings;
import io.reconpro.qbo.document.MasterWrite;
import io.reconpro.qbo.document.NewMaster;
import io.reconpro.qbo.document.Verdict;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.run.Foreseen;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.shop.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Turns verdicts into what an export would do; nothing but the log learns of it. */
@Component
class Preview {

    /** A line for each document that was not refused, and a note for each record that would be written for it. */
    List<LogLine> lines(@ExchangeProperty("run") Run run, @ExchangeProperty("verdicts") Verdicts verdicts) {
        List<LogLine> lines = new ArrayList<>();
        for (Verdict verdict : verdicts.all()) {
            if (verdict instanceof Verdict.Go going) {
                Action action = going.base() == null ? Action.WOULD_CREATE : Action.WOULD_UPDATE;
                lines.addAll(run.docket().close(going.draft().key(), action, qboId(going), going.findings()));
                foresee(run.foreseen(), going);
                going.draft().masterWrites().stream().filter(master -> run.previews(Writes.key(master.key())))
                        .forEach(master -> lines.add(wouldWrite(master)));
            } else if (verdict instanceof Verdict.AlreadyExported exported) {
                lines.addAll(run.docket().close(exported.draft().key(), Action.WOULD_SET_STATUS,
                        exported.link().qboId(), exported.findings()));
            }
        }
        return lines;
    }

    private static void foresee(Foreseen foreseen, Verdict.Go going) {
        WriteKey key = going.draft().key();
        if (!key.entity().equals(DocumentKind.INVOICE.entity())) {
            return;
        }
        if (going.base() == null) {
            foreseen.creates(key.sourceId(), going.draft().expectedTotal());
        } else {
            foreseen.updates(key.sourceId(), going.draft().expectedTotal());
        }
    }

    private static String qboId(Verdict.Go going) {
        return going.base() == null ? null : Confirmations.id(going.base());
    }

    private static LogLine wouldWrite(MasterWrite master) {
        return LogLine.note(Subjects.of(master), Findings.about(master.key().kind().entity(), master.name(), Code.I20,
                Map.of("do", master instanceof NewMaster ? "create" : "update")));
    }
}
