package io.reconpro.qbo.payment;

import io.reconpro.qbo.ledger.Link;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which payments in QuickBooks exports made, or adopted, for which payments of the shop.
 *
 * @param links by the shop's payment
 * @param owners the shop's payment by QuickBooks' id
 */
record Ownership(Map<String, Link> links, Map<String, String> owners) {

    /** @param more owners of payments whose links were not asked for, by QuickBooks' id */
    static Ownership of(Collection<Link> links, Map<String, String> more) {
        Map<String, Link> bySource = new HashMap<>();
        Map<String, String> owners = new HashMap<>(more);
        links.forEach(link -> {
            bySource.put(link.key().sourceId(), link);
            owners.put(link.qboId(), link.key().sourceId());
        });
        return new Ownership(bySource, owners);
    }

    Optional<String> owner(HeldPayment payment) {
        return Optional.ofNullable(owners.get(payment.id()));
    }

    /** Whether the shop's payment is no longer what was exported last. */
    boolean isChanged(WantedPayment wanted) {
        Link link = links.get(wanted.sourceId());
        return link != null && !wanted.hash().equals(link.sourceHash());
    }
}
