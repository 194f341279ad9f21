package io.reconpro.qbo.shop;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A payment of an invoice as the shop has it; texts are null when blank.
 *
 * @param amount null where only an order number was noted
 * @param date the day in the company's time zone
 */
public record Payment(long id, String method, BigDecimal amount, LocalDate date, String checkNumber,
        String orderNumber, String notes, boolean voided) {

    /** The method of a purchase or repair order, whose number stands for no money. */
    private static final String ORDER = "PO_RO";

    public boolean isOrder() {
        return ORDER.equals(method);
    }

    /** Whether money was received that is still there. */
    public boolean isMoney() {
        return isMoney(method, amount, voided);
    }

    static boolean isMoney(String method, BigDecimal amount, boolean voided) {
        return !ORDER.equals(method) && !voided && amount != null && amount.signum() > 0;
    }
}
