package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The lines of a bill: accounts or items. */
final class ExpenseLines {

    private static final List<String> NOT_FOR_LINES = List.of("Accounts Payable", "Accounts Receivable");

    private static final String BILLED = "HasBeenBilled";

    private final Company company;
    private final Transactions transactions;

    ExpenseLines(Company company) {
        this.company = company;
        this.transactions = new Transactions(company);
    }

    /** Checks and completes the lines and gives their sum. */
    BigDecimal complete(Draft draft) {
        BigDecimal total = BigDecimal.ZERO;
        Schema.requireLines(draft.record());
        for (JsonNode node : draft.record().get("Line")) {
            ObjectNode line = (ObjectNode) node;
            if (!line.hasNonNull("Amount")) {
                throw Schema.missing("Amount");
            }
            BigDecimal amount = Money.of(line.get("Amount"));
            completeDetail(draft, line, amount);
            line.put("Amount", Money.cents(amount));
            total = total.add(Money.cents(amount));
        }
        transactions.numberLines(draft);
        return total;
    }

    /** What the lines of a bill are for, whether by account or by item. */
    static Stream<JsonNode> details(JsonNode bill) {
        return StreamSupport.stream(bill.path("Line").spliterator(), false)
                .map(line -> line.path(line.path("DetailType").asText()));
    }

    /** Marks the billable lines as billed. */
    static void bill(ObjectNode bill) {
        details(bill).filter(detail -> status(detail).equals("Billable"))
                .forEach(detail -> ((ObjectNode) detail).put("BillableStatus", BILLED));
    }

    private void completeDetail(Draft draft, ObjectNode line, BigDecimal amount) {
        String type = line.path("DetailType").asText();
        ObjectNode detail;
        if (type.equals("AccountBasedExpenseLineDetail")) {
            detail = line.withObject("/" + type);
            completeAccount(detail);
        } else if (type.equals("ItemBasedExpenseLineDetail")) {
            detail = line.withObject("/" + type);
            SalesLines.refuseWrongProduct(amount, detail);
            if (company.resolve(detail, "ItemRef", "Item") == null) {
                throw lacks("ItemRef");
            }
        } else if (type.isEmpty()) {
            throw Schema.missing("DetailType");
        } else {
            throw QboFault.validation("2170", "Invalid Enumeration", "DetailType " + type
                    + " is not supported on a bill", "DetailType");
        }
        transactions.settleClass(detail, "ClassTrackingPerTxnLine");
        completeBillable(detail, billed(draft, line));
        completeTaxCode(detail);
    }

    private void completeAccount(ObjectNode detail) {
        ObjectNode account = company.resolve(detail, "AccountRef", "Account");
        if (account == null) {
            throw lacks("AccountRef");
        }
        if (NOT_FOR_LINES.contains(account.get("AccountType").asText())) {
            throw Accounts.wrongType("AccountRef", account);
        }
    }

    /** Whether this line has been billed to its customer already. */
    private static boolean billed(Draft draft, ObjectNode line) {
        return !draft.creating() && StreamSupport.stream(draft.before().path("Line").spliterator(), false)
                .filter(before -> before.path("Id").equals(line.path("Id")))
                .anyMatch(before -> status(before.path(before.path("DetailType").asText())).equals(BILLED));
    }

    private static String status(JsonNode detail) {
        return detail.path("BillableStatus").asText();
    }

    private void completeBillable(ObjectNode detail, boolean billed) {
        if (status(detail).equals(BILLED) != billed) {
            throw QboFault.validation("6320", "Invalid billable status", "Invalid billable status: a line "
                    + (billed ? "that has been billed stays so" : "is billed by an invoice, not by its status"),
                    "BillableStatus");
        }
        ObjectNode customer = company.resolve(detail, "CustomerRef", "Customer");
        if (detail.path("BillableStatus").asText().equals("Billable") && customer == null) {
            throw QboFault.validation("6310", "Billable line without customer",
                    "A billable line needs a CustomerRef", "CustomerRef");
        }
        if (!detail.hasNonNull("BillableStatus")) {
            detail.put("BillableStatus", "NotBillable");
        }
    }

    private static void completeTaxCode(ObjectNode detail) {
        String code = detail.path("TaxCodeRef").path("value").asText();
        if (code.isEmpty()) {
            detail.putObject("TaxCodeRef").put("value", "NON");
        } else {
            SalesLines.refuseUnknownTaxCode(code);
        }
    }

    private static QboFault lacks(String element) {
        return QboFault.validation("6440", "Line incomplete", "A line of a bill lacks its " + element, element);
    }
}
