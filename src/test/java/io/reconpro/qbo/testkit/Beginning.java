package io.reconpro.qbo.testkit;

import java.util.Map;
import java.util.Set;

/** What was there before the first run: the shop's statuses by document, the books' ids by entity, the last run. */
record Beginning(Map<String, String> statuses, Map<String, Set<String>> bookIds, long lastRunId) {

    private static final String APPROVED = "APPROVED";

    boolean wasApproved(Audited document) {
        return APPROVED.equals(statuses.get(document.key()));
    }

    boolean isNew(Audited document) {
        return !statuses.containsKey(document.key());
    }
}
