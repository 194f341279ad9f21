package io.reconpro.qbo.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.log.Severity;
import io.reconpro.qbo.log.Subject;

/**
 * The documents a run has seen and not yet accounted for, with what was found about each so far. A document leaves it
 * once its one line is in the log; what is left when the run ends early is explained then.
 * <p>
 * Holds a chunk's documents and those whose write is unclear, never all of a run.
 */
public final class Docket {

    private final Map<WriteKey, Pending> pending = new LinkedHashMap<>();
    private final Map<WriteKey, Pending> unsaid = new LinkedHashMap<>();
    private final Set<WriteKey> settledFirst = new HashSet<>();
    private int seen;
    private int warnings;
    private int errors;

    /** A document without its line. */
    public record Pending(WriteKey key, Subject subject, List<Finding> findings) {
    }

    public void see(WriteKey key, Subject subject) {
        if (pending.putIfAbsent(key, new Pending(key, subject, List.of())) == null) {
            seen++;
        }
    }

    /** An earlier run's write is still open for this document: this run settles it and does not read it again. */
    public void seeOpen(WriteKey key, Subject subject) {
        see(key, subject);
        settledFirst.add(key);
    }

    public boolean isSettledFirst(WriteKey key) {
        return settledFirst.contains(key);
    }

    /** What judging found about a document that goes; it is logged with the outcome. */
    public void found(WriteKey key, List<Finding> findings) {
        pending.computeIfPresent(key, (same, document) -> new Pending(key, document.subject(), findings));
    }

    /** What QuickBooks' answer brought to light about a document that is not done with yet. */
    public void foundMore(WriteKey key, List<Finding> more) {
        pending.computeIfPresent(key, (same, document) ->
                new Pending(key, document.subject(), joined(document.findings(), more)));
    }

    /** Accounts for a document: its line, with everything that was found; what judging foresaw gives way to what came. */
    public List<LogLine> close(WriteKey key, Action action, String qboId, List<Finding> more) {
        Pending document = pending.remove(key);
        if (document == null) {
            return List.of();
        }
        unsaid.put(key, document);
        return LogLine.outcome(document.subject(), action, qboId, joined(document.findings(), more));
    }

    /** These lines are in the log. */
    public void said(List<LogLine> lines) {
        lines.stream().filter(line -> line.type() == LogLine.Type.DOCUMENT).forEach(line -> {
            unsaid.remove(new WriteKey(line.subject().entity(), line.subject().sourceId()));
            count(line.severity());
        });
    }

    /** What had its line and came not so far that it was stored is without one again. */
    public void reopenUnsaid() {
        pending.putAll(unsaid);
        unsaid.clear();
    }

    private static List<Finding> joined(List<Finding> foreseen, List<Finding> came) {
        Set<Code> known = came.stream().map(Finding::code).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>(
                foreseen.stream().filter(finding -> !known.contains(finding.code())).toList());
        findings.addAll(came);
        return findings;
    }

    public List<Pending> pending() {
        return List.copyOf(pending.values());
    }

    private void count(Severity gravest) {
        errors += gravest == Severity.ERROR ? 1 : 0;
        warnings += gravest == Severity.WARNING ? 1 : 0;
    }

    /** How many documents have their line with an error. */
    int errors() {
        return errors;
    }

    /** How many documents have their line with a warning, and no error. */
    int warnings() {
        return warnings;
    }

    /** How many documents have their line. */
    public int accounted() {
        return seen - pending.size() - unsaid.size();
    }

    /** How many documents the run has seen, each counted once. */
    public int seen() {
        return seen;
    }
}
