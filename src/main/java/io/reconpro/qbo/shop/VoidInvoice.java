package io.reconpro.qbo.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An invoice that was voided in the shop; party is null when its client has no name. */
public record VoidInvoice(long id, String number, LocalDate date, BigDecimal total, String party) {

    /** The rows of select-void-invoices.sql. */
    public static List<VoidInvoice> read(List<Map<String, Object>> rows) {
        return rows.stream().map(values -> new Row(SelectContract.VOID_INVOICES, values))
                .map(row -> new VoidInvoice(row.requiredId("invoice_id"), row.text("invoice_number"),
                        row.date("invoice_date"), row.number("total_amount"), PaidInvoices.party(row))).toList();
    }
}
