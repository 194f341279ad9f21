package io.reconpro.qbo.document;

import io.reconpro.qbo.acceptance.Accepted;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports what is wrong with a customer, vendor or item once a run; others refer to the first document. */
public final class SharedRecords {

    private final RunCache cache;
    private final boolean repeatWarnings;
    private final Accepted accepted;

    /** With warnings as errors, each document has to say why it is held back. */
    public SharedRecords(RunCache cache, Context context) {
        this.cache = cache;
        this.repeatWarnings = context.settings().run().treatWarningsAsErrors();
        this.accepted = context.accepted();
    }

    public List<Finding> findings(Draft draft) {
        String document = Findings.number(draft.subject());
        List<Finding> findings = new ArrayList<>();
        for (Shared use : draft.shared()) {
            for (Finding found : use.choice().findings()) {
                String entity = use.key().kind().entity();
                Finding finding = accepted.look(entity, use.key().key(), found);
                String first = cache.firstReport(finding, document);
                if (first.equals(document) || repeatWarnings && finding.severity() == Severity.WARNING) {
                    findings.add(finding.causedBy(entity, use.key().key()));
                } else if (finding.severity() == Severity.ERROR) {
                    findings.add(consequence(draft, use, finding, first));
                }
            }
        }
        return findings;
    }

    private static Finding consequence(Draft draft, Shared use, Finding cause, String first) {
        return Findings.about(draft.subject(), Code.E24, Map.of("entity", use.key().kind().entity(),
                "name", use.choice().name(), "cause", cause.code() + ", see document " + first));
    }
}
