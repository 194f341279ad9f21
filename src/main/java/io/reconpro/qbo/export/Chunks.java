package io.reconpro.qbo.export;

import java.time.LocalDate;
import java.util.List;

/** Where the reading of documents stands: the key of the last one, and whether more may follow. */
public final class Chunks {

    private final int size;
    private Key last = new Key(LocalDate.of(1900, 1, 1), "", 0);
    private boolean more = true;

    /** The order in which documents are read and exported. */
    record Key(LocalDate date, String number, long id) {
    }

    Chunks(int size) {
        this.size = size;
    }

    public boolean isHasNext() {
        return more;
    }

    Key after() {
        return last;
    }

    /** A chunk that is not full was the last one. */
    void read(List<Key> keys) {
        more = keys.size() == size;
        if (!keys.isEmpty()) {
            last = keys.get(keys.size() - 1);
        }
    }
}
