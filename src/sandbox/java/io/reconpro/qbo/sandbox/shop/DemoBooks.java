package io.reconpro.qbo.sandbox.shop;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.books.Books;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What people did in QuickBooks before the first export: the other half of the documents that are wrong on purpose. */
public final class DemoBooks {

    private DemoBooks() {
    }

    /** The active classes under which the demo shop's clients are booked. */
    public static List<DemoShop.QboClass> classes(Books books) {
        return books.visible("Class").filter(row -> row.path("Active").asBoolean())
                .filter(row -> row.path("FullyQualifiedName").asText().startsWith("Wholesale"))
                .map(row -> new DemoShop.QboClass(books.realm(), row.get("Id").asText(),
                        row.get("FullyQualifiedName").asText()))
                .toList();
    }

    /**
     * Takes the names and the number that {@link WrongOnPurpose} documents need, and closes the books up to their old
     * one.
     *
     * @param today the day given to {@link DemoShop.Options}
     */
    public static void prepare(Books books, LocalDate today) {
        ObjectNode salvage = books.create("Customer", named(WrongDocuments.INACTIVE_CUSTOMER));
        books.deactivate("Customer", salvage.get("Id").asText());
        books.create("Vendor", named(WrongDocuments.VENDORS_NAME));
        ObjectNode walkIn = books.create("Customer", named("Front Desk Sales"));
        books.create("Invoice", invoice(WrongDocuments.NUMBER_TAKEN, walkIn.get("Id").asText(), anyItem(books), today));
        books.create("Customer", named(WrongBills.CUSTOMERS_NAME));
        ObjectNode chrome = books.create("Vendor", named(WrongBills.INACTIVE_VENDOR));
        books.deactivate("Vendor", chrome.get("Id").asText());
        ObjectNode tires = books.create("Vendor", named(WrongBills.TYPED_VENDOR));
        books.create("Bill", bill(WrongBills.NUMBER_TYPED, tires.get("Id").asText(), anyAccount(books), today));
        books.prefer("AccountingInfoPrefs", "BookCloseDate",
                today.minusDays(WrongDocuments.CLOSED_DAYS).toString());
    }

    private static ObjectNode invoice(String number, String customerId, String itemId, LocalDate today) {
        ObjectNode invoice = JsonNodeFactory.instance.objectNode().put("DocNumber", number)
                .put("TxnDate", today.minusDays(20).toString()).put("PrivateNote", "Typed in at the front desk");
        invoice.putObject("CustomerRef").put("value", customerId);
        ObjectNode line = invoice.putArray("Line").addObject().put("Amount", new BigDecimal("49.50"))
                .put("DetailType", "SalesItemLineDetail").put("Description", "Wash and vacuum");
        ObjectNode detail = line.putObject("SalesItemLineDetail");
        detail.putObject("ItemRef").put("value", itemId);
        detail.putObject("TaxCodeRef").put("value", "NON");
        return invoice;
    }

    private static ObjectNode bill(String number, String vendorId, String accountId, LocalDate today) {
        ObjectNode bill = JsonNodeFactory.instance.objectNode().put("DocNumber", number)
                .put("TxnDate", today.minusDays(6).toString()).put("PrivateNote", "Typed in from paper");
        bill.putObject("VendorRef").put("value", vendorId);
        bill.putArray("Line").addObject().put("Amount", new BigDecimal("85.00"))
                .put("DetailType", "AccountBasedExpenseLineDetail").put("Description", "Two batteries")
                .putObject("AccountBasedExpenseLineDetail").putObject("AccountRef").put("value", accountId);
        return bill;
    }

    private static String anyAccount(Books books) {
        return books.visible("Account").filter(row -> row.path("AccountType").asText().equals("Cost of Goods Sold"))
                .findFirst().orElseThrow().get("Id").asText();
    }

    private static String anyItem(Books books) {
        return books.visible("Item").filter(row -> row.path("Type").asText().equals("Service"))
                .findFirst().orElseThrow().get("Id").asText();
    }

    private static ObjectNode named(String displayName) {
        return JsonNodeFactory.instance.objectNode().put("DisplayName", displayName);
    }
}
