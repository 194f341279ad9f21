package io.reconpro.qbo.operate;

import io.reconpro.qbo.run.Command.Kind;
import java.util.Map;
import java.util.TreeMap;

/** What a program asks for: the operations of the page QuickBooks Online Log, by the names they have there. */
record RunRequest(String operation) {

    private static final Map<String, Kind> OPERATIONS = new TreeMap<>(Map.of("start-export", Kind.EXPORT,
            "preview", Kind.PREVIEW, "update-classes", Kind.UPDATE_CLASSES, "clear-classes", Kind.CLEAR_CLASSES));

    /** @throws IllegalArgumentException when there is no such operation */
    Kind kind() {
        if (operation == null || !OPERATIONS.containsKey(operation)) {
            throw new IllegalArgumentException("The member operation says what is to be done: "
                    + String.join(", ", OPERATIONS.keySet()) + ".");
        }
        return OPERATIONS.get(operation);
    }
}
