package io.reconpro.qbo.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.document.Fingerprint;
import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.Settlement;
import io.reconpro.qbo.ledger.State;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.quickbooks.Outcome;
import io.reconpro.qbo.quickbooks.RunStops;
import io.reconpro.qbo.run.Run;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Reads QuickBooks' answers: what the ledger stores of each, which link it gives, and what the log says. */
@Component
class Confirmations {

    /** What is to be stored of these answers; nothing is stored here. */
    Confirmation read(@ExchangeProperty("run") Run run, @ExchangeProperty("written") Written written,
            @Body List<Answered> answers) {
        List<Settlement> settlements = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        List<LogLine> lines = new ArrayList<>();
        List<Entry> applied = new ArrayList<>();
        for (Answered answer : answers) {
            Entry entry = answer.entry();
            if (answer.outcome() instanceof Outcome.Done done) {
                ObjectNode entity = done.entity();
                boolean document = Documents.isDocument(entry.key());
                settlements.add(new Settlement(entry, document ? State.APPLIED : State.DONE, id(entity),
                        text(entity, "SyncToken"), answer.intuitTid()));
                links.add(new Link(entry.key(), id(entity), text(entity, "SyncToken"), text(entity, "DocNumber"),
                        entry.source().hash(), Fingerprint.of(entity, entry.ownFields()).toString()));
                written.applied(entry.key(), id(entity));
                lines.addAll(document ? documentLines(run, answer, entity) : masterLine(answer, entity));
                if (document) {
                    applied.add(entry);
                } else {
                    learn(run, entry, entity);
                }
            } else {
                settlements.add(Settlement.of(entry, closedOrOpen(entry, answer.outcome()), answer.intuitTid()));
                lines.addAll(failureLines(run, written, answer));
            }
        }
        return new Confirmation(settlements, links, lines, applied);
    }

    private static void learn(Run run, Entry entry, ObjectNode entity) {
        if (entry.updates()) {
            run.cache().relearn(Writes.kind(entry.key()), entity);
            run.cache().changed(Writes.masterKey(entry.key()), Optional.empty());
        } else {
            run.cache().learn(Writes.kind(entry.key()), entity);
        }
    }

    /** What was sent before and may have arrived then is not taken back by a repetition that did not leave. */
    private static State closedOrOpen(Entry entry, Outcome outcome) {
        if (outcome instanceof Outcome.Refused) {
            return State.REFUSED;
        }
        if (outcome instanceof Outcome.Stale) {
            return State.STALE;
        }
        return outcome instanceof Outcome.NotExecuted && entry.state() == State.INTENDED
                ? State.INTENDED : State.UNKNOWN;
    }

    private static List<LogLine> documentLines(Run run, Answered answer, ObjectNode entity) {
        List<Finding> findings = new ArrayList<>(Comparison.of(answer.entry(), entity, run.reference()));
        if (answer.found()) {
            findings.add(finding(Code.I06, answer, Map.of("qboId", id(entity))));
        } else if (run.docket().isSettledFirst(answer.entry().key())) {
            findings.add(finding(Code.I07, answer, Map.of("outcome", "QuickBooks had not stored it and did so now")));
        }
        return run.docket().close(answer.entry().key(), action(answer), id(entity), findings);
    }

    private static Action action(Answered answer) {
        Action done = answer.entry().updates() ? Action.UPDATED : Action.CREATED;
        return answer.found() ? Action.ADOPTED : done;
    }

    private static List<LogLine> masterLine(Answered answer, ObjectNode entity) {
        Code done = answer.entry().updates() ? Code.I13 : Code.I01;
        Code code = answer.found() ? Code.I06 : done;
        return List.of(LogLine.note(Subjects.of(answer.entry()), finding(code, answer, Map.of("qboId", id(entity)))));
    }

    /** None for what is refused because the run has to stop, which is said once and for all. */
    private static List<LogLine> failureLines(Run run, Written written, Answered answer) {
        Entry entry = answer.entry();
        if (RunStops.of(run.companyId(), answer.outcome(), answer.intuitTid()).isPresent()) {
            return List.of();
        }
        if (answer.outcome() instanceof Outcome.Refused refused) {
            Finding finding = FaultFindings.of(entry, refused.fault(), answer.intuitTid());
            return failed(run, written, entry, finding);
        }
        if (answer.outcome() instanceof Outcome.Stale stale) {
            Finding finding = finding(Code.E13, answer, Map.of("qboId", "not known"))
                    .answered(stale.fault().text(), answer.intuitTid());
            return failed(run, written, entry, finding);
        }
        if (answer.outcome() instanceof Outcome.Unknown) {
            run.doubt();
            written.markUnclear(entry.key());
        }
        return List.of();
    }

    private static List<LogLine> failed(Run run, Written written, Entry entry, Finding finding) {
        written.failed(entry.key(), finding);
        if (!Documents.isDocument(entry.key()) && entry.updates()) {
            run.cache().changed(Writes.masterKey(entry.key()), Optional.of(finding));
        }
        return Documents.isDocument(entry.key())
                ? run.docket().close(entry.key(), Action.FAILED, null, List.of(finding))
                : List.of(LogLine.note(Subjects.of(entry), finding));
    }

    private static Finding finding(Code code, Answered answer, Map<String, Object> more) {
        return Subjects.finding(code, answer.entry(), more).answered(null, answer.intuitTid());
    }

    static String id(ObjectNode entity) {
        return entity.path("Id").asText();
    }

    static BigDecimal amount(ObjectNode entity, String name) {
        return entity.path(name).decimalValue();
    }

    static String text(ObjectNode entity, String name) {
        return entity.path(name).asText(null);
    }
}
