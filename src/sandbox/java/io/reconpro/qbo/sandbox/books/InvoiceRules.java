package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Invoices. */
final class InvoiceRules implements Rules {

    private final Transactions transactions;
    private final SalesForm form;
    private final Accounts accounts;
    private final Unlinking unlinking;

    InvoiceRules(Company company, DocNumbers numbers) {
        this.transactions = new Transactions(company);
        this.form = new SalesForm(company, numbers);
        this.accounts = new Accounts(company);
        this.unlinking = new Unlinking(company);
    }

    @Override
    public void complete(Draft draft) {
        BigDecimal total = form.complete(draft);
        accounts.resolve(draft.record(), "DepositToAccountRef", PaymentRules.DEPOSIT_TO, false);
        settleBalance(draft, total);
    }

    private void settleBalance(Draft draft, BigDecimal total) {
        ObjectNode record = draft.record();
        BigDecimal applied = draft.creating() ? BigDecimal.ZERO
                : Money.of(draft.before().path("TotalAmt")).subtract(Money.of(draft.before().path("Deposit")))
                        .subtract(Money.of(draft.before().path("Balance")));
        BigDecimal balance = total.subtract(Money.of(record.path("Deposit"))).subtract(applied);
        if (applied.signum() != 0 && draft.refersElsewhere("CustomerRef")) {
            throw Company.business("The customer cannot change: payments are linked to this invoice");
        }
        if (balance.signum() < 0) {
            throw Company.business("The total would fall below what has been paid on this invoice");
        }
        record.put("TotalAmt", Money.cents(total));
        record.put("Balance", Money.cents(balance));
        Transactions.links(record);
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

    /** Payments stay, as money of the customer that nothing is set against. */
    @Override
    public void removed(ObjectNode record) {
        transactions.owe(record, Money.of(record.path("Balance")).negate());
        unlinking.forget(record);
    }

    @Override
    public void clear(ObjectNode record) {
        for (JsonNode node : record.path("Line")) {
            ObjectNode line = (ObjectNode) node;
            if (line.has("Amount")) {
                line.put("Amount", 0);
            }
            if (line.path("SalesItemLineDetail") instanceof ObjectNode detail && detail.has("Qty")) {
                detail.put("Qty", 0);
            }
        }
        record.putObject("TxnTaxDetail").put("TotalTax", 0);
        record.put("TotalAmt", 0).put("Balance", 0);
        record.putArray("LinkedTxn");
    }
}
