package io.reconpro.qbo.invoice;

import io.reconpro.qbo.shop.Invoice;
import java.util.Map;
import java.util.Optional;

/**
 * What earlier exports of the company remember about the documents of a chunk.
 *
 * @param masters QuickBooks ids of customers and items, by key
 * @param invoices links by the shop's invoice id
 * @param holders the clients that customers found in QuickBooks already belong to: client id by QuickBooks id
 */
public record Linked(Map<MasterKey, String> masters, Map<Long, InvoiceLink> invoices, Map<String, Long> holders) {

    public static final Linked NOTHING = new Linked(Map.of(), Map.of(), Map.of());

    public Linked {
        masters = Map.copyOf(masters);
        invoices = Map.copyOf(invoices);
        holders = Map.copyOf(holders);
    }

    /** The same with what is known of the customers that the look-ups found. */
    public Linked withHolders(Map<String, Long> found) {
        return new Linked(masters, invoices, found);
    }

    /** Whose customer this is, as far as is known. */
    Optional<MasterKey> owner(String customerId) {
        Long holder = holders.get(customerId);
        return holder != null ? Optional.of(MasterKey.customer(holder)) : masters.entrySet().stream()
                .filter(link -> link.getKey().kind() == MasterKey.Kind.CUSTOMER && link.getValue().equals(customerId))
                .map(Map.Entry::getKey).findFirst();
    }

    boolean isUnchanged(Invoice invoice) {
        InvoiceLink link = invoices.get(invoice.id());
        return link != null && SourceHash.of(invoice).equals(link.sourceHash());
    }
}
