package io.reconpro.qbo.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A company's books at the end, and what of them was there at the beginning. */
final class BooksView {

    private final Map<String, List<JsonNode>> rows;
    private final Map<String, Set<String>> atTheBeginning;
    private final JsonNode preferences;
    private final Map<String, Map<String, JsonNode>> byId = new LinkedHashMap<>();

    BooksView(Map<String, List<JsonNode>> rows, Map<String, Set<String>> atTheBeginning, JsonNode preferences) {
        this.rows = rows;
        this.atTheBeginning = atTheBeginning;
        this.preferences = preferences;
        rows.forEach((entity, all) -> {
            Map<String, JsonNode> index = new LinkedHashMap<>();
            all.forEach(row -> index.put(row.get("Id").asText(), row));
            byId.put(entity, index);
        });
    }

    List<JsonNode> all(String entity) {
        return rows.get(entity);
    }

    boolean isNew(String entity, JsonNode row) {
        return !atTheBeginning.get(entity).contains(row.get("Id").asText());
    }

    List<JsonNode> created(String entity) {
        return all(entity).stream().filter(row -> isNew(entity, row)).toList();
    }

    Set<String> entities() {
        return rows.keySet();
    }

    /** The fully qualified name where there is one. */
    String name(String entity, String id) {
        String qualified = text(entity, id, "FullyQualifiedName");
        return qualified == null || qualified.isEmpty() ? text(entity, id, "DisplayName") : qualified;
    }

    String customerName(String id) {
        return text("Customer", id, "DisplayName");
    }

    String itemName(String id) {
        return text("Item", id, "Name");
    }

    /** The id of an active class of this id or fully qualified name, or null. */
    String classId(String idOrName) {
        return rows.get("Class").stream().filter(row -> row.path("Active").asBoolean(true))
                .filter(row -> row.get("Id").asText().equals(idOrName)
                        || row.path("FullyQualifiedName").asText().equalsIgnoreCase(idOrName))
                .map(row -> row.get("Id").asText()).findFirst().orElse(null);
    }

    boolean classOnTransaction() {
        return accounting("ClassTrackingPerTxn");
    }

    boolean classOnLine() {
        return accounting("ClassTrackingPerTxnLine");
    }

    /** Whether QuickBooks keeps the numbers it is sent. */
    boolean keepsNumbers() {
        return preferences.path("SalesFormsPrefs").path("CustomTxnNumbers").asBoolean();
    }

    private boolean accounting(String name) {
        return preferences.path("AccountingInfoPrefs").path(name).asBoolean();
    }

    private String text(String entity, String id, String property) {
        JsonNode row = byId.get(entity).get(id);
        return row == null ? null : row.path(property).asText();
    }
}
