package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** Spends a customer's open credits on a new invoice by itself, where the company prefers that. */
final class AutoApply {

    private final Company company;
    private final Settlement settlement;
    private final Writer writer;

    AutoApply(Company company, Writer writer) {
        this.company = company;
        this.settlement = new Settlement(company);
        this.writer = writer;
    }

    /** Credit memos first, then unapplied payments, each from the oldest on. */
    void spendOn(ObjectNode invoice) {
        if (!company.preference("SalesFormsPrefs", "AutoApplyCredit").asBoolean()) {
            return;
        }
        for (ObjectNode memo : ofCustomer(Settlement.CREDIT_MEMO, invoice)) {
            BigDecimal part = part(invoice, memo, "RemainingCredit");
            if (part.signum() > 0) {
                writer.write("Payment", application(invoice, memo, part), false);
            }
        }
        for (ObjectNode payment : ofCustomer("Payment", invoice)) {
            BigDecimal part = part(invoice, payment, "UnappliedAmt");
            if (part.signum() > 0) {
                settlement.takeBack("Payment", payment);
                ObjectNode changed = payment.deepCopy();
                addLine(changed.withArray("/Line"), part, "Invoice", invoice);
                changed.put("UnappliedAmt", Money.cents(Settlement.unapplied(changed)));
                company.carryOver("Payment", changed, payment, true);
                settlement.apply("Payment", changed);
            }
        }
    }

    private List<ObjectNode> ofCustomer(String entity, ObjectNode invoice) {
        return company.table(entity).all().stream().map(Row::record)
                .filter(credit -> credit.path("CustomerRef").path("value")
                        .equals(invoice.path("CustomerRef").path("value"))).toList();
    }

    /** As much as is still open on both sides. */
    private BigDecimal part(ObjectNode invoice, ObjectNode credit, String left) {
        return Money.of(company.get("Invoice", invoice.get("Id").asText()).path("Balance"))
                .min(Money.of(credit.path(left)));
    }

    private static ObjectNode application(ObjectNode invoice, ObjectNode memo, BigDecimal amount) {
        ObjectNode payment = invoice.objectNode().put("TotalAmt", 0);
        payment.set("TxnDate", invoice.get("TxnDate"));
        payment.set("CustomerRef", invoice.get("CustomerRef"));
        addLine(payment.putArray("Line"), amount, "Invoice", invoice);
        addLine(payment.withArray("/Line"), amount, Settlement.CREDIT_MEMO, memo);
        return payment;
    }

    private static void addLine(ArrayNode lines, BigDecimal amount, String type, ObjectNode transaction) {
        lines.addObject().put("Amount", amount).putArray("LinkedTxn").addObject()
                .put("TxnId", transaction.get("Id").asText()).put("TxnType", type);
    }
}
