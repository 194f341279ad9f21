package io.reconpro.qbo.payment;

import io.reconpro.qbo.log.Finding;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is to happen with the payments of a chunk of invoices; nothing of it is written yet. */
record Plan(List<InvoicePlan> invoices, List<Leaving> releases) {

    Plan {
        invoices = List.copyOf(invoices);
        releases = List.copyOf(releases);
    }

    Stream<Step> steps() {
        return invoices.stream().flatMap(invoice -> invoice.steps().stream());
    }

    /** Names of the payment methods that are needed. */
    Stream<String> methods() {
        return steps().map(Step::method).filter(Objects::nonNull).distinct();
    }

    /** How many payments are to be written. */
    long writes() {
        return releases.stream().filter(leaving -> !leaving.heldBack()).count()
                + steps().filter(step -> step instanceof Step.Create || step instanceof Step.Change).count();
    }

    /**
     * A payment of QuickBooks that has no place any more.
     *
     * @param heldBack whether something forbids its removal for now
     */
    record Leaving(Release release, List<Finding> findings, boolean heldBack) {
    }
}
