package io.reconpro.qbo.bill;

import java.math.BigDecimal;

/**
 * A line of a bill as it is to be sent.
 *
 * @param amount to the cent
 * @param classId null for a line without a class
 */
record BillDraftLine(String description, BigDecimal amount, String classId) {
}
