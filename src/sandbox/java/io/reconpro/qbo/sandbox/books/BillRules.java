package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** Bills of vendors. */
final class BillRules implements Rules {

    private final Company company;
    private final Transactions transactions;
    private final ExpenseLines lines;
    private final Accounts accounts;
    private final Unlinking unlinking;

    BillRules(Company company) {
        this.company = company;
        this.transactions = new Transactions(company);
        this.lines = new ExpenseLines(company);
        this.accounts = new Accounts(company);
        this.unlinking = new Unlinking(company);
    }

    @Override
    public void complete(Draft draft) {
        ObjectNode record = draft.record();
        if (!draft.sent().hasNonNull("VendorRef")) {
            throw Schema.missing("VendorRef");
        }
        ObjectNode vendor = company.resolve(record, "VendorRef", "Vendor");
        if (vendor == null) {
            throw Schema.missing("VendorRef");
        }
        transactions.complete(draft);
        TaxDetails.check(draft);
        BigDecimal total = lines.complete(draft);
        if (total.signum() < 0) {
            throw Company.business("Transaction amount must be 0 or greater. Supplied total:" + total);
        }
        completeAccount(record);
        transactions.completeDueDate(record, vendor, "TermRef");
        refuseTakenNumber(draft);
        settleBalance(draft, total);
    }

    private static void settleBalance(Draft draft, BigDecimal total) {
        ObjectNode record = draft.record();
        BigDecimal paid = draft.creating() ? BigDecimal.ZERO
                : Money.of(draft.before().path("TotalAmt")).subtract(Money.of(draft.before().path("Balance")));
        if (paid.signum() != 0 && (draft.refersElsewhere("VendorRef") || draft.refersElsewhere("APAccountRef"))) {
            throw Company.business("Neither vendor nor A/P account can change: payments are linked to this bill");
        }
        if (total.compareTo(paid) < 0) {
            throw Company.business("The total would fall below what has been paid on this bill");
        }
        record.put("TotalAmt", Money.cents(total)).put("Balance", Money.cents(total.subtract(paid)));
        Transactions.links(record);
    }

    private void completeAccount(ObjectNode record) {
        accounts.resolve(record, "APAccountRef", List.of("Accounts Payable"), false);
        if (!record.has("APAccountRef")) {
            record.set("APAccountRef", company.preference("AccountingInfoPrefs", "DefaultAPAccount"));
            company.resolve(record, "APAccountRef", "Account");
        }
    }

    private void refuseTakenNumber(Draft draft) {
        String number = draft.record().path("DocNumber").asText();
        if (number.isBlank() || !company.switches.uniqueBillNumbers || draft.duplicateNumberAllowed()) {
            return;
        }
        JsonNode vendor = draft.record().path("VendorRef").path("value");
        company.table("Bill").having("DocNumber", number).map(Row::record)
                .filter(bill -> !bill.get("Id").asText().equals(draft.id()))
                .filter(bill -> bill.path("VendorRef").path("value").equals(vendor)).findFirst()
                .ifPresent(bill -> {
                    throw DocNumbers.taken(number, "TxnType=Bill with TxnId=" + bill.get("Id").asText());
                });
    }

    @Override
    public void stored(ObjectNode record, ObjectNode before) {
        if (before != null) {
            transactions.owe(before, Money.of(before.path("Balance")).negate());
        }
        transactions.owe(record, Money.of(record.path("Balance")));
    }

    @Override
    public void release(ObjectNode record) {
        transactions.refuseClosed(record);
    }

    /** Its payments stay, as money with the vendor that nothing is set against. */
    @Override
    public void removed(ObjectNode record) {
        transactions.owe(record, Money.of(record.path("Balance")).negate());
        unlinking.forget(record);
    }
}
