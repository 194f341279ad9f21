package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Credit memos: money owed to a customer until a payment applies it to invoices. */
final class CreditMemoRules implements Rules {

    private final Transactions transactions;
    private final SalesForm form;
    private final Unlinking unlinking;

    CreditMemoRules(Company company, DocNumbers numbers) {
        this.transactions = new Transactions(company);
        this.form = new SalesForm(company, numbers);
        this.unlinking = new Unlinking(company);
    }

    @Override
    public void complete(Draft draft) {
        ObjectNode record = draft.record();
        BigDecimal total = form.complete(draft);
        BigDecimal spent = draft.creating() ? BigDecimal.ZERO : Money.of(draft.before().path("TotalAmt"))
                .subtract(Money.of(draft.before().path("RemainingCredit")));
        if (spent.signum() != 0 && draft.refersElsewhere("CustomerRef")) {
            throw Company.business("The customer cannot change: this credit memo is applied to invoices");
        }
        if (total.compareTo(spent) < 0) {
            throw Company.business("The total would fall below what has been applied of this credit memo");
        }
        BigDecimal remaining = Money.cents(total.subtract(spent));
        record.put("TotalAmt", Money.cents(total)).put("RemainingCredit", remaining).put("Balance", remaining);
        Transactions.links(record);
    }

    @Override
    public void stored(ObjectNode record, ObjectNode before) {
        if (before != null) {
            transactions.owe(before, Money.of(before.path("RemainingCredit")));
        }
        transactions.owe(record, Money.of(record.path("RemainingCredit")).negate());
    }

    @Override
    public void release(ObjectNode record) {
        transactions.refuseClosed(record);
    }

    /** The invoices it was applied to are open again. */
    @Override
    public void removed(ObjectNode record) {
        transactions.owe(record, Money.of(record.path("RemainingCredit")));
        unlinking.forget(record);
    }
}
