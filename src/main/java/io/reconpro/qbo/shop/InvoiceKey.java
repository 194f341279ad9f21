package io.reconpro.qbo.shop;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * Where a chunk of invoices ended, for the next to begin after.
 *
 * @param number as the database gave it, blanks and all, for it is compared there
 */
public record InvoiceKey(LocalDate date, String number, long id) {

    /** Before every invoice. */
    public static final InvoiceKey START = new InvoiceKey(LocalDate.of(1, 1, 1), "", Long.MIN_VALUE);

    /** @param lastRow the last row of a chunk, as select-invoices.sql returned it */
    public static InvoiceKey after(Map<String, Object> lastRow) {
        Row row = new Row(SelectContract.INVOICES, lastRow);
        return new InvoiceKey(row.required("invoice_date", row.date("invoice_date")), Objects.requireNonNullElse(row.raw("invoice_number"), ""),
                row.requiredId("invoice_id"));
    }

    /** As the statement's parameters. */
    public Map<String, Object> parameters() {
        return Map.of("afterDate", date, "afterNumber", number, "afterId", id);
    }
}
