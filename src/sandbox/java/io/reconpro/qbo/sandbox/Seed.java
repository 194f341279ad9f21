package io.reconpro.qbo.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.books.Books;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** What every company's books hold before anybody calls: {@code company.json}, entered by the rules of the books. */
final class Seed {

    private static final List<String> ORDER = List.of("Preferences", "CompanyInfo", "TaxRate", "TaxCode", "Term",
            "PaymentMethod", "Account", "Class", "Customer", "Vendor", "Employee", "Item");

    private final Books books;

    private Seed(Books books) {
        this.books = books;
    }

    static Consumer<Books> named(String companyName) {
        return books -> fill(books, companyName);
    }

    private static void fill(Books books, String companyName) {
        try (InputStream resource = Seed.class.getResourceAsStream("company.json")) {
            JsonNode company = Json.mapper().readTree(resource);
            company.withObject("/CompanyInfo/0").put("CompanyName", companyName).put("LegalName", companyName + " LLC");
            new Seed(books).enter(company);
        } catch (IOException e) {
            throw new UncheckedIOException("company.json cannot be read", e);
        }
    }

    private void enter(JsonNode company) {
        for (String entity : ORDER) {
            company.get(entity).forEach(record -> enter(entity, (ObjectNode) record));
        }
        books.prefer("AccountingInfoPrefs", "DefaultARAccount", account("Accounts Receivable (A/R)"));
        books.prefer("AccountingInfoPrefs", "DefaultAPAccount", account("Accounts Payable (A/P)"));
    }

    private void enter(String entity, ObjectNode record) {
        boolean inactive = record.path("inactive").asBoolean();
        record.remove("inactive");
        if (record.has("parent")) {
            record.set("ParentRef", reference(entity, "FullyQualifiedName", record.remove("parent").asText()));
        }
        for (String property : List.of("IncomeAccountRef", "ExpenseAccountRef")) {
            if (record.has(property)) {
                record.set(property, account(record.get(property).asText()));
            }
        }
        String id = books.enter(entity, record).get("Id").asText();
        if (inactive) {
            books.deactivate(entity, id);
        }
    }

    private ObjectNode account(String name) {
        return reference("Account", "Name", name);
    }

    private ObjectNode reference(String entity, String property, String value) {
        ObjectNode found = books.visible(entity, property, List.of(value)).findFirst().orElseThrow();
        return Json.mapper().createObjectNode().put("value", found.get("Id").asText()).put("name", value);
    }
}
