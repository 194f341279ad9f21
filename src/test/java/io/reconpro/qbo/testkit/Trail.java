package io.reconpro.qbo.testkit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the exporter's tables say about the runs since the beginning.
 *
 * @param changed the documents, by key, of which the log says that they changed in the shop while they were exported (E19)
 */
record Trail(List<Run> runs, List<Line> lines, Set<String> changed, List<Write> writes,
        Map<String, String> links) {

    private static final Set<String> IN_QUICKBOOKS = Set.of("CREATED", "UPDATED", "UNCHANGED", "ADOPTED");

    /** A run; complete says that it went through all documents, accounted how many have their line. */
    record Run(long id, String state, boolean open, boolean complete, long seen, long accounted) {
    }

    /** The line that accounts for a document in a run. */
    record Line(long runId, String key, String action, String qboId) {

        boolean exported() {
            return IN_QUICKBOOKS.contains(action);
        }
    }

    record Write(String requestId, String entity, String sourceId, String operation, String state, boolean open,
            String qboId) {

        String key() {
            return Audited.key(entity, sourceId);
        }
    }

    /** The documents, by key, whose writing was begun, or that changed in the shop just before. */
    Set<String> begun() {
        return Stream.concat(writes.stream().map(Write::key), changed.stream()).collect(Collectors.toSet());
    }
}
