package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.ContentHash;
import io.reconpro.qbo.shop.Client;
import io.reconpro.qbo.shop.Invoice;
import io.reconpro.qbo.shop.Line;
import io.reconpro.qbo.shop.WorkOrder;

/**
 * Tells whether an invoice changed since its last export. It covers the document and its client's class, but not the
 * client's name and addresses: those are master data with rules of their own. Status, version and what was paid are
 * no content. A change of the form needs a new version prefix, as hashes are compared across releases.
 */
public final class SourceHash {

    private static final String VERSION = "v1";

    private final ContentHash hash = new ContentHash();

    private SourceHash() {
    }

    public static String of(Invoice invoice) {
        SourceHash source = new SourceHash();
        source.add(invoice);
        invoice.lines().forEach(source::add);
        return source.hash.of(VERSION);
    }

    private void add(Invoice invoice) {
        Client client = invoice.client();
        hash.add(invoice.number()).add(invoice.date()).add(invoice.dueDate()).add(invoice.poNumber())
                .add(invoice.total()).add(invoice.currency()).add(invoice.notes())
                .add(client == null ? null : client.id()).add(client == null ? null : client.classId());
    }

    private void add(Line line) {
        WorkOrder order = line.workOrder();
        hash.add(line.kind()).add(line.service() == null ? null : line.service().id()).add(line.description())
                .add(line.quantity()).add(line.unitPrice()).add(line.amount())
                .add(order == null ? null : order.number()).add(order == null ? null : order.roNumber())
                .add(order == null ? null : order.vin()).add(order == null ? null : order.stockNumber());
    }
}
