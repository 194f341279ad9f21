package io.reconpro.qbo.quickbooks;

import java.util.Map;
import java.util.Optional;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.quickbooks.Outcome.NotExecuted;
import io.reconpro.qbo.quickbooks.Outcome.Reason;
import io.reconpro.qbo.quickbooks.Outcome.Refused;

/** Tells which answers concern the connection to a company as a whole, and so end its run. */
public final class RunStops {

    private RunStops() {
    }

    /** The end of the run that this outcome of a write means; empty when only the document is concerned. */
    public static Optional<StoppedException> of(long companyId, Outcome outcome, String intuitTid) {
        if (outcome instanceof Refused refused) {
            return code(refused.fault()).map(code -> stop(code, companyId, refused.fault().text(), intuitTid));
        }
        if (outcome instanceof NotExecuted notExecuted && notExecuted.reason() != Reason.THROTTLED) {
            return Optional.of(notExecuted(companyId, notExecuted, intuitTid));
        }
        return Optional.empty();
    }

    /** The end of the run because a query or a read could not be done. */
    static StoppedException unanswered(long companyId, Outcome outcome, String intuitTid) {
        if (outcome instanceof NotExecuted notExecuted) {
            return notExecuted(companyId, notExecuted, intuitTid);
        }
        if (outcome instanceof Refused refused) {
            return of(companyId, refused, intuitTid).orElseGet(() -> stop(Code.R19, companyId,
                    "QuickBooks refused a question: " + refused.fault().text(), intuitTid));
        }
        return stop(Code.R14, companyId, outcome instanceof Outcome.Unknown unknown ? unknown.reason()
                : "its answer could not be used", intuitTid);
    }

    private static StoppedException notExecuted(long companyId, NotExecuted outcome, String intuitTid) {
        return stop(outcome.reason() == Reason.UNAUTHORIZED ? Code.R06 : Code.R14, companyId, outcome.text(), intuitTid);
    }

    private static Optional<Code> code(Fault fault) {
        if (fault.has(FaultCodes.SUBSCRIPTION_ENDED)) {
            return Optional.of(Code.R07);
        }
        return fault.has(FaultCodes.USER_REMOVED) ? Optional.of(Code.R08) : Optional.empty();
    }

    private static StoppedException stop(Code code, long companyId, String problem, String intuitTid) {
        return new StoppedException(
                Finding.of(code, Map.of("company", companyId, "problem", problem)).answered(problem, intuitTid));
    }
}
