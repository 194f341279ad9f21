package io.reconpro.qbo.log;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A run at a glance.
 *
 * @param finishedAt null while the run goes on
 * @param seen the documents that the run has read
 * @param outcomes only actions that occurred
 * @param findings the gravest first
 */
public record Summary(long runId, long companyId, String state, Instant startedAt, Instant finishedAt, long seen,
        Map<Action, Outcome> outcomes, List<CodeCount> findings) {

    /** The documents that shared one outcome, and the sum of their totals. */
    public record Outcome(long documents, BigDecimal amount) {

        Outcome plus(Outcome other) {
            return new Outcome(documents + other.documents, amount.add(other.amount));
        }
    }

    /**
     * How often a code was found.
     *
     * @param firstMessages its first messages in the order of the log
     */
    public record CodeCount(Code code, long times, List<String> firstMessages, String remedy) {
    }

    public boolean allExported() {
        return !refused() && outcomes.keySet().stream().allMatch(Action::exported) && total().documents() == seen;
    }

    /** Whether the run did not start or stopped early. */
    public boolean refused() {
        return findings.stream().anyMatch(finding -> finding.code().severity() == Severity.REFUSAL);
    }

    /** All documents that have their line. */
    public Outcome total() {
        return outcomes.values().stream().reduce(new Outcome(0, BigDecimal.ZERO), Outcome::plus);
    }

    /** The summary for a console. */
    public String text() {
        return new SummaryText(this, true).toString();
    }

    /** The same without messages and amounts, for those who are not to see whom and what documents are about. */
    public String figures() {
        return new SummaryText(this, false).toString();
    }
}
