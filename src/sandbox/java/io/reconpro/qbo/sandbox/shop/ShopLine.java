package io.reconpro.qbo.sandbox.shop;

import java.math.BigDecimal;

/** One line being written; a percentage line gets its amount when the whole invoice is known. */
final class ShopLine {

    final ShopService service;
    final Long workOrderId;
    final String description;
    final BigDecimal quantity;
    final BigDecimal unitPrice;
    BigDecimal amount;

    ShopLine(ShopService service, Long workOrderId, String description, BigDecimal quantity, BigDecimal unitPrice,
            BigDecimal amount) {
        this.service = service;
        this.workOrderId = workOrderId;
        this.description = description;
        this.quantity = quantity;
        this.unitPrice = unitPrice;
        this.amount = amount;
    }

    LineKind kind() {
        return service.kind();
    }

    void write(ShopRows rows, long invoiceId, int position) {
        rows.add(Table.INVOICE_LINE, rows.nextId(Table.INVOICE_LINE), invoiceId, workOrderId, service.id(), position,
                description, quantity, unitPrice, amount, service.ratePercent(), kind().name());
    }
}
