package io.reconpro.qbo.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.quickbooks.Fault;
import io.reconpro.qbo.quickbooks.RunStops;
import io.reconpro.qbo.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the log says of QuickBooks' answers. */
final class AnswerLines {

    private final Run run;

    AnswerLines(Run run) {
        this.run = run;
    }

    /** A document that QuickBooks holds now, or a payment that it holds no longer. */
    List<LogLine> written(Answered answer, ObjectNode entity, List<Finding> differences) {
        String id = Confirmations.id(entity);
        List<Finding> findings = new ArrayList<>(differences);
        if (answer.found() && answer.entry().removes()) {
            findings.add(finding(Code.I07, answer, Map.of("outcome", "QuickBooks has it no longer")));
        } else if (answer.found()) {
            findings.add(finding(Code.I06, answer, Map.of("qboId", id)));
        } else if (run.docket().isSettledFirst(answer.entry().key())) {
            findings.add(finding(Code.I07, answer, Map.of("outcome", "QuickBooks had not stored it and did so now")));
        }
        return run.docket().close(answer.entry().key(), action(answer), id, findings);
    }

    LogLine master(Answered answer, ObjectNode entity) {
        Code done = answer.entry().updates() ? Code.I13 : Code.I01;
        return LogLine.note(Subjects.of(answer.entry()), finding(answer.found() ? Code.I06 : done, answer,
                Map.of("qboId", Confirmations.id(entity))));
    }

    /** What was just created is deleted again; an earlier run may have had to leave that to this one. */
    List<LogLine> removed(Answered answer, String qboId) {
        Entry entry = answer.entry();
        if (!Documents.isDocument(entry.key())) {
            return List.of();
        }
        return document(entry, Action.BLOCKED, null, finding(Code.I40, answer, Map.of("qboId", qboId)));
    }

    List<LogLine> notRemoved(Answered answer, Fault fault) {
        Entry entry = answer.entry();
        String qboId = new VersionedWrite(entry).id();
        return Documents.isDocument(entry.key()) ? document(entry, Action.FAILED, qboId,
                finding(Code.E41, answer, Map.of("qboId", qboId)).answered(fault.text(), answer.intuitTid()))
                : List.of();
    }

    List<LogLine> failed(Answered answer, Finding finding) {
        Entry entry = answer.entry();
        return Documents.isDocument(entry.key())
                ? run.docket().close(entry.key(), Action.FAILED, null, List.of(finding))
                : List.of(LogLine.note(Subjects.of(entry), finding));
    }

    /** Whether the answer concerns the connection as a whole, which is said once for the run. */
    boolean stopsRun(Answered answer) {
        return RunStops.of(run.companyId(), answer.outcome(), answer.intuitTid()).isPresent();
    }

    private List<LogLine> document(Entry entry, Action action, String qboId, Finding finding) {
        List<LogLine> lines = run.docket().close(entry.key(), action, qboId, List.of(finding));
        return lines.isEmpty() ? List.of(LogLine.note(Subjects.of(entry), finding)) : lines;
    }

    private static Action action(Answered answer) {
        if (answer.entry().removes()) {
            return Action.REMOVED;
        }
        Action done = answer.entry().updates() ? Action.UPDATED : Action.CREATED;
        return answer.found() ? Action.ADOPTED : done;
    }

    private static Finding finding(Code code, Answered answer, Map<String, Object> more) {
        return Subjects.finding(code, answer.entry(), more).answered(null, answer.intuitTid());
    }
}
