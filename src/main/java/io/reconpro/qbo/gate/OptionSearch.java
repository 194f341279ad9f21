package io.reconpro.qbo.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.settings.Setting;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Looks for the records that a setting can stand for.
 * <p>
 * Accounts and classes are few: all are read and searched here, by any part of their whole name. Of customers and
 * items QuickBooks answers those whose name contains the text.
 *
 * @param text part of the name; empty for any
 */
record OptionSearch(long companyId, Setting setting, String text) implements ChoiceQuestion<List<Option>> {

    /** More are no help to somebody who looks for one. */
    static final int MOST = 50;

    /** Of items only those of liability accounts count, which QuickBooks cannot be asked for. */
    private static final int MOST_ITEMS = 1000;

    @Override
    public List<Query> queries() {
        String entity = BooksLists.entity(setting);
        return switch (entity) {
            case "Customer" -> List.of(new Query(entity, like("DisplayName"), MOST));
            case "Item" -> List.of(new Query(entity, like("Name"), MOST_ITEMS), Query.all("Account"));
            default -> List.of(Query.all(entity));
        };
    }

    @Override
    public List<Option> read(List<List<ObjectNode>> rows) {
        BooksLists lists = BooksLists.of(queries(), rows);
        String part = text.strip().toLowerCase(Locale.ROOT);
        return lists.of(BooksLists.entity(setting)).stream()
                .filter(listed -> listed.active() && lists.suits(setting, listed))
                .filter(listed -> listed.qualifiedName().toLowerCase(Locale.ROOT).contains(part))
                .map(Option::of).sorted(Comparator.comparing(Option::name, String.CASE_INSENSITIVE_ORDER))
                .limit(MOST).toList();
    }

    private String like(String property) {
        return text.isBlank() ? "" : property + " LIKE " + Query.literal("%" + text.strip() + "%");
    }
}
