package io.reconpro.qbo.run;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a preview found that an export would make of invoices: their payments depend on it. */
public final class Foreseen {

    private final TreeMap<String, BigDecimal> created = new TreeMap<>();
    private final Map<String, BigDecimal> updated = new HashMap<>();

    /** @param total what QuickBooks would hold of it, as far as that is known before it answers */
    public void creates(String sourceId, BigDecimal total) {
        created.put(sourceId, total);
    }

    public void updates(String sourceId, BigDecimal total) {
        updated.put(sourceId, total);
    }

    /** Ids of invoices that would be created, from an id on, in the order of the ids as texts. */
    public List<String> createdAfter(String after, int most) {
        return created.tailMap(after, false).keySet().stream().limit(most).toList();
    }

    /** Null where nothing would change. */
    public BigDecimal total(String sourceId) {
        return created.getOrDefault(sourceId, updated.get(sourceId));
    }

    public boolean creates(String sourceId) {
        return created.containsKey(sourceId);
    }

    public boolean createsAny() {
        return !created.isEmpty();
    }
}
