package io.reconpro.qbo.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.reconpro.qbo.log.Finding;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one run has learnt of the books, so that no chunk asks again. Bounded: what was not used for long is
 * forgotten and asked anew. For the chunks of one run, one after the other; not for several threads.
 */
public final class RunCache {

    private static final int LIMIT = 4_000;

    private final Map<Asked, List<Listed>> listed = bounded();
    private final Map<String, String> reported = bounded();
    private final Map<MasterKey, Optional<Finding>> changed = bounded();

    /** Learns a customer, vendor or item that was created or adopted, from the entity as QuickBooks answered it. */
    public void learn(MasterKey.Kind kind, JsonNode entity) {
        Listed record = Listed.of(kind.entity(), entity);
        for (Asked asked : record.answers()) {
            Set<Listed> all = new LinkedHashSet<>(listed.getOrDefault(asked, List.of()));
            all.add(record);
            listed.put(asked, List.copyOf(all));
        }
    }

    /** Learns an existing record anew that was changed, wherever it was known. */
    public void relearn(MasterKey.Kind kind, JsonNode entity) {
        Listed record = Listed.of(kind.entity(), entity);
        listed.replaceAll((asked, records) -> holds(records, kind, record.id())
                ? Stream.concat(records.stream().filter(known -> !is(known, kind, record.id())),
                        Stream.of(record).filter(known -> known.answers().contains(asked))).toList()
                : records);
    }

    /** Forgets what turned out to be out of date: whoever needs the record asks for it again. */
    public void forget(MasterKey.Kind kind, String qboId) {
        listed.values().removeIf(records -> holds(records, kind, qboId));
    }

    private static boolean holds(List<Listed> records, MasterKey.Kind kind, String qboId) {
        return records.stream().anyMatch(record -> is(record, kind, qboId));
    }

    private static boolean is(Listed record, MasterKey.Kind kind, String qboId) {
        return record.entity().equals(kind.entity()) && record.id().equals(qboId);
    }

    /** Notes what came of the change of an existing record, which is tried once a run; empty when it was done. */
    public void changed(MasterKey key, Optional<Finding> failure) {
        changed.put(key, failure);
    }

    /** What came of this record's change; null when none was tried yet. */
    public Optional<Finding> change(MasterKey key) {
        return changed.get(key);
    }

    /** Null when it was never asked or is forgotten; empty when there is no such record. */
    public List<Listed> recall(Asked asked) {
        return listed.get(asked);
    }

    public void remember(Asked asked, List<Listed> records) {
        listed.put(asked, List.copyOf(records));
    }

    /** The document for which a shared record's finding was reported first in the run; the given one if it is it. */
    public String firstReport(Finding finding, String document) {
        String earlier = reported.putIfAbsent(finding.message(), document);
        return earlier == null ? document : earlier;
    }

    private static <K, V> Map<K, V> bounded() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > LIMIT;
            }
        };
    }
}
