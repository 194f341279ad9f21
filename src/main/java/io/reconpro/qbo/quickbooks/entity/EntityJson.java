package io.reconpro.qbo.quickbooks.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes entities the one way they are sent and stored: numbers without exponent, nothing absent. */
public final class EntityJson {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer();

    private EntityJson() {
    }

    public static String write(Record entity) {
        try {
            return WRITER.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + entity.getClass().getSimpleName() + " as JSON", e);
        }
    }
}
