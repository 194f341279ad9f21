package io.reconpro.qbo.export;

import io.reconpro.qbo.shop.DocumentKey;
import io.reconpro.qbo.shop.DocumentKind;
import java.util.List;
import java.util.Map;

/** Where the reading of documents stands: the key of the last one, and whether more may follow. */
public final class Chunks {

    private final DocumentKind kind;
    private final int size;
    private DocumentKey after = DocumentKey.START;
    private boolean more = true;

    Chunks(DocumentKind kind, int size) {
        this.kind = kind;
        this.size = size;
    }

    /** Nothing is to be read. */
    static Chunks none(DocumentKind kind) {
        Chunks none = new Chunks(kind, 0);
        none.more = false;
        return none;
    }

    public boolean isHasNext() {
        return more;
    }

    DocumentKind kind() {
        return kind;
    }

    DocumentKey after() {
        return after;
    }

    /** A chunk that is not full was the last one. */
    void read(List<Map<String, Object>> rows) {
        more = rows.size() == size;
        if (!rows.isEmpty()) {
            after = kind.after(rows.get(rows.size() - 1));
        }
    }
}
