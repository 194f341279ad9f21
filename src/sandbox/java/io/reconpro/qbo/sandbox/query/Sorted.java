package io.reconpro.qbo.sandbox.query;

import java.util.Comparator;
import java.util.List;

/** A record's Id beside the keys it is sorted by, so that each is read only once. */
record Sorted(String id, Comparable<?>[] keys) {

    static Comparator<Sorted> by(List<Query.Sorting> sortings) {
        Comparator<Sorted> order = (left, right) -> 0;
        for (int i = 0; i < sortings.size(); i++) {
            int key = i;
            Comparator<Sorted> next = (left, right) -> Filter.order(left.keys[key], right.keys[key]);
            order = order.thenComparing(sortings.get(i).descending() ? next.reversed() : next);
        }
        return order;
    }
}
