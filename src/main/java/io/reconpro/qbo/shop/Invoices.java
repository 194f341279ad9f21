package io.reconpro.qbo.shop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the rows of the two invoice statements together. */
public final class Invoices {

    private Invoices() {
    }

    /**
     * The invoices in the order of their rows, each with its lines by position.
     *
     * @param invoiceRows what select-invoices.sql returned
     * @param lineRows what select-invoice-lines.sql returned for the same invoices, in any order
     * @throws BrokenContractException when a column of the contract is missing or holds the wrong kind of value
     */
    public static List<Invoice> assemble(List<Map<String, Object>> invoiceRows, List<Map<String, Object>> lineRows) {
        Map<Long, List<Line>> lines = new HashMap<>();
        for (Map<String, Object> values : lineRows) {
            Row row = new Row(SelectContract.LINES, values);
            lines.computeIfAbsent(row.requiredId("invoice_id"), id -> new ArrayList<>()).add(line(row));
        }
        lines.values().forEach(all -> all.sort(Comparator.comparingInt(Line::position).thenComparingLong(Line::id)));
        return invoiceRows.stream()
                .map(values -> new Row(SelectContract.INVOICES, values))
                .map(row -> invoice(row, lines.getOrDefault(row.requiredId("invoice_id"), List.of())))
                .toList();
    }

    private static Invoice invoice(Row row, List<Line> lines) {
        return new Invoice(row.requiredId("invoice_id"), row.requiredInt("invoice_version"),
                row.required("invoice_status", row.text("invoice_status")), row.text("invoice_number"),
                row.required("invoice_date", row.date("invoice_date")), row.date("due_date"), row.text("po_number"),
                row.requiredNumber("total_amount"), row.number("paid_amount"), row.text("currency_code"),
                row.text("notes"), client(row), lines);
    }

    private static Client client(Row row) {
        Long id = row.id("client_id");
        if (id == null) {
            return null;
        }
        ClientType type = row.constant("client_type", ClientType.class);
        return new Client(id, row.required("client_type", type), row.text("company_name"), row.text("first_name"),
                row.text("last_name"), row.text("email"), row.text("phone"), row.text("accounting_id"),
                Address.of(row, "bill"), Address.of(row, "ship"), row.text("class_id"), row.flag("archived"),
                row.id("merged_into_client_id"));
    }

    private static Line line(Row row) {
        return new Line(row.requiredId("line_id"), row.requiredInt("line_position"), service(row), workOrder(row),
                row.text("line_description"), row.number("quantity"), row.number("unit_price"),
                row.requiredNumber("line_amount"), row.number("line_rate_percent"));
    }

    private static Service service(Row row) {
        Long id = row.id("service_id");
        if (id == null) {
            return null;
        }
        PriceType type = row.constant("price_type", PriceType.class);
        return new Service(id, row.text("service_name"), row.text("service_description"),
                row.required("price_type", type), row.flag("is_tax"), row.number("service_rate_percent"),
                row.text("service_accounting_id"), row.flag("taxable"));
    }

    private static WorkOrder workOrder(Row row) {
        Long id = row.id("work_order_id");
        if (id == null) {
            return null;
        }
        Long position = row.id("work_order_position");
        return WorkOrder.of(id, position == null ? 0 : position.intValue(), row);
    }
}
