package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Forms as a person fills them in.
 *
 * @param date of the transaction; {@code null} for QuickBooks' own today
 * @param account by name: where money goes to or comes from; {@code null} for the usual one
 * @param method by name, or {@code null}
 * @param number of the check or the document, or {@code null}
 */
record Slips(Books books, LocalDate date, String account, String method, String number) {

    static Slips of(Books books) {
        return new Slips(books, null, null, null, null);
    }

    ObjectNode payment(String amount, String... invoiceIds) {
        ObjectNode payment = settling(amount, "CustomerRef", "Invoice", invoiceIds);
        refer(payment, "DepositToAccountRef", "Account", account);
        refer(payment, "PaymentMethodRef", "PaymentMethod", method);
        return payment.put("PaymentRefNum", number);
    }

    ObjectNode billPayment(String amount, String... billIds) {
        ObjectNode payment = settling(amount, "VendorRef", "Bill", billIds).put("PayType", "Check");
        refer(payment.putObject("CheckPayment"), "BankAccountRef", "Account", bank());
        return payment.put("DocNumber", number);
    }

    ObjectNode deposit(String... paymentIds) {
        ObjectNode deposit = dated();
        for (String id : paymentIds) {
            link(deposit.withArray("/Line").addObject(), id, "Payment");
        }
        refer(deposit, "DepositToAccountRef", "Account", bank());
        return deposit;
    }

    ObjectNode creditMemo(String customerId, String amount, String itemId) {
        ObjectNode memo = dated();
        memo.putObject("CustomerRef").put("value", customerId);
        ObjectNode detail = memo.putArray("Line").addObject().put("DetailType", "SalesItemLineDetail")
                .put("Amount", new BigDecimal(amount)).putObject("SalesItemLineDetail");
        detail.putObject("ItemRef").put("value", itemId);
        detail.putObject("TaxCodeRef").put("value", "NON");
        return memo.put("DocNumber", number);
    }

    /** A credit memo is applied by a payment of nothing. */
    ObjectNode application(String creditMemoId, String invoiceId, String amount) {
        ObjectNode payment = dated().put("TotalAmt", 0);
        payment.set("CustomerRef", books.read("Invoice", invoiceId).get("CustomerRef"));
        ArrayNode lines = payment.putArray("Line");
        link(lines.addObject().put("Amount", new BigDecimal(amount)), invoiceId, "Invoice");
        link(lines.addObject().put("Amount", new BigDecimal(amount)), creditMemoId, Settlement.CREDIT_MEMO);
        return payment;
    }

    private ObjectNode settling(String amount, String party, String entity, String... ids) {
        BigDecimal left = new BigDecimal(amount);
        ObjectNode payment = dated().put("TotalAmt", left);
        ArrayNode lines = payment.putArray("Line");
        for (String id : ids) {
            ObjectNode paid = books.read(entity, id);
            payment.set(party, paid.get(party));
            BigDecimal part = left.min(Money.of(paid.get("Balance")));
            if (part.signum() > 0) {
                link(lines.addObject().put("Amount", part), id, entity);
                left = left.subtract(part);
            }
        }
        return payment;
    }

    private static void link(ObjectNode line, String id, String type) {
        line.putArray("LinkedTxn").addObject().put("TxnId", id).put("TxnType", type);
    }

    private void refer(ObjectNode holder, String property, String entity, String name) {
        if (name != null) {
            ObjectNode found = books.visible(entity, "Name", List.of(name)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No " + entity + " is named '" + name + "'"));
            holder.putObject(property).put("value", found.get("Id").asText());
        }
    }

    private String bank() {
        return account == null ? "Checking" : account;
    }

    private ObjectNode dated() {
        ObjectNode slip = JsonNodeFactory.instance.objectNode();
        return date == null ? slip : slip.put("TxnDate", date.toString());
    }
}
