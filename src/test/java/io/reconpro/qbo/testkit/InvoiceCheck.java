package io.reconpro.qbo.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares one shop document with its invoice in QuickBooks, field by field. */
final class InvoiceCheck {

    private final BooksView books;
    private final Expectations expectations;
    private final List<String> deviations;

    InvoiceCheck(BooksView books, Expectations expectations, List<String> deviations) {
        this.books = books;
        this.expectations = expectations;
        this.deviations = deviations;
    }

    void check(ShopDocument document, JsonNode invoice) {
        if (books.keepsNumbers()) {
            same(document, "number", document.number(), text(invoice, "DocNumber"));
        }
        same(document, "date", String.valueOf(document.date()), text(invoice, "TxnDate"));
        if (document.dueDate() != null) {
            same(document, "due date", document.dueDate().toString(), text(invoice, "DueDate"));
        }
        if (document.poNo() != null && !carries(invoice, document.poNo())) {
            report(document, "PO number", document.poNo(), "nowhere on the invoice");
        }
        checkParty(document, invoice);
        List<JsonNode> lines = lines(invoice);
        checkClass(document, invoice, lines);
        new LineCheck(books, expectations, deviations).check(document, invoice.path("Line"), lines);
        checkTotal(document, invoice);
        checkTax(document, invoice);
    }

    private void checkParty(ShopDocument document, JsonNode invoice) {
        boolean shared = document.retail() && expectations.retailCustomer() != null;
        String expected = shared ? expectations.retailCustomer() : document.party();
        String id = invoice.path("CustomerRef").path("value").asText();
        String actual = books.customerName(id);
        boolean byId = !shared && id.equals(document.accountingId());
        if (!byId && !Names.same(expected, actual)) {
            report(document, "customer", expected, actual);
        }
    }

    private void checkClass(ShopDocument document, JsonNode invoice, List<JsonNode> lines) {
        String expected = expectedClass(document);
        same(document, "class", books.classOnTransaction() ? expected : null, ref(invoice, "ClassRef"));
        for (JsonNode line : lines) {
            same(document, "class of line " + line.path("LineNum").asText(), books.classOnLine() ? expected : null,
                    ref(line.path(line.path("DetailType").asText()), "ClassRef"));
        }
    }

    private String expectedClass(ShopDocument document) {
        String own = document.classId() == null ? null : books.classId(document.classId());
        String retail = document.retail() && expectations.retailClass() != null
                ? books.classId(expectations.retailClass()) : null;
        boolean retailWins = retail != null && (own == null || expectations.retailClassFirst());
        return retailWins ? retail : own;
    }

    private void checkTotal(ShopDocument document, JsonNode invoice) {
        BigDecimal expected = document.lines(expectations.taxLines()).stream().map(ShopDocument.Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = invoice.path("TotalAmt").decimalValue()
                .subtract(invoice.path("TxnTaxDetail").path("TotalTax").decimalValue());
        if (total.compareTo(expected) != 0) {
            report(document, "total without QuickBooks' own tax", expected, total);
        }
    }

    private void checkTax(ShopDocument document, JsonNode invoice) {
        BigDecimal expected = document.lines(true).stream().filter(ShopDocument.Line::tax)
                .map(ShopDocument.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = invoice.path("TxnTaxDetail").path("TotalTax").decimalValue();
        if (expectations.taxTotal() && tax.compareTo(expected) != 0) {
            report(document, "tax", expected, tax);
        }
    }

    /** What is charged: notes and subtotals are left out. */
    private static List<JsonNode> lines(JsonNode invoice) {
        List<JsonNode> lines = new ArrayList<>();
        invoice.path("Line").forEach(line -> {
            String type = line.path("DetailType").asText();
            if (type.equals("SalesItemLineDetail") || type.equals("DiscountLineDetail")) {
                lines.add(line);
            }
        });
        return lines;
    }

    private static boolean carries(JsonNode invoice, String poNo) {
        if (text(invoice, "PrivateNote").contains(poNo) || text(invoice.path("CustomerMemo"), "value").contains(poNo)) {
            return true;
        }
        for (JsonNode field : invoice.path("CustomField")) {
            if (text(field, "StringValue").contains(poNo)) {
                return true;
            }
        }
        return false;
    }

    private static String ref(JsonNode owner, String name) {
        return owner.path(name).path("value").asText(null);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText("");
    }

    private void same(ShopDocument document, String what, String expected, String actual) {
        if (!Objects.equals(expected, actual)) {
            report(document, what, expected, actual);
        }
    }

    private void report(ShopDocument document, String what, Object expected, Object actual) {
        deviations.add("%s: %s should be %s, but is %s in QuickBooks".formatted(document, what, expected, actual));
    }
}
