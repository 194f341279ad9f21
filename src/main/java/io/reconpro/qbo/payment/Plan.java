package io.reconpro.qbo.payment;

import io.reconpro.qbo.log.Finding;
import java.util.List;

/** What is to happen with the payments of a chunk of invoices; nothing of it is written yet. */
record Plan(List<InvoicePlan> invoices, List<Leaving> releases) {

    Plan {
        invoices = List.copyOf(invoices);
        releases = List.copyOf(releases);
    }

    /**
     * A payment of QuickBooks that has no place any more.
     *
     * @param heldBack whether something forbids its removal for now
     */
    record Leaving(Release release, List<Finding> findings, boolean heldBack) {
    }
}
