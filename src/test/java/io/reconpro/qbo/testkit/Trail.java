package io.reconpro.qbo.testkit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the exporter's tables say about the runs since the beginning. */
record Trail(List<Run> runs, List<Line> lines, List<Write> writes, Map<String, String> invoiceLinks) {

    private static final Set<String> IN_QUICKBOOKS = Set.of("CREATED", "UPDATED", "UNCHANGED", "ADOPTED");

    /** A run; complete says that it went through all documents. */
    record Run(long id, String state, boolean open, boolean complete, long seen) {
    }

    /** The line that accounts for a document in a run. */
    record Line(long runId, String sourceId, String code, String action, String qboId) {

        boolean exported() {
            return IN_QUICKBOOKS.contains(action);
        }
    }

    record Write(String requestId, String entity, String sourceId, String operation, String state, boolean open,
            String qboId) {
    }

    /** The documents whose writing was begun, or that changed in the shop just before (E19). */
    Set<String> begun() {
        Stream<String> written = writes.stream().filter(write -> write.entity().equals("Invoice"))
                .map(Write::sourceId);
        Stream<String> changed = lines.stream().filter(line -> "E19".equals(line.code())).map(Line::sourceId);
        return Stream.concat(written, changed).collect(Collectors.toSet());
    }
}
