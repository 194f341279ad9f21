package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Parents and the names they lend: {@code Parent:Child}, five levels at most. */
final class Hierarchy {

    private static final int LEVELS = 5;

    private final Company company;
    private final String nameProperty;
    private final String childFlag;

    Hierarchy(Company company, String nameProperty, String childFlag) {
        this.company = company;
        this.nameProperty = nameProperty;
        this.childFlag = childFlag;
    }

    /** @throws QboFault for a missing, own or too deep parent */
    void complete(Draft draft) {
        ObjectNode record = draft.record();
        ObjectNode parent = company.resolve(record, "ParentRef", draft.entity());
        if (parent == null && record.path(childFlag).asBoolean()) {
            throw QboFault.validation("6150", "ParentRef required", "A " + draft.entity() + " with " + childFlag
                    + " needs a ParentRef", "ParentRef");
        }
        String prefix = "";
        if (parent != null) {
            refuseOwnParent(draft, parent);
            prefix = parent.get("FullyQualifiedName").asText() + ":";
            if (prefix.chars().filter(c -> c == ':').count() >= LEVELS) {
                throw QboFault.validation("6180", "Hierarchy too deep", "Only " + LEVELS + " levels are supported",
                        "ParentRef");
            }
        }
        record.put(childFlag, parent != null);
        record.put("FullyQualifiedName", prefix + record.get(nameProperty).asText());
    }

    private void refuseOwnParent(Draft draft, ObjectNode parent) {
        ObjectNode ancestor = parent;
        while (ancestor != null) {
            if (ancestor.get("Id").asText().equals(draft.id())) {
                throw QboFault.validation("900", "Own parent", "A record cannot be its own parent", "ParentRef");
            }
            ancestor = ancestor.has("ParentRef")
                    ? company.get(draft.entity(), ancestor.path("ParentRef").path("value").asText()) : null;
        }
    }

    /** Gives the children of a renamed record their new full names. */
    void renameChildren(String entity, ObjectNode record, ObjectNode before) {
        if (before == null || record.get("FullyQualifiedName").equals(before.get("FullyQualifiedName"))) {
            return;
        }
        String parentId = record.get("Id").asText();
        List<ObjectNode> children = company.table(entity).all().stream().map(Row::record)
                .filter(child -> child.path("ParentRef").path("value").asText().equals(parentId)).toList();
        for (ObjectNode child : children) {
            ObjectNode renamed = child.deepCopy();
            renamed.put("FullyQualifiedName",
                    record.get("FullyQualifiedName").asText() + ":" + child.get(nameProperty).asText());
            company.carryOver(entity, renamed, child, false);
            renameChildren(entity, renamed, child);
        }
    }
}
