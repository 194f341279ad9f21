package io.reconpro.qbo.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.reconpro.qbo.log.Finding;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one run has learnt of the books, so that no chunk asks again. Bounded: what was not used for long is
 * forgotten and asked anew. For the chunks of one run, one after the other; not for several threads.
 */
public final class RunCache {

    private static final int LIMIT = 4_000;

    private final Map<Asked, List<Listed>> listed = bounded();
    private final Map<String, String> reported = bounded();

    /** Learns a customer or item that was created or adopted, from the entity as QuickBooks answered it. */
    public void learn(MasterKey.Kind kind, JsonNode entity) {
        Listed record = Listed.of(kind.entity(), entity);
        for (Asked asked : record.answers()) {
            Set<Listed> all = new LinkedHashSet<>(listed.getOrDefault(asked, List.of()));
            all.add(record);
            listed.put(asked, List.copyOf(all));
        }
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
