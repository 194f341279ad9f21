package io.reconpro.qbo.export;

import java.util.List;
import java.util.Map;

import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.Settlement;
import io.reconpro.qbo.log.LogLine;

/**
 * What is stored of a call's answer, all in one transaction, and what then has to happen in the shop.
 *
 * @param applied documents that are in QuickBooks now, and in the shop not yet Exported
 */
public record Confirmation(List<Settlement> settlements, List<Link> links, List<LogLine> lines, List<Entry> applied) {

    /** One row of the shop's guarded status update for each document. */
    public List<Map<String, Object>> statusChanges(String approvedStatus, String exportedStatus) {
        return applied.stream().map(entry -> Map.<String, Object>of(
                "id", Long.valueOf(entry.key().sourceId()),
                "readVersion", entry.source().version(),
                "readStatus", approvedStatus,
                "exportedStatus", exportedStatus)).toList();
    }
}
