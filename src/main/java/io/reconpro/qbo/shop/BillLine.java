package io.reconpro.qbo.shop;

import java.math.BigDecimal;

/**
 * One line of a bill; its amount is what the vendor charges, and may be missing.
 *
 * @param classId QuickBooks' id of the class of the client it was for
 */
public record BillLine(long id, int position, String description, BigDecimal quantity, BigDecimal unitCost,
        BigDecimal amount, String classId, WorkOrder workOrder) {
}
