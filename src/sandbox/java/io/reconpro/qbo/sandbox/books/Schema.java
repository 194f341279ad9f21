package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Which properties each entity has, from {@code schema.json}; what is not listed there is refused. */
final class Schema {

    private final Map<String, Map<String, Property>> shapes = new LinkedHashMap<>();

    Schema() {
        try (InputStream resource = Schema.class.getResourceAsStream("/io/reconpro/qbo/sandbox/schema.json")) {
            Map<String, Map<String, String>> read = Json.mapper().readValue(resource, new TypeReference<>() {
            });
            read.forEach((shape, properties) -> {
                Map<String, Property> parsed = new LinkedHashMap<>();
                properties.forEach((name, text) -> parsed.put(name, Property.parse(name, text)));
                shapes.put(shape, parsed);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("schema.json cannot be read", e);
        }
    }

    Map<String, Property> properties(String shape) {
        return shapes.get(shape);
    }

    /** @throws QboFault for a property that does not exist or a value that does not fit */
    void check(String shape, JsonNode body) {
        Iterator<Map.Entry<String, JsonNode>> fields = body.fields();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            Property property = shapes.get(shape).get(field.getKey());
            if (property == null) {
                throw unknown(shape, field.getKey());
            }
            if (!property.readOnly()) {
                checkValue(property, field.getValue());
            }
        }
    }

    private void checkValue(Property property, JsonNode value) {
        if (property.list() && value.isArray()) {
            value.forEach(element -> checkOne(property, element));
        } else {
            checkOne(property, value);
        }
    }

    private void checkOne(Property property, JsonNode value) {
        if (property.nested() && value.isObject()) {
            check(property.type(), value);
        } else if (!property.nested()) {
            property.check(value);
        } else if (!value.isNull()) {
            throw QboFault.validation("2120", "Invalid Type", property.name() + " must be an object", property.name());
        }
    }

    /** @throws QboFault for the first required property that is absent or empty */
    void checkRequired(String entity, ObjectNode record) {
        for (Property property : shapes.get(entity).values()) {
            if (property.required() && record.path(property.name()).asText().isBlank()) {
                throw missing(property.name());
            }
        }
    }

    /** What was sent without what only QuickBooks sets and without nulls. */
    ObjectNode writable(String entity, ObjectNode body) {
        ObjectNode writable = body.deepCopy();
        shapes.get(entity).values().stream().filter(Property::readOnly).map(Property::name).forEach(writable::remove);
        return writable;
    }

    /** The same record with its properties in the order QuickBooks answers them. */
    ObjectNode ordered(String entity, ObjectNode record) {
        ObjectNode ordered = record.objectNode();
        for (String name : shapes.get(entity).keySet()) {
            JsonNode value = record.get(name);
            if (value != null && !value.isNull()) {
                ordered.set(name, value);
            }
        }
        return ordered;
    }

    /** @throws QboFault 2020 without lines, 2250 with none of them */
    static void requireLines(JsonNode record) {
        if (!record.hasNonNull("Line")) {
            throw missing("Line");
        }
        if (record.get("Line").isEmpty()) {
            throw QboFault.validation("2250", "Missing lines", "At least one line is needed", "Line");
        }
    }

    static QboFault missing(String element) {
        return QboFault.validation("2020", "Required param missing, need to supply the required value for the API",
                "Required parameter " + element + " is missing in the request", element);
    }

    private QboFault unknown(String shape, String property) {
        String known = shapes.get(shape).keySet().stream().map(name -> '"' + name + '"')
                .collect(Collectors.joining(", "));
        return QboFault.validation("2010", "Request has invalid or unsupported property", ("Property Name:Unrecognized "
                + "field \"%s\" (class com.intuit.schema.finance.v3.%s), not marked as ignorable (%d known properties: "
                + "%s])\n specified is unsupported or invalid").formatted(property, shape,
                shapes.get(shape).size(), known));
    }
}
