package io.reconpro.qbo.export;

import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.shop.VoidInvoice;
import java.util.List;
import java.util.Map;

/** Where the look through void invoices stands, and those of the present page that QuickBooks may still hold open. */
public final class VoidPages {

    private final int size;
    private long after;
    private boolean more = true;
    private Map<VoidInvoice, Link> linked = Map.of();

    VoidPages(int size, boolean wanted) {
        this.size = size;
        this.more = wanted;
    }

    public boolean isNext() {
        return more;
    }

    int size() {
        return size;
    }

    long after() {
        return after;
    }

    /** A page that is not full was the last one. */
    void read(List<VoidInvoice> page, Map<VoidInvoice, Link> open) {
        more = page.size() == size;
        after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        linked = open;
    }

    Map<VoidInvoice, Link> linked() {
        return linked;
    }
}
