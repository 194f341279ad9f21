package io.reconpro.qbo.shop;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the rows of the payments statement together. */
public final class PaidInvoices {

    private PaidInvoices() {
    }

    /**
     * The invoices that the shop has, in the order of their ids.
     *
     * @param zone the company's, in which a payment has its date
     * @throws BrokenContractException when a column of the contract is missing or holds the wrong kind of value
     */
    public static List<PaidInvoice> assemble(List<Map<String, Object>> rows, ZoneId zone) {
        Map<Long, List<Row>> invoices = rows.stream().map(values -> new Row(SelectContract.PAYMENTS, values))
                .collect(Collectors.groupingBy(row -> row.requiredId("invoice_id")));
        return invoices.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(invoice -> invoice(invoice.getKey(), invoice.getValue(), zone)).toList();
    }

    /** Which invoices these payments belong to, by payment: those that are money, as the others pay nothing. */
    public static Map<String, String> ofPayments(List<Map<String, Object>> rows) {
        return rows.stream().map(values -> new Row(SelectContract.INVOICES_OF_PAYMENTS, values))
                .filter(PaidInvoices::isMoney)
                .collect(Collectors.toMap(row -> Long.toString(row.requiredId("payment_id")),
                        row -> Long.toString(row.requiredId("invoice_id"))));
    }

    private static boolean isMoney(Row row) {
        return Payment.isMoney(row.required("payment_method", row.text("payment_method")),
                row.number("payment_amount"), row.flag("voided"));
    }

    private static PaidInvoice invoice(long id, List<Row> rows, ZoneId zone) {
        Row first = rows.get(0);
        return new PaidInvoice(id, first.text("invoice_number"),
                first.required("invoice_date", first.date("invoice_date")), first.requiredNumber("total_amount"),
                party(first), rows.stream().filter(row -> row.id("payment_id") != null)
                        .map(row -> payment(row, zone)).toList());
    }

    /** Null for a client without a name. */
    static String party(Row row) {
        String company = row.text("company_name");
        String person = Stream.of(row.text("first_name"), row.text("last_name")).filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return company != null ? company : person.isEmpty() ? null : person;
    }

    private static Payment payment(Row row, ZoneId zone) {
        return new Payment(row.requiredId("payment_id"), row.required("payment_method", row.text("payment_method")),
                row.number("payment_amount"), row.required("paid_at", row.day("paid_at", zone)),
                row.text("check_number"), row.text("order_number"), row.text("payment_notes"), row.flag("voided"));
    }
}
