package io.reconpro.qbo.sandbox.shop;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** A payment of an invoice; a purchase or repair order is no money and carries only its number. */
public record ShopPayment(String method, BigDecimal amount, OffsetDateTime paidAt, String checkNo, String poRoNo,
        String gatewayTxnId, boolean voided) {

    public static ShopPayment card(BigDecimal amount, OffsetDateTime paidAt, String gatewayTxnId) {
        return new ShopPayment("CREDIT_CARD", amount, paidAt, null, null, gatewayTxnId, false);
    }

    public static ShopPayment check(BigDecimal amount, OffsetDateTime paidAt, String checkNo) {
        return new ShopPayment("CASH_CHECK", amount, paidAt, checkNo, null, null, false);
    }

    public static ShopPayment order(String poRoNo, OffsetDateTime at) {
        return new ShopPayment("PO_RO", null, at, null, poRoNo, null, false);
    }

    void write(ShopRows rows, long invoiceId, OffsetDateTime now) {
        rows.add(Table.PAYMENT, rows.nextId(Table.PAYMENT), invoiceId, method, amount, paidAt, checkNo, poRoNo, null,
                gatewayTxnId, voided, now);
    }
}
