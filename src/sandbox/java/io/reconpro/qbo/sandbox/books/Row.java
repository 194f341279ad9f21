package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * One stored version of a record, kept as JSON text: a tenth of the memory of a tree.
 *
 * @param written when this version came to be
 * @param before the version it replaced, kept only while queries may still have to show it
 */
record Row(long id, byte[] json, Instant written, Row before) {

    static Row of(long id, ObjectNode record, Instant written, Row before) {
        try {
            return new Row(id, Json.mapper().writeValueAsBytes(record), written, before);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode record() {
        try {
            return (ObjectNode) Json.mapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version that was there at that time; {@code null} when there was none. */
    Row at(Instant time) {
        Row version = this;
        while (version != null && version.written.isAfter(time)) {
            version = version.before;
        }
        return version;
    }
}
