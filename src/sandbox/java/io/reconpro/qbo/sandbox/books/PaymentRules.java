package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Payments received from customers and the invoices they pay. */
final class PaymentRules implements Rules {

    static final List<String> DEPOSIT_TO = List.of("Bank", "Other Current Asset");

    private final Company company;
    private final Transactions transactions;
    private final Accounts accounts;

    PaymentRules(Company company) {
        this.company = company;
        this.transactions = new Transactions(company);
        this.accounts = new Accounts(company);
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
            company.table("Account").having("Name", "Undeposited Funds").findFirst()
                    .ifPresent(row -> record.set("DepositToAccountRef", Company.reference(row.record())));
        }
        draft.orElse("ProcessPayment", false);
        BigDecimal total = Money.of(record.get("TotalAmt"));
        BigDecimal applied = completeLines(draft);
        if (total.signum() < 0 || applied.compareTo(total) > 0) {
            throw Company.business("The amounts of the lines come to " + applied.toPlainString()
                    + ", more than the payment's " + total.toPlainString());
        }
        record.put("TotalAmt", Money.cents(total)).put("UnappliedAmt", Money.cents(total.subtract(applied)));
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

    private BigDecimal completeLines(Draft draft) {
        ArrayNode lines = draft.record().withArray("/Line");
        BigDecimal applied = BigDecimal.ZERO;
        Set<String> paid = new HashSet<>();
        for (JsonNode node : lines) {
            ObjectNode line = (ObjectNode) node;
            BigDecimal amount = Money.of(line.path("Amount"));
            if (amount.signum() <= 0) {
                throw QboFault.validation("2290", "Negative amount", "A payment line needs a positive Amount",
                        "Amount");
            }
            JsonNode link = line.path("LinkedTxn").path(0);
            refuseUnpayable(draft, link, amount);
            if (!paid.add(link.path("TxnId").asText())) {
                throw Company.business("Invoice " + link.path("TxnId").asText() + " is paid by two lines");
            }
            line.put("Amount", Money.cents(amount));
            applied = applied.add(amount);
        }
        return applied;
    }

    private void refuseUnpayable(Draft draft, JsonNode link, BigDecimal amount) {
        if (!link.path("TxnType").asText().equals("Invoice")) {
            throw QboFault.validation("620", "Transaction cannot be linked", "TxnType "
                    + link.path("TxnType").asText() + " cannot be linked to this payment", "LinkedTxn");
        }
        String id = link.path("TxnId").asText();
        ObjectNode invoice = id.isBlank() ? null : company.get("Invoice", id);
        if (invoice == null) {
            throw QboFault.validation("2500", "Invalid Reference Id", "Invalid Reference Id : Invoice " + id
                    + " does not exist", "LinkedTxn");
        }
        if (!invoice.path("CustomerRef").path("value").equals(draft.record().path("CustomerRef").path("value"))) {
            throw Company.business("Invoice " + id + " belongs to another customer");
        }
        BigDecimal open = Money.of(invoice.path("Balance"));
        if (!draft.creating()) {
            open = open.add(paidTo(draft.before(), id));
        }
        if (amount.compareTo(open) > 0) {
            throw Company.business("Invoice " + id + " has only " + open.toPlainString() + " open");
        }
    }

    private static BigDecimal paidTo(ObjectNode payment, String invoiceId) {
        return StreamSupport.stream(payment.path("Line").spliterator(), false)
                .filter(line -> line.path("LinkedTxn").path(0).path("TxnId").asText().equals(invoiceId))
                .map(line -> Money.of(line.path("Amount"))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public void stored(ObjectNode record, ObjectNode before) {
        if (before != null) {
            removed(before);
        }
        apply(record, true);
        owe(record, Money.of(record.path("UnappliedAmt")).negate());
    }

    @Override
    public void removed(ObjectNode record) {
        apply(record, false);
        owe(record, Money.of(record.path("UnappliedAmt")));
    }

    private void owe(ObjectNode payment, BigDecimal amount) {
        transactions.owe("Customer", payment.path("CustomerRef").path("value").asText(), amount);
    }

    private void apply(ObjectNode payment, boolean paying) {
        String paymentId = payment.get("Id").asText();
        for (JsonNode line : payment.path("Line")) {
            ObjectNode invoice = company.get("Invoice", line.path("LinkedTxn").path(0).path("TxnId").asText());
            BigDecimal amount = Money.of(line.path("Amount"));
            BigDecimal change = paying ? amount.negate() : amount;
            ObjectNode changed = invoice.deepCopy();
            Transactions.add(changed, "Balance", change);
            Transactions.unlink(changed, paymentId);
            if (paying) {
                Transactions.links(changed).addObject().put("TxnId", paymentId).put("TxnType", "Payment");
            }
            company.carryOver("Invoice", changed, invoice, true);
            owe(payment, change);
        }
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

    /** Takes an invoice out of the payment; its amount becomes unapplied. */
    static void dropLines(ObjectNode payment, String invoiceId) {
        BigDecimal freed = paidTo(payment, invoiceId);
        ArrayNode lines = payment.withArray("/Line");
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).path("LinkedTxn").path(0).path("TxnId").asText().equals(invoiceId)) {
                lines.remove(i);
            }
        }
        Transactions.add(payment, "UnappliedAmt", freed);
    }
}
