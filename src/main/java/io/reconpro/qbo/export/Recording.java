package io.reconpro.qbo.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.document.Circumstances;
import io.reconpro.qbo.document.Fingerprint;
import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.Settlement;
import io.reconpro.qbo.ledger.State;
import io.reconpro.qbo.ledger.TakenBack;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.quickbooks.Outcome;
import io.reconpro.qbo.run.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Collects what is to be stored of the answers to one call. */
final class Recording {

    private final Run run;
    private final Written written;
    private final AnswerLines log;
    private final List<Settlement> settlements = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<WriteKey, Link.Standing> standings = new HashMap<>();
    private final List<LogLine> lines = new ArrayList<>();
    private final List<Entry> applied = new ArrayList<>();
    private final List<TakenBack> takenBack = new ArrayList<>();

    Recording(Run run, Written written) {
        this.run = run;
        this.written = written;
        this.log = new AnswerLines(run);
    }

    void add(Answered answer) {
        Entry entry = answer.entry();
        if (!(answer.outcome() instanceof Outcome.Done done)) {
            settlements.add(Settlement.of(entry, closedOrOpen(entry, answer.outcome()), answer.intuitTid()));
            addFailure(answer);
        } else if (Documents.isPayment(entry.key())) {
            addPayment(answer, done.entity());
        } else if (entry.removes()) {
            addRemoved(answer);
        } else if (Documents.isDocument(entry.key())) {
            addDocument(answer, done.entity());
        } else {
            addMaster(answer, done.entity());
        }
    }

    Confirmation confirmation() {
        return new Confirmation(settlements, links, standings, lines, applied, takenBack);
    }

    private void addDocument(Answered answer, ObjectNode entity) {
        Entry entry = answer.entry();
        List<Finding> differences = new ArrayList<>(Comparison.of(entry, entity, run.reference()).stream()
                .map(finding -> run.accepted().look(entry.key().entity(), entry.key().sourceId(), finding)).toList());
        boolean blocking = differences.stream().anyMatch(Finding::isOpenWarning)
                && run.settings().run().treatWarningsAsErrors();
        if (blocking && entry.creates()) {
            takeBack(answer, entity, differences);
            return;
        }
        if (blocking) {
            differences.add(Subjects.finding(Code.W53, entry, Map.of("qboId", Confirmations.id(entity))));
        }
        add(answer, entity, State.APPLIED, link -> link);
        lines.addAll(log.written(answer, entity, differences));
        applied.add(entry);
    }

    /** It has no status in the shop, so it is over; one that is known to QuickBooks only gets no link. */
    private void addPayment(Answered answer, ObjectNode entity) {
        Entry entry = answer.entry();
        if (Documents.isInShop(entry.key())) {
            add(answer, entity, State.DONE, link -> link);
        } else {
            String id = Confirmations.id(entity);
            settlements.add(new Settlement(entry, State.DONE, id, null, answer.intuitTid()));
            written.applied(entry.key(), id);
        }
        lines.addAll(log.written(answer, entity, List.of()));
    }

    /** What only the answer tells cannot block a document before it is sent, so it is taken back, once (S-15). */
    private void takeBack(Answered answer, ObjectNode entity, List<Finding> differences) {
        Entry entry = answer.entry();
        add(answer, entity, State.DONE, Link::toBeUndone);
        run.docket().foundMore(entry.key(), differences);
        run.mustUndo();
        String circumstances = Circumstances.of(entry.body(), entry.requestId(), run.reference(), run.cache());
        differences.stream().filter(Finding::isOpenWarning).forEach(finding -> takenBack.add(new TakenBack(entry.key(),
                circumstances, finding.code().name(), finding.message(), finding.remedy())));
    }

    private void addMaster(Answered answer, ObjectNode entity) {
        Entry entry = answer.entry();
        add(answer, entity, State.DONE, link -> link);
        lines.add(log.master(answer, entity));
        if (!Writes.kind(entry.key()).isListed()) {
            return;
        }
        if (entry.updates()) {
            run.cache().relearn(Writes.kind(entry.key()), entity);
            run.cache().changed(Writes.masterKey(entry.key()), Optional.empty());
        } else {
            run.cache().learn(Writes.kind(entry.key()), entity);
        }
    }

    private void add(Answered answer, ObjectNode entity, State state, UnaryOperator<Link> standing) {
        Entry entry = answer.entry();
        String id = Confirmations.id(entity);
        String syncToken = Confirmations.text(entity, "SyncToken");
        settlements.add(new Settlement(entry, state, id, syncToken, answer.intuitTid()));
        links.add(standing.apply(new Link(entry.key(), id, syncToken, Confirmations.text(entity, "DocNumber"),
                entry.source().hash(), fingerprint(entry, entity).toString(), Link.Standing.HELD)));
        written.applied(entry.key(), id);
    }

    private static Fingerprint fingerprint(Entry entry, ObjectNode entity) {
        return Documents.hasStatus(entry.key()) ? Fingerprint.ofDocument(entity, entry.ownFields())
                : Fingerprint.of(entity, entry.ownFields());
    }

    private void addRemoved(Answered answer) {
        Entry entry = answer.entry();
        String id = new VersionedWrite(entry).id();
        settlements.add(new Settlement(entry, State.DONE, id, null, answer.intuitTid()));
        standings.put(entry.key(), Link.Standing.REMOVED);
        written.applied(entry.key(), id);
        lines.addAll(log.removed(answer, id));
    }

    /** None for what is refused because the run has to stop, which is said once and for all. */
    private void addFailure(Answered answer) {
        Entry entry = answer.entry();
        if (log.stopsRun(answer)) {
            return;
        }
        if (answer.outcome() instanceof Outcome.Refused refused) {
            if (entry.removes() && Documents.hasStatus(entry.key())) {
                lines.addAll(log.notRemoved(answer, refused.fault()));
            } else {
                fail(answer, FaultFindings.of(entry, refused.fault(), answer.intuitTid()));
            }
        } else if (answer.outcome() instanceof Outcome.Stale stale) {
            addStale(answer, stale);
        } else if (answer.outcome() instanceof Outcome.Unknown) {
            run.doubt();
            written.markUnclear(entry.key());
        }
    }

    /** A person was quicker: judged again, or, where it was to be taken back, left to that person. */
    private void addStale(Answered answer, Outcome.Stale stale) {
        Entry entry = answer.entry();
        if (entry.removes() && Documents.hasStatus(entry.key())) {
            standings.put(entry.key(), Link.Standing.HELD);
            lines.addAll(log.notRemoved(answer, stale.fault()));
            return;
        }
        written.markStale(entry.key());
        if (entry.updates() && !Documents.isDocument(entry.key())) {
            run.cache().forget(Writes.kind(entry.key()), new VersionedWrite(entry).id());
        }
    }

    private void fail(Answered answer, Finding finding) {
        Entry entry = answer.entry();
        written.failed(entry.key(), finding);
        if (entry.updates() && !Documents.isDocument(entry.key())) {
            run.cache().changed(Writes.masterKey(entry.key()), Optional.of(finding));
        }
        lines.addAll(log.failed(answer, finding));
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
}
