package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A record on its way into the books.
 *
 * @param record what is going to be stored
 * @param before what was stored; {@code null} on create
 * @param sent what the caller sent
 * @param duplicateNumberAllowed the caller asked for {@code allowduplicatedocnum}
 */
record Draft(String entity, String id, ObjectNode record, ObjectNode before, ObjectNode sent,
             boolean duplicateNumberAllowed) {

    boolean creating() {
        return before == null;
    }

    boolean sparse() {
        return !creating() && sent.path("sparse").asBoolean();
    }

    /** Whether the write changes this property. */
    boolean changes(String property) {
        return creating() || !record.path(property).equals(before.path(property));
    }

    /** Whether the write points a reference at another record; a new name of the same one does not count. */
    boolean refersElsewhere(String property) {
        return creating() || !record.path(property).path("value").equals(before.path(property).path("value"));
    }

    /** Puts the value where the caller left it out. */
    void orElse(String property, boolean value) {
        if (!record.hasNonNull(property)) {
            record.put(property, value);
        }
    }

    void orElse(String property, String value) {
        if (!record.hasNonNull(property)) {
            record.put(property, value);
        }
    }
}
