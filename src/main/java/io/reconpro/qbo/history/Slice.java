package io.reconpro.qbo.history;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What fits on a page, newest first.
 *
 * @param older the id below which the next page begins; null on the last page
 */
public record Slice<T>(List<T> rows, Long older) {

    /** @param found one more than fits, where there is more */
    static <T> Slice<T> of(List<T> found, int size, ToLongFunction<T> id) {
        return found.size() <= size ? new Slice<>(found, null)
                : new Slice<>(found.subList(0, size), id.applyAsLong(found.get(size - 1)));
    }
}
