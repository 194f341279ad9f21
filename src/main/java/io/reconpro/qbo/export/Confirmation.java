package io.reconpro.qbo.export;

import io.reconpro.qbo.ledger.TakenBack;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.Settlement;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.shop.DocumentKind;

/**
 * What is stored of a call's answer, all in one transaction, and what then has to happen in the shop.
 *
 * @param standings how things stand now with records that were linked before
 * @param applied documents that are in QuickBooks now, and in the shop not yet Exported
 * @param takenBack why documents are to be deleted in QuickBooks again
 */
public record Confirmation(List<Settlement> settlements, List<Link> links, Map<WriteKey, Link.Standing> standings,
        List<LogLine> lines, List<Entry> applied, List<TakenBack> takenBack) {

    Confirmation(List<Settlement> settlements, List<Link> links, Map<WriteKey, Link.Standing> standings,
            List<LogLine> lines, List<Entry> applied) {
        this(settlements, links, standings, lines, applied, List.of());
    }

    Confirmation(List<Settlement> settlements, List<Link> links, List<LogLine> lines, List<Entry> applied) {
        this(settlements, links, Map.of(), lines, applied);
    }

    /** The documents whose status has to follow, each kind by itself, as each has a statement of its own. */
    public List<Confirmation> byKind() {
        return applied.stream().collect(Collectors.groupingBy(Confirmation::kind, TreeMap::new, Collectors.toList()))
                .values().stream().map(ofKind -> new Confirmation(List.of(), List.of(), List.of(), ofKind)).toList();
    }

    /** What all of them are; only to be asked of a part that {@link #byKind()} gave. */
    public DocumentKind kind() {
        return kind(applied.get(0));
    }

    private static DocumentKind kind(Entry entry) {
        return DocumentKind.of(entry.key().entity()).orElseThrow();
    }

    /** One row of the shop's guarded status update for each document. */
    public List<Map<String, Object>> statusChanges(String approvedStatus, String exportedStatus) {
        return applied.stream().map(entry -> Map.<String, Object>of(
                "id", Long.valueOf(entry.key().sourceId()),
                "readVersion", entry.source().version(),
                "readStatus", approvedStatus,
                "exportedStatus", exportedStatus)).toList();
    }
}
