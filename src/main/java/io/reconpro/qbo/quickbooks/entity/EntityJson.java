package io.reconpro.qbo.quickbooks.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes entities the one way they are sent and stored: numbers without exponent, nothing absent. */
public final class EntityJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private EntityJson() {
    }

    public static String write(Record entity) {
        return text(entity);
    }

    /** A record that was merged with what QuickBooks holds. */
    public static String write(ObjectNode entity) {
        return text(entity);
    }

    /** An entity as a tree, to be merged with what QuickBooks holds. */
    public static ObjectNode tree(Record entity) {
        return MAPPER.valueToTree(entity);
    }

    /** A stored body. */
    public static ObjectNode tree(String body) {
        try {
            return (ObjectNode) MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The ledger holds a body that is not JSON", e);
        }
    }

    private static String text(Object entity) {
        try {
            return MAPPER.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + entity.getClass().getSimpleName() + " as JSON", e);
        }
    }
}
