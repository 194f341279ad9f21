package io.reconpro.qbo.classes;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.shop.Row;
import io.reconpro.qbo.shop.SelectContract;

/**
 * A QuickBooks class as it stands in the shop's list or in the books.
 *
 * @param fullyQualifiedName the names from the top class down, joined by colons
 * @param parentId           null for a class at the top
 */
public record ListedClass(String id, String name, String fullyQualifiedName, String parentId, boolean active) {

    /** A row of select-classes.sql. */
    static ListedClass of(Map<String, Object> values) {
        Row row = new Row(SelectContract.CLASSES, values);
        return new ListedClass(row.required("qbo_class_id", row.text("qbo_class_id")), row.text("name"),
                row.text("fully_qualified_name"), row.text("parent_qbo_class_id"), row.flag("active"));
    }

    /** A class as QuickBooks answers it. */
    static ListedClass of(ObjectNode entity) {
        return new ListedClass(entity.path("Id").asText(), entity.path("Name").asText(),
                entity.path("FullyQualifiedName").asText(), entity.path("ParentRef").path("value").asText(null),
                entity.path("Active").asBoolean(true));
    }

    ListedClass vanished() {
        return new ListedClass(id, name, fullyQualifiedName, parentId, false);
    }
}
