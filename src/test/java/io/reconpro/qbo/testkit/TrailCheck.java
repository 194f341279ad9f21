package io.reconpro.qbo.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every eligible document has one log line a run, every run accounts for what it saw, and no write is open. */
final class TrailCheck {

    private static final Set<String> CLOSED = Set.of("DONE", "REFUSED", "STALE", "ABANDONED", "DISCARDED");

    private final Beginning beginning;
    private final Trail trail;
    private final Expectations expectations;
    private final List<String> deviations = new ArrayList<>();

    TrailCheck(Beginning beginning, Trail trail, Expectations expectations) {
        this.beginning = beginning;
        this.trail = trail;
        this.expectations = expectations;
    }

    List<String> deviations(List<? extends Audited> documents, Exported exported) {
        trail.writes().forEach(this::checkClosed);
        Map<String, List<Trail.Line>> lines = trail.lines().stream()
                .collect(Collectors.groupingBy(Trail.Line::key));
        trail.runs().forEach(this::checkRun);
        for (Audited document : documents) {
            List<Trail.Line> own = lines.getOrDefault(document.key(), List.of());
            checkOnceARun(document, own);
            if (beginning.wasApproved(document) && !waitsForAccount(document)) {
                checkNoRunForgot(document, own);
            }
            checkOutcome(document, own, exported.of(document));
        }
        return deviations;
    }

    /** Bills stay as they are while no account is chosen for them. */
    private boolean waitsForAccount(Audited document) {
        return document instanceof AuditedBill && expectations.billAccount() == null;
    }

    private void checkClosed(Trail.Write write) {
        if (write.open() || !CLOSED.contains(write.state())) {
            report("The write %s of %s %s is still open: %s", write.requestId(), write.entity(), write.sourceId(),
                    write.state());
        }
    }

    private void checkRun(Trail.Run run) {
        if (run.open()) {
            report("Run %d is still open: %s", run.id(), run.state());
        } else if (run.complete() && run.seen() != run.accounted()) {
            report("Run %d saw %d documents, but accounts for %d", run.id(), run.seen(), run.accounted());
        }
    }

    private void checkOnceARun(Audited document, List<Trail.Line> lines) {
        Map<Long, Long> counts = lines.stream()
                .collect(Collectors.groupingBy(Trail.Line::runId, HashMap::new, Collectors.counting()));
        counts.forEach((run, count) -> {
            if (count > 1) {
                report("%s: expected 1 log line in run %d, found %d", document, run, count);
            }
        });
        if (!lines.isEmpty() && !beginning.isNew(document) && !beginning.wasApproved(document)
                && document.status().equals(beginning.statuses().get(document.key()))) {
            report("%s: is %s and was not eligible, but has a log line: %s", document, document.status(),
                    lines.get(0).action());
        }
    }

    /** Each run that went through must mention the document, until one exported it. */
    private void checkNoRunForgot(Audited document, List<Trail.Line> lines) {
        if (!document.isApproved() && !document.isExported()) {
            return;
        }
        Set<Long> mentioned = lines.stream().map(Trail.Line::runId).collect(Collectors.toCollection(TreeSet::new));
        long exportedBy = lines.stream().filter(Trail.Line::exported).mapToLong(Trail.Line::runId).min()
                .orElse(Long.MAX_VALUE);
        trail.runs().stream().filter(run -> run.complete() && run.id() <= exportedBy)
                .filter(run -> !mentioned.contains(run.id()))
                .forEach(run -> report("%s: was eligible, but has no log line in run %d", document, run.id()));
    }

    private void checkOutcome(Audited document, List<Trail.Line> lines, List<Exported.Found> found) {
        List<Trail.Line> exporting = lines.stream().filter(Trail.Line::exported).toList();
        boolean freshlyExported = document.isExported() && !"EXPORTED".equals(beginning.statuses().get(document.key()));
        if (freshlyExported && exporting.isEmpty()) {
            report("%s: is exported, but no log line says so: %s", document,
                    lines.stream().map(Trail.Line::action).toList());
        }
        for (Trail.Line line : document.isExported() ? exporting : List.<Trail.Line>of()) {
            if (found.stream().noneMatch(one -> one.id().equals(line.qboId()))) {
                report("%s: the log says %s as QuickBooks id %s, but there it is %s", document, line.action(),
                        line.qboId(), found);
            }
        }
    }

    private void report(String sentence, Object... values) {
        deviations.add(sentence.formatted(values));
    }
}
