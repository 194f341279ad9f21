package io.reconpro.qbo.shop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the rows of the two bill statements together. */
public final class Bills {

    private Bills() {
    }

    /**
     * The bills in the order of their rows, each with its lines by position.
     *
     * @param billRows what select-bills.sql returned
     * @param lineRows what select-bill-lines.sql returned for the same bills, in any order
     * @throws BrokenContractException when a column of the contract is missing or holds the wrong kind of value
     */
    public static List<Bill> assemble(List<Map<String, Object>> billRows, List<Map<String, Object>> lineRows) {
        Map<Long, List<BillLine>> lines = new HashMap<>();
        for (Map<String, Object> values : lineRows) {
            Row row = new Row(SelectContract.BILL_LINES, values);
            lines.computeIfAbsent(row.requiredId("bill_id"), id -> new ArrayList<>()).add(line(row));
        }
        lines.values().forEach(all ->
                all.sort(Comparator.comparingInt(BillLine::position).thenComparingLong(BillLine::id)));
        return billRows.stream()
                .map(values -> new Row(SelectContract.BILLS, values))
                .map(row -> bill(row, lines.getOrDefault(row.requiredId("bill_id"), List.of())))
                .toList();
    }

    private static Bill bill(Row row, List<BillLine> lines) {
        return new Bill(row.requiredId("bill_id"), row.requiredInt("bill_version"),
                row.required("bill_status", row.text("bill_status")), row.text("bill_number"),
                row.required("bill_date", row.date("bill_date")), row.date("due_date"),
                row.requiredNumber("total_amount"), row.text("currency_code"), row.text("notes"), vendor(row), lines);
    }

    private static Vendor vendor(Row row) {
        Long id = row.id("vendor_id");
        return id == null ? null : new Vendor(id, row.text("company_name"), row.text("first_name"),
                row.text("last_name"), row.text("email"), row.text("phone"), row.text("accounting_id"),
                Address.of(row, "addr"), row.flag("archived"));
    }

    private static BillLine line(Row row) {
        return new BillLine(row.requiredId("line_id"), row.requiredInt("line_position"), row.text("line_description"),
                row.number("quantity"), row.number("unit_cost"), row.number("line_amount"), row.text("class_id"),
                workOrder(row));
    }

    private static WorkOrder workOrder(Row row) {
        Long id = row.id("work_order_id");
        return id == null ? null : WorkOrder.of(id, 0, row);
    }
}
