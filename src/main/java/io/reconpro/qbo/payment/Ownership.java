package io.reconpro.qbo.payment;

import io.reconpro.qbo.ledger.Link;
import java.util.Map;
import java.util.Optional;

/**
 * Which payments in QuickBooks exports made, or adopted, for which payments of the shop.
 *
 * @param links by the shop's payment
 * @param owners the shop's payment by QuickBooks' id
 * @param homes the invoice that each of the shop's payments belongs to; without those that are gone or voided
 */
record Ownership(Map<String, Link> links, Map<String, String> owners, Map<String, String> homes) {

    Optional<String> owner(HeldPayment payment) {
        return Optional.ofNullable(owners.get(payment.id()));
    }

    /** Whether it stands for a payment of another invoice: only a person can have set it against this one, too. */
    boolean isElsewhere(HeldPayment payment, String invoiceId) {
        String home = owner(payment).map(homes::get).orElse(null);
        return home != null && !home.equals(invoiceId);
    }

    /** Whether the shop's payment is no longer what was exported last. */
    boolean isChanged(WantedPayment wanted) {
        Link link = links.get(wanted.sourceId());
        return link != null && wanted.differsFrom(link.sourceHash());
    }

    /** Whether the shop says the same of it in other notes. */
    boolean isNotedAnew(WantedPayment wanted) {
        Link link = links.get(wanted.sourceId());
        return link != null && !isChanged(wanted) && !wanted.hash().equals(link.sourceHash());
    }
}
