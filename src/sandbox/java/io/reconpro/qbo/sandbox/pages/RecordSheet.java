package io.reconpro.qbo.sandbox.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.books.Books;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One record in full: its lines, if it has any, and all its other properties. */
final class RecordSheet {

    private RecordSheet() {
    }

    static Html of(Books books, String entity, ObjectNode record) {
        List<Column> columns = Column.of(entity);
        String name = columns.get(0).value(record);
        return Html.of(Html.text(entity + " " + (name.isEmpty() ? "no. " + record.path("Id").asText() : name)).in("h2"),
                Html.table(columns.stream().map(Column::heading).toList(),
                        List.of(Html.of(columns.stream().map(column -> column.cell(record)).toList()).in("tr"))),
                linked(books, entity, record),
                record.path("Line").isEmpty() ? Html.NONE : Html.of(Html.text("Lines").in("h2"), lines(record)),
                Html.text("All properties").in("h2"), Html.table(List.of(), properties("", record)));
    }

    private static Html linked(Books books, String entity, ObjectNode record) {
        Html links = new Linked(books).links(record);
        return links.markup().isEmpty() ? Html.NONE
                : Html.of(Html.text(Linked.heading(entity).orElse("Linked with")).in("h2"), links.in("p"));
    }

    private static Html lines(ObjectNode record) {
        List<JsonNode> lines = StreamSupport.stream(record.path("Line").spliterator(), false)
                .filter(line -> !line.path("DetailType").asText().equals("SubTotalLineDetail")).toList();
        List<Column> used = Column.ofLines().stream()
                .filter(column -> lines.stream().anyMatch(line -> !column.value(line).isEmpty())).toList();
        List<Html> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(Html.of(used.stream().map(column -> column.cell(line)).toList()).in("tr")));
        rows.add(total(record, used.size()));
        return Html.table(used.stream().map(Column::heading).toList(), rows);
    }

    private static Html total(ObjectNode record, int columns) {
        return Html.of(Html.text("Total").in("td colspan=\"" + Math.max(1, columns - 1) + "\""),
                new Column("Total", true, List.of("/TotalAmt")).cell(record)).in("tr class=\"total\"");
    }

    private static List<Html> properties(String prefix, JsonNode node) {
        List<Html> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = prefix + property.getKey();
            JsonNode value = property.getValue();
            if (value.isObject()) {
                rows.addAll(properties(name + ".", value));
            } else if (value.isValueNode()) {
                rows.add(row(name, value.asText()));
            } else if (!name.equals("Line") && !value.isEmpty()) {
                rows.add(row(name, value.toString()));
            }
        }
        return rows;
    }

    private static Html row(String name, String value) {
        return Html.of(Html.text(name).in("th scope=\"row\""), Html.text(value).in("td")).in("tr");
    }
}
