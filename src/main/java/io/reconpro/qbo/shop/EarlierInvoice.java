package io.reconpro.qbo.shop;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An invoice that a vehicle had before another one.
 *
 * @param invoiceId the later invoice
 * @param number of the earlier one, as is its date
 */
public record EarlierInvoice(long invoiceId, String vin, String number, LocalDate date) {

    /** @throws BrokenContractException when a column of select-earlier-invoices.sql is missing or holds another kind */
    public static List<EarlierInvoice> of(List<Map<String, Object>> rows) {
        return rows.stream().map(values -> new Row(SelectContract.EARLIER, values))
                .map(row -> new EarlierInvoice(row.requiredId("invoice_id"), row.required("vin", row.text("vin")),
                        row.text("earlier_number"), row.required("earlier_date", row.date("earlier_date"))))
                .toList();
    }
}
