package io.reconpro.qbo.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of the export log; a document has exactly one DOCUMENT line a run, and a NOTE line for every finding.
 *
 * @param subject null for a line about the run
 * @param action null for a note
 * @param qboId QuickBooks' id of the document; null when there is none
 * @param finding the cause; null for a document that went without one
 */
public record LogLine(Type type, Subject subject, Action action, String qboId, Finding finding) {

    /** Whether a line accounts for a document or says something more about it. */
    public enum Type { DOCUMENT, NOTE }

    /** The lines of a document whose run has ended: what became of it, with its gravest finding, and all findings. */
    public static List<LogLine> outcome(Subject document, Action action, String qboId, List<Finding> findings) {
        Finding gravest = findings.stream().min(Comparator.comparing(Finding::severity)).orElse(null);
        List<LogLine> lines = new ArrayList<>();
        lines.add(new LogLine(Type.DOCUMENT, document, action, qboId, gravest));
        findings.forEach(finding -> lines.add(note(document, finding)));
        return lines;
    }

    /** A finding about a shared record, or one more about a document. */
    public static LogLine note(Subject subject, Finding finding) {
        return new LogLine(Type.NOTE, subject, null, null, finding);
    }

    /** A finding about the run or its configuration. */
    public static LogLine ofRun(Finding finding) {
        return note(null, finding);
    }

    public Severity severity() {
        return finding == null ? Severity.INFO : finding.severity();
    }

    String message() {
        return finding == null ? action.sentence() : finding.message();
    }
}
