package io.reconpro.qbo.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** An item in the books; its name is unique only among the items of one category. */
public record ListedItem(String id, String name, String type, boolean active, boolean topLevel, String incomeAccountId,
        String incomeAccountName) implements Listed {

    /** Item types that only hold others together and cannot be sold. */
    private static final Set<String> HOLDERS = Set.of("Category", "Group");

    public static ListedItem of(JsonNode node) {
        JsonNode account = node.path("IncomeAccountRef");
        String accountId = account.path("value").asText(null);
        return new ListedItem(node.path("Id").asText(), node.path("Name").asText(), node.path("Type").asText(""),
                node.path("Active").asBoolean(true), !node.has("ParentRef"), accountId,
                account.path("name").asText(accountId));
    }

    @Override
    public String entity() {
        return MasterKey.Kind.ITEM.entity();
    }

    public boolean isSellable() {
        return !HOLDERS.contains(type);
    }

    @Override
    public List<Asked> answers() {
        return List.of(Asked.id(MasterKey.Kind.ITEM, id), Asked.itemName(name));
    }
}
