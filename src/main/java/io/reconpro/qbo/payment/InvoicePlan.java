package io.reconpro.qbo.payment;

import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Finding;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to happen with the payments of one invoice.
 *
 * @param releases ids of the payments in QuickBooks that have to go first
 * @param own ids of those in QuickBooks that stand for payments of the shop
 * @param complete whether QuickBooks will hold just what the shop has when all of it is done
 * @param balance what the invoice then has left to pay
 * @param notes what is worth knowing about the invoice
 */
record InvoicePlan(InvoiceCase invoice, List<Step> steps, Set<String> releases, Set<String> own, boolean complete,
        BigDecimal balance, List<Finding> notes) {

    InvoicePlan {
        steps = List.copyOf(steps);
        releases = Set.copyOf(releases);
        own = Set.copyOf(own);
        notes = List.copyOf(notes);
    }

    /** What takes money off the invoice, or leaves as much on it: it makes room for the rest. */
    List<Step.Change> reductions() {
        return steps.stream().filter(step -> step instanceof Step.Change change && !isIncrease(change))
                .map(Step.Change.class::cast).toList();
    }

    /** What sets more money against the invoice. */
    List<Step> additions() {
        return steps.stream().filter(step -> step instanceof Step.Create
                || step instanceof Step.Change change && isIncrease(change)).toList();
    }

    /**
     * How both sides stand once everything was done.
     *
     * @param created QuickBooks' ids of the payments that were created
     */
    Standing standing(Map<WriteKey, String> created) {
        HeldInvoice held = invoice.held();
        Set<String> linked = new HashSet<>(held.paymentIds());
        Set<String> mine = new HashSet<>(own);
        linked.removeAll(releases);
        boolean written = !releases.isEmpty();
        for (Step step : steps) {
            if (step instanceof Step.Create create) {
                place(linked, created.get(create.key()), create.applied());
                mine.add(created.get(create.key()));
                written = true;
            } else if (step instanceof Step.Change change) {
                place(linked, change.held().id(), change.applied());
                written = true;
            }
        }
        return new Standing(invoice.sourceId(), held.id(), invoice.wanted().hash(), linked, mine, balance,
                written ? null : held.syncToken());
    }

    private static void place(Set<String> linked, String id, BigDecimal applied) {
        linked.remove(id);
        if (applied.signum() > 0) {
            linked.add(id);
        }
    }

    private boolean isIncrease(Step.Change change) {
        return change.applied().compareTo(change.held().partOf(invoice.held().id())) > 0;
    }
}
