package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** What QuickBooks demands of one entity and does with it. */
interface Rules {

    /** Properties a full update does not clear when they are left out. */
    default Set<String> kept() {
        return Set.of();
    }

    /** Refuses what QuickBooks refuses and completes the record as QuickBooks returns it. */
    void complete(Draft draft);

    /** Carries a stored record over to those that depend on it; before is {@code null} on create. */
    default void stored(ObjectNode record, ObjectNode before) {
    }

    /** Refuses to delete or void, or does nothing. */
    default void release(ObjectNode record) {
    }

    /** Takes back what {@link #stored} did. */
    default void removed(ObjectNode record) {
    }

    /** Empties the record's amounts. */
    default void clear(ObjectNode record) {
        throw QboFault.validation("500", "Unsupported Operation", "Operation void is not supported.");
    }
}
