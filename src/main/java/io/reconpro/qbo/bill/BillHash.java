package io.reconpro.qbo.bill;

import io.reconpro.qbo.document.ContentHash;
import io.reconpro.qbo.shop.Bill;
import io.reconpro.qbo.shop.BillLine;
import io.reconpro.qbo.shop.WorkOrder;

/**
 * Tells whether a bill changed since its last export. It covers the document with the classes of its lines, but not
 * the vendor's name and address: those are master data with rules of their own. A change of the form needs a new
 * version prefix, as hashes are compared across releases.
 */
final class BillHash {

    private static final String VERSION = "v1";

    private BillHash() {
    }

    static String of(Bill bill) {
        ContentHash hash = new ContentHash().add(bill.number()).add(bill.date()).add(bill.dueDate())
                .add(bill.total()).add(bill.currency()).add(bill.notes())
                .add(bill.vendor() == null ? null : bill.vendor().id());
        bill.lines().forEach(line -> add(hash, line));
        return hash.of(VERSION);
    }

    private static void add(ContentHash hash, BillLine line) {
        WorkOrder order = line.workOrder();
        hash.add(line.description()).add(line.quantity()).add(line.unitCost()).add(line.amount()).add(line.classId())
                .add(order == null ? null : order.number()).add(order == null ? null : order.roNumber())
                .add(order == null ? null : order.vin()).add(order == null ? null : order.stockNumber());
    }
}
