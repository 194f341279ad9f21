package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Payments of vendors' bills, by check or by card. */
final class BillPaymentRules implements Rules {

    private final Company company;
    private final Transactions transactions;
    private final Accounts accounts;
    private final PaymentLines lines;
    private final Settlement settlement;

    BillPaymentRules(Company company) {
        this.company = company;
        this.transactions = new Transactions(company);
        this.accounts = new Accounts(company);
        this.lines = new PaymentLines(company, "VendorRef", List.of("Bill"));
        this.settlement = new Settlement(company);
    }

    @Override
    public void complete(Draft draft) {
        ObjectNode record = draft.record();
        if (company.resolve(record, "VendorRef", "Vendor") == null) {
            throw Schema.missing("VendorRef");
        }
        for (String required : List.of("TotalAmt", "PayType")) {
            if (!record.hasNonNull(required)) {
                throw Schema.missing(required);
            }
        }
        transactions.complete(draft);
        completeAccounts(record);
        lines.complete(draft);
        record.put("TotalAmt", Money.cents(Money.of(record.get("TotalAmt"))));
    }

    private void completeAccounts(ObjectNode record) {
        accounts.resolve(record, "APAccountRef", List.of("Accounts Payable"), false);
        if (!record.has("APAccountRef")) {
            record.set("APAccountRef", company.preference("AccountingInfoPrefs", "DefaultAPAccount"));
            company.resolve(record, "APAccountRef", "Account");
        }
        if (record.get("PayType").asText().equals("Check")) {
            ObjectNode check = record.withObject("/CheckPayment");
            accounts.resolve(check, "BankAccountRef", List.of("Bank"), true);
            if (!check.hasNonNull("PrintStatus")) {
                check.put("PrintStatus", "NotSet");
            }
        } else {
            accounts.resolve(record.withObject("/CreditCardPayment"), "CCAccountRef", List.of("Credit Card"), true);
        }
    }

    @Override
    public void stored(ObjectNode record, ObjectNode before) {
        if (before != null) {
            removed(before);
        }
        settlement.apply("BillPayment", record);
    }

    @Override
    public void release(ObjectNode record) {
        transactions.refuseClosed(record);
    }

    @Override
    public void removed(ObjectNode record) {
        settlement.takeBack("BillPayment", record);
    }
}
