package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** Takes a transaction that is deleted or voided out of its payments: their money stays with the party. */
final class Unlinking {

    private final Company company;
    private final Settlement settlement;

    Unlinking(Company company) {
        this.company = company;
        this.settlement = new Settlement(company);
    }

    void forget(ObjectNode going) {
        String id = going.get("Id").asText();
        for (JsonNode link : going.path("LinkedTxn")) {
            String other = link.path("TxnId").asText();
            List.of("Payment", "BillPayment").forEach(entity -> retract(entity, other, id));
            ObjectNode credit = company.get(Settlement.CREDIT_MEMO, other);
            if (credit != null) {
                credit.path("LinkedTxn").forEach(spent -> retract("Payment", spent.path("TxnId").asText(), id));
            }
        }
    }

    private void retract(String entity, String paymentId, String goingId) {
        ObjectNode before = company.get(entity, paymentId);
        if (before == null || Settlement.parts(before).stream().noneMatch(part -> part.id().equals(goingId))) {
            return;
        }
        settlement.takeBack(entity, before, goingId);
        ObjectNode changed = before.deepCopy();
        shorten(changed, goingId);
        if (changed.get("Line").isEmpty() && Money.of(changed.path("TotalAmt")).signum() == 0) {
            company.remove(entity, before);
            return;
        }
        if (changed.has("UnappliedAmt")) {
            changed.put("UnappliedAmt", Money.cents(Settlement.unapplied(changed)));
        }
        company.carryOver(entity, changed, before, true);
        settlement.apply(entity, changed);
    }

    /** What a credit memo settled opens again without it, and a credit is not spent without what it settled. */
    private static void shorten(ObjectNode payment, String goingId) {
        ArrayNode kept = payment.arrayNode();
        payment.get("Line").forEach(line -> {
            if (!line.at("/LinkedTxn/0/TxnId").asText().equals(goingId)) {
                kept.add(line);
            }
        });
        payment.set("Line", kept);
        shorten(payment, false, Settlement.unapplied(payment).negate());
        shorten(payment, true, Settlement.spent(payment).subtract(Settlement.settled(payment)));
    }

    private static void shorten(ObjectNode payment, boolean credits, BigDecimal excess) {
        BigDecimal left = excess;
        ArrayNode lines = (ArrayNode) payment.get("Line");
        for (int i = lines.size() - 1; i >= 0 && left.signum() > 0; i--) {
            ObjectNode line = (ObjectNode) lines.get(i);
            boolean credit = line.at("/LinkedTxn/0/TxnType").asText().equals(Settlement.CREDIT_MEMO);
            if (credit == credits) {
                BigDecimal cut = left.min(Money.of(line.get("Amount")));
                left = left.subtract(cut);
                Transactions.add(line, "Amount", cut.negate());
                if (Money.of(line.get("Amount")).signum() == 0) {
                    lines.remove(i);
                }
            }
        }
    }
}
