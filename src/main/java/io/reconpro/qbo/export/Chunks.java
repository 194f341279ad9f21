package io.reconpro.qbo.export;

import java.util.List;
import java.util.Map;

import io.reconpro.qbo.shop.InvoiceKey;

/** Where the reading of invoices stands: the key of the last one, and whether more may follow. */
public final class Chunks {

    private final int size;
    private InvoiceKey after = InvoiceKey.START;
    private boolean more = true;

    Chunks(int size) {
        this.size = size;
    }

    public boolean isHasNext() {
        return more;
    }

    InvoiceKey after() {
        return after;
    }

    /** A chunk that is not full was the last one. */
    void read(List<Map<String, Object>> rows) {
        more = rows.size() == size;
        if (!rows.isEmpty()) {
            after = InvoiceKey.after(rows.get(rows.size() - 1));
        }
    }
}
