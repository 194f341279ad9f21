package io.reconpro.qbo.payment;

import io.reconpro.qbo.log.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What is to happen with the payments of one invoice.
 *
 * @param releases ids of the payments in QuickBooks that have to go first
 * @param complete whether QuickBooks will hold just what the shop has when all of it is done
 * @param balance what the invoice then has left to pay
 * @param notes what is worth knowing about the invoice
 */
record InvoicePlan(InvoiceCase invoice, List<Step> steps, Set<String> releases, boolean complete, BigDecimal balance,
        List<Finding> notes) {

    InvoicePlan {
        steps = List.copyOf(steps);
        releases = Set.copyOf(releases);
        notes = List.copyOf(notes);
    }
}
