package io.reconpro.qbo.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A record of one of QuickBooks' lists, as a query answers it.
 *
 * @param name without the " (deleted)" that QuickBooks appends to the names of inactive records
 * @param qualifiedName the names from the top of the hierarchy down, joined by colons
 */
record Listed(String id, String name, String qualifiedName, boolean active, ObjectNode json) {

    static final String DELETED = " (deleted)";

    static Listed of(ObjectNode json) {
        String name = withoutMark(json.path("DisplayName").asText(json.path("Name").asText("")));
        String qualifiedName = withoutMark(json.path("FullyQualifiedName").asText(name));
        return new Listed(json.path("Id").asText(""), name, qualifiedName, json.path("Active").asBoolean(true), json);
    }

    /** Empty when QuickBooks does not tell. */
    String text(String property) {
        return json.path(property).asText("");
    }

    private static String withoutMark(String name) {
        return name.endsWith(DELETED) ? name.substring(0, name.length() - DELETED.length()) : name;
    }
}
