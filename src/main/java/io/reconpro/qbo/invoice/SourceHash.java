package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Amounts;
import io.reconpro.qbo.shop.Client;
import io.reconpro.qbo.shop.Invoice;
import io.reconpro.qbo.shop.Line;
import io.reconpro.qbo.shop.LineKind;
import io.reconpro.qbo.shop.WorkOrder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Tells whether an invoice changed since its last export. It covers the document and its client's class, but not the
 * client's name and addresses: those are master data with rules of their own. Status, version and what was paid are
 * no content. A change of the form needs a new version prefix, as hashes are compared across releases.
 */
public final class SourceHash {

    private static final String VERSION = "v1:";

    private final StringBuilder content = new StringBuilder();

    private SourceHash() {
    }

    public static String of(Invoice invoice) {
        SourceHash hash = new SourceHash();
        hash.add(invoice);
        invoice.lines().forEach(hash::add);
        return VERSION + hash.digest();
    }

    private void add(Invoice invoice) {
        add(invoice.number());
        add(invoice.date());
        add(invoice.dueDate());
        add(invoice.poNumber());
        add(invoice.total());
        add(invoice.currency());
        add(invoice.notes());
        Client client = invoice.client();
        add(client == null ? null : client.id());
        add(client == null ? null : client.classId());
    }

    private void add(Line line) {
        LineKind kind = line.kind();
        add(kind);
        add(line.service() == null ? null : line.service().id());
        add(line.description());
        add(line.quantity());
        add(line.unitPrice());
        add(line.amount());
        WorkOrder order = line.workOrder();
        add(order == null ? null : order.number());
        add(order == null ? null : order.roNumber());
        add(order == null ? null : order.vin());
        add(order == null ? null : order.stockNumber());
    }

    private void add(BigDecimal number) {
        addText(number == null ? null : Amounts.plain(number));
    }

    private void add(Object value) {
        addText(value == null ? null : value.toString());
    }

    /** With its length, so that text cannot move from one field to the next unnoticed. */
    private void addText(String text) {
        content.append(text == null ? "-" : text.length() + ":" + text).append('\n');
    }

    private String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
