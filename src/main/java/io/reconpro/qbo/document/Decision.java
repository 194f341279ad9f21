package io.reconpro.qbo.document;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Severity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Decides from what was found whether a document goes: errors block it, and warnings where they are errors (S-15). */
public final class Decision {

    private final List<Finding> findings;
    private final boolean errors;
    private final boolean warnings;

    private Decision(List<Finding> findings, boolean warningsBlock) {
        this.findings = findings;
        this.errors = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        this.warnings = warningsBlock && findings.stream().anyMatch(Finding::isOpenWarning);
    }

    /**
     * The decision about a draft.
     *
     * @param own what was found about the document itself
     * @param shared what was found about the records it refers to, see {@link SharedRecords}
     */
    public static Decision about(Draft draft, List<Finding> own, List<Finding> shared, Context context) {
        List<Finding> findings = Stream.of(byHand(draft, context).stream(), own.stream(), shared.stream())
                .flatMap(Function.identity())
                .map(finding -> context.accepted().look(draft.key().entity(), draft.key().sourceId(), finding)).toList();
        return new Decision(findings, context.settings().run().treatWarningsAsErrors());
    }

    /** A document that is in QuickBooks by hand must not come there a second time, whatever else is found. */
    private static Optional<Finding> byHand(Draft draft, Context context) {
        String id = draft.key().sourceId();
        return context.linked().document(id).isPresent() ? Optional.empty()
                : Optional.ofNullable(context.linked().byHand().get(id)).map(mark -> Findings.about(draft.subject(),
                        Code.E50, Map.of("actor", mark.by(), "day", LocalDate.ofInstant(mark.at(), ZoneOffset.UTC))));
    }

    public boolean isRefused() {
        return errors || warnings;
    }

    /** A refused document. */
    public Verdict refusal(Draft draft) {
        return new Verdict.Refused(draft, findings, !errors);
    }

    /** All findings, with accepted warnings marked. */
    public List<Finding> findings() {
        return findings;
    }
}
