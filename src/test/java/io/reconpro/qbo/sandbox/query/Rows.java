package io.reconpro.qbo.sandbox.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Records for a test, without an index. */
record Rows(List<ObjectNode> rows) implements Records {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Rows of(String... records) {
        return new Rows(Arrays.stream(records).map(Rows::row).toList());
    }

    static ObjectNode row(String json) {
        try {
            return (ObjectNode) JSON.readTree(json.replace("`", "\""));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(json, malformed);
        }
    }

    List<String> ids(String statement) {
        Query query = Query.parse(statement);
        return Evaluator.answer(query, this).path(query.entity()).findValuesAsText("Id");
    }

    @Override
    public Stream<ObjectNode> all() {
        return rows.stream().map(ObjectNode::deepCopy);
    }

    @Override
    public Stream<ObjectNode> after(long skipped) {
        return all().sorted(Comparator.comparingLong(row -> row.get("Id").asLong())).skip(skipped);
    }

    @Override
    public boolean indexed(String property) {
        return false;
    }

    @Override
    public Stream<ObjectNode> having(String property, Collection<String> values) {
        return all().filter(row -> values.contains(row.path(property).asText()));
    }
}
