package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Payments received from customers, and credit memos applied by payments of nothing. */
final class PaymentRules implements Rules {

    static final List<String> DEPOSIT_TO = List.of("Bank", "Other Current Asset");

    private final Company company;
    private final Transactions transactions;
    private final Accounts accounts;
    private final PaymentLines lines;
    private final Settlement settlement;

    PaymentRules(Company company) {
        this.company = company;
        this.transactions = new Transactions(company);
        this.accounts = new Accounts(company);
        this.lines = new PaymentLines(company, "CustomerRef", List.of("Invoice", Settlement.CREDIT_MEMO));
        this.settlement = new Settlement(company);
    }

    @Override
    public Set<String> kept() {
        return Set.of("DepositToAccountRef");
    }

    @Override
    public void complete(Draft draft) {
        ObjectNode record = draft.record();
        if (!draft.creating()) {
            release(draft.before());
        }
        requireParts(record);
        transactions.complete(draft);
        company.resolve(record, "PaymentMethodRef", "PaymentMethod");
        accounts.resolve(record, "ARAccountRef", List.of("Accounts Receivable"), false);
        accounts.resolve(record, "DepositToAccountRef", DEPOSIT_TO, false);
        if (!record.has("DepositToAccountRef")) {
            accounts.undeposited().ifPresent(funds -> record.set("DepositToAccountRef", Company.reference(funds)));
        }
        draft.orElse("ProcessPayment", false);
        if (Money.of(record.get("TotalAmt")).signum() < 0) {
            throw Company.business("Transaction amount must be 0 or greater. Supplied total:"
                    + record.get("TotalAmt").asText());
        }
        lines.complete(draft);
        record.put("TotalAmt", Money.cents(Money.of(record.get("TotalAmt"))));
        record.put("UnappliedAmt", Money.cents(Settlement.unapplied(record)));
        Transactions.links(record);
    }

    private void requireParts(ObjectNode record) {
        if (company.resolve(record, "CustomerRef", "Customer") == null) {
            throw Schema.missing("CustomerRef");
        }
        if (!record.hasNonNull("TotalAmt")) {
            throw Schema.missing("TotalAmt");
        }
    }

    @Override
    public void stored(ObjectNode record, ObjectNode before) {
        if (before != null) {
            removed(before);
        }
        settlement.apply("Payment", record);
    }

    @Override
    public void removed(ObjectNode record) {
        settlement.takeBack("Payment", record);
    }

    /** @throws QboFault 6540 once the money has been deposited */
    @Override
    public void release(ObjectNode record) {
        transactions.refuseClosed(record);
        for (JsonNode link : record.path("LinkedTxn")) {
            if (link.path("TxnType").asText().equals("Deposit")) {
                throw QboFault.validation("6540", "Deposited Transaction cannot be changed",
                        "This transaction has been deposited. If you want to change or delete it, you must edit the "
                                + "deposit it appears on and remove it first.");
            }
        }
    }

    @Override
    public void clear(ObjectNode record) {
        record.put("TotalAmt", 0).put("UnappliedAmt", 0).putArray("Line");
    }
}
