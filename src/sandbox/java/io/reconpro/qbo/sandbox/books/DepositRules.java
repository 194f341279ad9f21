package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** Money brought to the bank: payments out of Undeposited Funds, which hold still from then on, and other sums. */
final class DepositRules implements Rules {

    private final Company company;
    private final Transactions transactions;
    private final Accounts accounts;

    DepositRules(Company company) {
        this.company = company;
        this.transactions = new Transactions(company);
        this.accounts = new Accounts(company);
    }

    @Override
    public void complete(Draft draft) {
        ObjectNode record = draft.record();
        transactions.complete(draft);
        accounts.resolve(record, "DepositToAccountRef", PaymentRules.DEPOSIT_TO, true);
        Schema.requireLines(record);
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode line : record.get("Line")) {
            total = total.add(line.path("LinkedTxn").isEmpty() ? otherSum((ObjectNode) line)
                    : payment(draft, (ObjectNode) line));
        }
        transactions.numberLines(draft);
        record.remove("LinkedTxn");
        record.put("TotalAmt", Money.cents(total));
    }

    private BigDecimal otherSum(ObjectNode line) {
        ObjectNode detail = line.withObject("/DepositLineDetail");
        accounts.resolve(detail, "AccountRef", List.of("Income", "Other Income", "Equity", "Other Current Liability"),
                true);
        if (!line.hasNonNull("Amount")) {
            throw Schema.missing("Amount");
        }
        return Money.of(line.get("Amount"));
    }

    private BigDecimal payment(Draft draft, ObjectNode line) {
        String id = line.at("/LinkedTxn/0/TxnId").asText();
        ObjectNode payment = line.at("/LinkedTxn/0/TxnType").asText().equals("Payment") && !id.isBlank()
                ? company.get("Payment", id) : null;
        if (payment == null) {
            throw QboFault.validation("2500", "Invalid Reference Id", "Invalid Reference Id : Payment " + id
                    + " does not exist", "LinkedTxn");
        }
        boolean undeposited = accounts.undeposited().map(funds -> funds.get("Id"))
                .filter(payment.path("DepositToAccountRef").path("value")::equals).isPresent();
        boolean elsewhere = payment.path("LinkedTxn").findValuesAsText("TxnId").stream()
                .anyMatch(deposit -> !deposit.equals(draft.id()));
        if (!undeposited || elsewhere) {
            throw QboFault.validation("620", "Transaction cannot be linked",
                    "Payment " + id + " does not lie in Undeposited Funds", "LinkedTxn");
        }
        line.set("Amount", payment.get("TotalAmt"));
        return Money.of(payment.get("TotalAmt"));
    }

    @Override
    public void stored(ObjectNode record, ObjectNode before) {
        if (before != null) {
            removed(before);
        }
        link(record, true);
    }

    @Override
    public void release(ObjectNode record) {
        transactions.refuseClosed(record);
    }

    @Override
    public void removed(ObjectNode record) {
        link(record, false);
    }

    private void link(ObjectNode deposit, boolean deposited) {
        String id = deposit.get("Id").asText();
        for (Settlement.Part part : Settlement.parts(deposit)) {
            ObjectNode payment = company.get("Payment", part.id());
            ObjectNode changed = payment.deepCopy();
            Transactions.unlink(changed, id);
            if (deposited) {
                Transactions.links(changed).addObject().put("TxnId", id).put("TxnType", "Deposit");
            }
            company.carryOver("Payment", changed, payment, true);
        }
    }
}
