package io.reconpro.qbo.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Compares one bill of the shop with the one in QuickBooks, field by field. */
final class BillCheck {

    private final BooksView books;
    private final Expectations expectations;
    private final List<String> deviations;

    BillCheck(BooksView books, Expectations expectations, List<String> deviations) {
        this.books = books;
        this.expectations = expectations;
        this.deviations = deviations;
    }

    void check(AuditedBill bill, JsonNode stored) {
        same(bill, "number", bill.number(), stored.path("DocNumber").asText());
        same(bill, "date", bill.date().toString(), stored.path("TxnDate").asText());
        if (bill.dueDate() != null) {
            same(bill, "due date", bill.dueDate().toString(), stored.path("DueDate").asText());
        }
        String vendorId = stored.path("VendorRef").path("value").asText();
        String vendor = books.name("Vendor", vendorId);
        if (!vendorId.equals(bill.accountingId()) && !Names.same(bill.vendor(), vendor)) {
            same(bill, "vendor", bill.vendor(), vendor);
        }
        JsonNode lines = stored.path("Line");
        same(bill, "number of lines", bill.lines().size(), lines.size());
        for (int place = 0; place < Math.min(bill.lines().size(), lines.size()); place++) {
            check(bill, place + 1, bill.lines().get(place), lines.get(place));
        }
        BigDecimal total = bill.lines().stream().map(AuditedBill.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        sameAmount(bill, "total", total, stored.path("TotalAmt"));
    }

    private void check(AuditedBill bill, int place, AuditedBill.Line expected, JsonNode line) {
        sameAmount(bill, "amount of line " + place, expected.amount(), line.path("Amount"));
        String description = line.path("Description").asText();
        expected.texts().stream().filter(text -> !description.contains(text)).forEach(text ->
                report(bill, "description of line " + place, "with '" + text + "'", "'" + description + "'"));
        JsonNode detail = line.path("AccountBasedExpenseLineDetail");
        same(bill, "account of line " + place, expectations.billAccount(),
                books.name("Account", detail.path("AccountRef").path("value").asText()));
        String classId = expectations.billClasses() && books.classOnLine() && expected.classId() != null
                ? books.classId(expected.classId()) : null;
        same(bill, "class of line " + place, classId, detail.path("ClassRef").path("value").asText(null));
    }

    private void sameAmount(AuditedBill bill, String what, BigDecimal expected, JsonNode actual) {
        if (expected.compareTo(actual.decimalValue()) != 0) {
            report(bill, what, expected, actual);
        }
    }

    private void same(AuditedBill bill, String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            report(bill, what, expected, actual);
        }
    }

    private void report(AuditedBill bill, String what, Object expected, Object actual) {
        deviations.add("%s: %s should be %s, but is %s in QuickBooks".formatted(bill, what, expected, actual));
    }
}
