package io.reconpro.qbo.sandbox.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** The field names of an answer with the JSON type of each, whatever their order and values. */
final class Shape {

    private final Function<JsonNode, String> type;
    private final SortedSet<String> fields = new TreeSet<>();

    private Shape(Function<JsonNode, String> type) {
        this.type = type;
    }

    /** What an answer looks like. */
    static SortedSet<String> of(JsonNode answer) {
        return new Shape(leaf -> leaf.getNodeType().name().toLowerCase(Locale.ROOT)).collected(answer);
    }

    /** What it should look like: JSON whose leaves name their types. */
    static SortedSet<String> described(JsonNode description) {
        return new Shape(JsonNode::asText).collected(description);
    }

    private SortedSet<String> collected(JsonNode node) {
        collect("", node);
        return fields;
    }

    private void collect(String path, JsonNode node) {
        if (node.isContainerNode() && node.isEmpty()) {
            fields.add(path + (node.isObject() ? " {}" : " []"));
        } else if (node.isArray()) {
            node.forEach(element -> collect(path + "[]", element));
        } else if (node.isObject()) {
            node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue()));
        } else {
            fields.add(path + " " + type.apply(node));
        }
    }
}
