package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.control.Switches.CreditLink;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What payments are set against, and the balances, links and tokens that follow when they are. */
final class Settlement {

    static final String CREDIT_MEMO = "CreditMemo";

    /** What one line of a payment settles (an invoice, a bill) or spends (a credit memo). */
    record Part(String type, String id, BigDecimal amount) {

        boolean spends() {
            return type.equals(CREDIT_MEMO);
        }
    }

    private final Company company;
    private final Transactions transactions;

    Settlement(Company company) {
        this.company = company;
        this.transactions = new Transactions(company);
    }

    static List<Part> parts(JsonNode payment) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode line : payment.path("Line")) {
            for (JsonNode link : line.path("LinkedTxn")) {
                parts.add(new Part(link.path("TxnType").asText(), link.path("TxnId").asText(),
                        Money.of(line.path("Amount"))));
            }
        }
        return parts;
    }

    static BigDecimal settled(JsonNode payment) {
        return sum(payment, false);
    }

    static BigDecimal spent(JsonNode payment) {
        return sum(payment, true);
    }

    /** The payment's money that is set against nothing. */
    static BigDecimal unapplied(JsonNode payment) {
        return Money.of(payment.path("TotalAmt")).subtract(settled(payment)).add(spent(payment));
    }

    private static BigDecimal sum(JsonNode payment, boolean spending) {
        return parts(payment).stream().filter(part -> part.spends() == spending).map(Part::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Sets a payment against what its lines name; the rest is the party's credit. */
    void apply(String entity, ObjectNode payment) {
        move(entity, payment, null, true);
        transactions.owe(payment, unapplied(payment).negate());
    }

    /** Undoes {@link #apply}. */
    void takeBack(String entity, ObjectNode payment) {
        takeBack(entity, payment, null);
    }

    /** Undoes {@link #apply} but for the transaction with this Id, which is going away by itself. */
    void takeBack(String entity, ObjectNode payment, String spared) {
        move(entity, payment, spared, false);
        transactions.owe(payment, unapplied(payment));
    }

    private void move(String entity, ObjectNode payment, String spared, boolean paying) {
        for (Part part : parts(payment)) {
            ObjectNode before = part.id.equals(spared) ? null : company.get(part.type, part.id);
            if (before == null) {
                continue;
            }
            BigDecimal change = paying ? part.amount.negate() : part.amount;
            ObjectNode changed = before.deepCopy();
            Transactions.add(changed, "Balance", change);
            if (part.spends()) {
                Transactions.add(changed, "RemainingCredit", change);
            }
            for (ObjectNode link : links(entity, payment, part)) {
                Transactions.unlink(changed, link.path("TxnId").asText());
                if (paying) {
                    Transactions.links(changed).add(link);
                }
            }
            company.carryOver(part.type, changed, before, true);
            transactions.owe(changed, part.spends() ? change.negate() : change);
        }
    }

    /** How the other transaction shows the payment. */
    private List<ObjectNode> links(String entity, ObjectNode payment, Part part) {
        boolean creditOnly = Money.of(payment.path("TotalAmt")).signum() == 0;
        if (creditOnly && !part.spends() && company.switches.creditLink == CreditLink.CREDIT_MEMO) {
            return parts(payment).stream().filter(Part::spends).map(credit -> link(credit.id, CREDIT_MEMO)).toList();
        }
        String type = entity.equals("BillPayment") ? entity + payment.path("PayType").asText() : entity;
        return List.of(link(payment.get("Id").asText(), type));
    }

    private static ObjectNode link(String id, String type) {
        return JsonNodeFactory.instance.objectNode().put("TxnId", id).put("TxnType", type);
    }
}
