package io.reconpro.qbo.log;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;

/** Lays a summary out as plain text of at most about 100 columns. */
class SummaryText {

    private static final String ROW = "  %-16s %9s %18s%n";

    private final StringBuilder text = new StringBuilder();
    private final boolean whole;

    /** @param whole whether with messages and amounts */
    SummaryText(Summary summary, boolean whole) {
        this.whole = whole;
        heading(summary);
        outcomes(summary);
        summary.findings().forEach(this::finding);
    }

    private void heading(Summary summary) {
        add("Run %d of company %d: %s%s%n%n", summary.runId(), summary.companyId(),
                summary.state().toLowerCase(Locale.ROOT), duration(summary.startedAt(), summary.finishedAt()));
    }

    private void outcomes(Summary summary) {
        if (summary.outcomes().isEmpty()) {
            add(summary.refused() ? "  No document was read.%n" : "  No document was waiting.%n");
        } else {
            add(ROW, "", "documents", whole ? "amount" : "");
            new EnumMap<>(summary.outcomes()).forEach((action, outcome) -> row(action.name().replace('_', ' '), outcome));
            row("TOTAL", summary.total());
        }
        long missing = summary.seen() - summary.total().documents();
        if (missing != 0) {
            add("  %d of %d documents have no outcome yet.%n", missing, summary.seen());
        }
    }

    private void row(String name, Summary.Outcome outcome) {
        add(ROW, name.toLowerCase(Locale.ROOT), "%,d".formatted(outcome.documents()),
                whole ? money(outcome.amount()) : "");
    }

    private void finding(Summary.CodeCount finding) {
        add("%n  %s %s, %s%n", finding.code(), finding.code().severity().name().toLowerCase(Locale.ROOT),
                finding.times() == 1 ? "once" : "%,d times".formatted(finding.times()));
        if (!whole) {
            return;
        }
        finding.firstMessages().forEach(message -> add("    %s%n", message));
        long more = finding.times() - finding.firstMessages().size();
        if (more > 0) {
            add("    … and %,d more%n", more);
        }
        if (!finding.remedy().isEmpty()) {
            add("    -> %s%n", finding.remedy());
        }
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
    }

    private static String duration(Instant start, Instant end) {
        if (start == null || end == null) {
            return "";
        }
        Duration time = Duration.between(start, end);
        return time.toMinutes() > 0 ? " after %d min %d s".formatted(time.toMinutes(), time.toSecondsPart())
                : " after %d s".formatted(time.toSeconds());
    }

    private static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
