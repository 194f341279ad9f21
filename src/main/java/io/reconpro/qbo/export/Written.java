package io.reconpro.qbo.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Finding;

/** What came of the records written for one chunk: what documents that need them can rely on. */
public final class Written {

    private final Map<WriteKey, String> ids = new HashMap<>();
    private final Map<WriteKey, Finding> failures = new HashMap<>();
    private final List<WriteKey> unclear = new ArrayList<>();
    private final Set<WriteKey> stale = new LinkedHashSet<>();

    void applied(WriteKey key, String qboId) {
        ids.put(key, qboId);
        unclear.remove(key);
    }

    void failed(WriteKey key, Finding finding) {
        failures.put(key, finding);
    }

    /** QuickBooks holds a later version than the one that was judged, or that a document depends on. */
    void markStale(WriteKey key) {
        stale.add(key);
    }

    Set<WriteKey> stale() {
        return stale;
    }

    void markUnclear(WriteKey key) {
        unclear.add(key);
    }

    /** QuickBooks' id of a record that was written. */
    public Optional<String> id(WriteKey key) {
        return Optional.ofNullable(ids.get(key));
    }

    /** Why a record could not be written. */
    public Optional<Finding> failure(WriteKey key) {
        return Optional.ofNullable(failures.get(key));
    }

    public boolean isUnclear() {
        return !unclear.isEmpty();
    }
}
