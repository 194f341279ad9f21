package io.reconpro.qbo.quickbooks;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.quickbooks.Outcome.Done;
import io.reconpro.qbo.quickbooks.Outcome.NotExecuted;
import io.reconpro.qbo.quickbooks.Outcome.Reason;
import io.reconpro.qbo.quickbooks.Outcome.Refused;
import io.reconpro.qbo.quickbooks.Outcome.Stale;
import io.reconpro.qbo.quickbooks.Outcome.Unknown;

/** Sorts answers into outcomes; whatever does not prove one of the others is unknown. */
final class Outcomes {

    private Outcomes() {
    }

    /**
     * How the request as a whole ended; empty when it succeeded as HTTP and holds no fault, so that the answer's
     * content decides.
     */
    static Optional<Outcome> ofWhole(Reply reply) {
        if (reply instanceof Reply.NotSent notSent) {
            return Optional.of(new NotExecuted(notSent.reason(), notSent.text()));
        }
        if (reply instanceof Reply.Lost lost) {
            return Optional.of(new Unknown(lost.text()));
        }
        Reply.Received received = (Reply.Received) reply;
        if (received.status() >= 500) {
            return Optional.of(new Unknown("QuickBooks answered with status " + received.status()));
        }
        Optional<Fault> fault = FaultReader.read(received);
        if (fault.isPresent()) {
            return fault.map(Outcomes::of);
        }
        return switch (received.status()) {
            case 401 -> Optional.of(new NotExecuted(Reason.UNAUTHORIZED, "QuickBooks refused the token"));
            case 429 -> Optional.of(new NotExecuted(Reason.THROTTLED, "QuickBooks answered with status 429"));
            default -> received.successful() ? Optional.empty() : Optional.of(
                    new Unknown("QuickBooks answered with status " + received.status() + " and no fault it names"));
        };
    }

    static Outcome of(Fault fault) {
        if (fault.status() >= 500) {
            return new Unknown("QuickBooks answered with status " + fault.status() + ": " + fault.text());
        }
        if (FaultCodes.throttled(fault)) {
            return new NotExecuted(Reason.THROTTLED, fault.text());
        }
        if (FaultCodes.token(fault)) {
            return new NotExecuted(Reason.UNAUTHORIZED, fault.text());
        }
        if (fault.has(FaultCodes.COMPANY_AWAY)) {
            return new NotExecuted(Reason.UNREACHABLE, fault.text());
        }
        if (fault.type().equals("SystemFault") || fault.errors().isEmpty()
                || !fault.errors().stream().allMatch(FaultCodes::permanent)) {
            return new Unknown("QuickBooks answered: " + fault.text());
        }
        return FaultCodes.stale(fault) ? new Stale(fault) : new Refused(fault);
    }

    /** The entity of a successful answer, or of one item of a batch's answer. */
    static Outcome ofEntity(JsonNode answer, String entity) {
        return answer.get(entity) instanceof ObjectNode node && !node.path("Id").asText().isBlank()
                ? new Done(node)
                : new Unknown("QuickBooks answered without a fault and without an " + entity + " that has an Id");
    }
}
