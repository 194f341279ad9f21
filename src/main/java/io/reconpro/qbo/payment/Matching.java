package io.reconpro.qbo.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which payments of an invoice are the same on both sides.
 *
 * @param ours made or adopted by an earlier export
 * @param same entered by hand in QuickBooks, alike in amount, date and reference
 * @param missing to be created
 * @param surplus in QuickBooks only
 */
record Matching(Map<WantedPayment, HeldPayment> ours, Map<WantedPayment, HeldPayment> same,
        List<WantedPayment> missing, List<HeldPayment> surplus) {

    static Matching of(InvoiceCase invoice) {
        Matching matching = new Matching(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(),
                new ArrayList<>());
        List<HeldPayment> left = new ArrayList<>(invoice.payments().stream()
                .filter(payment -> !payment.isVoided() && !payment.isCreditOnly()).toList());
        List<WantedPayment> unowned = new ArrayList<>();
        for (WantedPayment wanted : invoice.wanted().money()) {
            take(left, held -> invoice.ownership().owner(held).equals(Optional.of(wanted.sourceId())))
                    .ifPresentOrElse(held -> matching.ours.put(wanted, held), () -> unowned.add(wanted));
        }
        for (WantedPayment wanted : unowned) {
            take(left, held -> invoice.ownership().owner(held).isEmpty() && isSame(invoice, wanted, held))
                    .ifPresentOrElse(held -> matching.same.put(wanted, held), () -> matching.missing.add(wanted));
        }
        left.stream().filter(held -> isSurplus(invoice, held)).forEach(matching.surplus::add);
        return matching;
    }

    /** One payment may stand for several of the shop's where it pays several invoices: then its part counts. */
    private static boolean isSame(InvoiceCase invoice, WantedPayment wanted, HeldPayment held) {
        boolean alone = held.without(invoice.held().id()).isEmpty();
        return held.partOf(invoice.held().id()).signum() > 0
                && (alone ? held.total() : held.partOf(invoice.held().id())).compareTo(wanted.amount()) == 0
                && held.date().equals(wanted.date()) && Objects.equals(held.reference(), wanted.reference());
    }

    /**
     * One that pays nothing of the invoice is of no concern, unless an export made it for the invoice; what a person
     * set here of another invoice's payment is that one's to decide about.
     */
    private static boolean isSurplus(InvoiceCase invoice, HeldPayment held) {
        return !invoice.ownership().isElsewhere(held, invoice.sourceId())
                && (held.partOf(invoice.held().id()).signum() > 0 || invoice.ownership().owner(held).isPresent());
    }

    private static Optional<HeldPayment> take(List<HeldPayment> left,
            Predicate<HeldPayment> condition) {
        Optional<HeldPayment> found = left.stream().filter(condition).findFirst();
        found.ifPresent(left::remove);
        return found;
    }
}
