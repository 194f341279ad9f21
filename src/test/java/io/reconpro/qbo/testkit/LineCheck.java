package io.reconpro.qbo.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/** Compares the lines of one document with those in QuickBooks: their order, amount, item and description. */
final class LineCheck {

    private final BooksView books;
    private final Expectations expectations;
    private final List<String> deviations;

    LineCheck(BooksView books, Expectations expectations, List<String> deviations) {
        this.books = books;
        this.expectations = expectations;
        this.deviations = deviations;
    }

    /**
     * @param all every line of the invoice: a note before a line may carry its vehicle
     * @param charged those with an amount
     */
    void check(ShopDocument document, JsonNode all, List<JsonNode> charged) {
        List<ShopDocument.Line> expected = document.lines(expectations.taxLines());
        if (expected.size() != charged.size()) {
            report(document, "number of lines", expected.size(), charged.size());
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            check(document, i + 1, expected.get(i), charged.get(i), noteBefore(all, charged.get(i)));
        }
    }

    private void check(ShopDocument document, int place, ShopDocument.Line expected, JsonNode actual, String note) {
        BigDecimal amount = amount(actual);
        if (amount.compareTo(expected.amount()) != 0) {
            report(document, "amount of line " + place, expected.amount(), amount);
        }
        String description = note + "\n" + actual.path("Description").asText();
        expected.texts().stream().filter(text -> !description.contains(text)).forEach(text ->
                report(document, "description of line " + place, "with '" + text + "'",
                        "'" + description.strip() + "'"));
        String item = expected.tax() ? expectations.taxItem()
                : expectations.itemPerService() ? expected.service() : null;
        String charged = books.itemName(actual.path("SalesItemLineDetail").path("ItemRef").path("value").asText());
        if (item != null && !Names.same(item, charged)) {
            report(document, "item of line " + place, item, charged);
        }
    }

    private static BigDecimal amount(JsonNode line) {
        BigDecimal amount = line.path("Amount").decimalValue();
        return line.path("DetailType").asText().equals("DiscountLineDetail") ? amount.negate() : amount;
    }

    private static String noteBefore(JsonNode all, JsonNode charged) {
        String note = "";
        for (JsonNode line : all) {
            if (line == charged) {
                break;
            }
            if (line.path("DetailType").asText().equals("DescriptionOnly")) {
                note = line.path("Description").asText();
            }
        }
        return note;
    }

    private void report(ShopDocument document, String what, Object expected, Object actual) {
        deviations.add("%s: %s should be %s, but is %s in QuickBooks".formatted(document, what, expected, actual));
    }
}
