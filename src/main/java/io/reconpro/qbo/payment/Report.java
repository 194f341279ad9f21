package io.reconpro.qbo.payment;

import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.run.Docket;
import java.util.List;

/** Accounts for payments in the log: one line each, for what was, or would be, done with it. */
final class Report {

    private final Docket docket;

    Report(Docket docket) {
        this.docket = docket;
    }

    /** From here on the run accounts for it; what must not be written has its line at once. */
    List<LogLine> seen(Step step) {
        boolean refused = step instanceof Step.Refuse;
        return seen(step.key(), step.subject(), step.findings(), refused, null);
    }

    List<LogLine> seen(Plan.Leaving leaving) {
        Release release = leaving.release();
        return seen(release.key(), release.subject(), leaving.findings(), leaving.heldBack(), release.held().id());
    }

    List<LogLine> previewed(Step step) {
        if (step instanceof Step.Adopt adopt) {
            return docket.close(step.key(), Action.WOULD_ADOPT, adopt.held().id(), step.findings());
        }
        return docket.close(step.key(), step instanceof Step.Change ? Action.WOULD_UPDATE : Action.WOULD_CREATE,
                step instanceof Step.Change change ? change.held().id() : null, step.findings());
    }

    List<LogLine> previewed(Plan.Leaving leaving) {
        Release release = leaving.release();
        return docket.close(release.key(), release.whole() ? Action.WOULD_REMOVE : Action.WOULD_UPDATE,
                release.held().id(), leaving.findings());
    }

    private List<LogLine> seen(WriteKey key, Subject subject, List<Finding> findings, boolean refused, String qboId) {
        docket.see(key, subject);
        if (refused) {
            return docket.close(key, Action.BLOCKED, qboId, findings);
        }
        docket.found(key, findings);
        return List.of();
    }
}
