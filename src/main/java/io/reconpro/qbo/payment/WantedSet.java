package io.reconpro.qbo.payment;

import io.reconpro.qbo.shop.PaidInvoice;
import io.reconpro.qbo.shop.Payment;
import java.util.List;

/**
 * What the shop says was paid of one invoice.
 *
 * @param money the payments that QuickBooks is to hold, the oldest first
 * @param orders numbers of purchase and repair orders, which are no money
 */
record WantedSet(List<WantedPayment> money, List<Payment> orders) {

    static WantedSet of(PaidInvoice invoice) {
        return new WantedSet(invoice.payments().stream().filter(Payment::isMoney).map(WantedPayment::of).toList(),
                invoice.payments().stream().filter(payment -> payment.isOrder() && !payment.voided()).toList());
    }

    boolean isEmpty() {
        return money.isEmpty() && orders.isEmpty();
    }

    boolean contains(String sourceId) {
        return money.stream().anyMatch(payment -> payment.sourceId().equals(sourceId));
    }

    String hash() {
        return ContentHash.of(money.stream().map(payment -> payment.sourceId() + payment.hash()).toList(),
                orders.stream().map(order -> order.id() + ":" + order.orderNumber()).toList());
    }
}
