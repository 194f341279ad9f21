package io.reconpro.qbo.export;

import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.shop.DocumentKind;
import io.reconpro.qbo.shop.VoidDocument;
import java.util.List;
import java.util.Map;

/** Where the look through void documents of one kind stands, and those of the page that QuickBooks may hold open. */
public final class VoidPages {

    private final DocumentKind kind;
    private final int size;
    private long after;
    private boolean more = true;
    private Map<VoidDocument, Link> linked = Map.of();

    VoidPages(DocumentKind kind, int size) {
        this.kind = kind;
        this.size = size;
    }

    DocumentKind kind() {
        return kind;
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
    void read(List<VoidDocument> page, Map<VoidDocument, Link> open) {
        more = page.size() == size;
        after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        linked = open;
    }

    Map<VoidDocument, Link> linked() {
        return linked;
    }
}
