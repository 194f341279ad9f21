package io.reconpro.qbo.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.books.Books;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Gives a company a past: customers, items and invoices of its own that no shop knows. */
public final class FilledBooks {

    private final Books books;

    private FilledBooks(Books books) {
        this.books = books;
    }

    public static void fill(Books books, int customers, int items, int invoices) {
        FilledBooks filled = new FilledBooks(books);
        List<ObjectNode> parties = new ArrayList<>();
        List<ObjectNode> services = new ArrayList<>();
        for (int i = 1; i <= customers; i++) {
            parties.add(books.create("Customer", node().put("DisplayName", "Old Customer %05d".formatted(i))));
        }
        String income = books.all("Account").filter(account -> account.path("AccountType").asText().equals("Income"))
                .findFirst().orElseThrow().get("Id").asText();
        for (int i = 1; i <= items; i++) {
            ObjectNode item = node().put("Name", "Old Service %05d".formatted(i)).put("Type", "Service");
            item.putObject("IncomeAccountRef").put("value", income);
            services.add(books.create("Item", item));
        }
        for (int i = 0; i < invoices; i++) {
            filled.invoice("OLD%06d".formatted(i), parties.get(i % customers), services.get(i % items));
        }
    }

    private void invoice(String number, ObjectNode customer, ObjectNode item) {
        ObjectNode invoice = node().put("DocNumber", number).put("TxnDate", LocalDate.now().minusYears(1).toString());
        invoice.putObject("CustomerRef").set("value", customer.get("Id"));
        ObjectNode line = invoice.putArray("Line").addObject().put("DetailType", "SalesItemLineDetail")
                .put("Amount", 100);
        line.putObject("SalesItemLineDetail").putObject("ItemRef").set("value", item.get("Id"));
        books.create("Invoice", invoice);
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
