package io.reconpro.qbo.testkit;

import java.util.Map;
import java.util.Set;

/** What was there before the first run: the shop's statuses by invoice, the books' ids by entity, the last run. */
record Beginning(Map<Long, String> statuses, Map<String, Set<String>> bookIds, long lastRunId) {

    private static final String APPROVED = "APPROVED";

    boolean wasApproved(ShopDocument document) {
        return APPROVED.equals(statuses.get(document.id()));
    }

    boolean isNew(ShopDocument document) {
        return !statuses.containsKey(document.id());
    }
}
