package io.reconpro.qbo.sandbox.shop;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** A payment of an invoice; a purchase or repair order is no money and carries only its number. */
public record ShopPayment(String method, BigDecimal amount, OffsetDateTime paidAt, String checkNo, String poRoNo,
        String gatewayTxnId, String notes, boolean voided) {

    public static ShopPayment card(BigDecimal amount, OffsetDateTime paidAt, String gatewayTxnId) {
        return new ShopPayment("CREDIT_CARD", amount, paidAt, null, null, gatewayTxnId, null, false);
    }

    /** Cash, or a check if it has a number. */
    public static ShopPayment check(BigDecimal amount, OffsetDateTime paidAt, String checkNo) {
        return new ShopPayment("CASH_CHECK", amount, paidAt, checkNo, null, null, null, false);
    }

    public static ShopPayment order(String poRoNo, OffsetDateTime at) {
        return new ShopPayment("PO_RO", null, at, null, poRoNo, null, null, false);
    }

    public ShopPayment noted(String text) {
        return new ShopPayment(method, amount, paidAt, checkNo, poRoNo, gatewayTxnId, text, voided);
    }

    /** The same payment, taken back. */
    public ShopPayment takenBack() {
        return new ShopPayment(method, amount, paidAt, checkNo, poRoNo, gatewayTxnId, notes, true);
    }

    void write(ShopRows rows, long invoiceId, OffsetDateTime now) {
        rows.add(Table.PAYMENT, rows.nextId(Table.PAYMENT), invoiceId, method, amount, paidAt, checkNo, poRoNo, notes,
                gatewayTxnId, voided, now);
    }
}
