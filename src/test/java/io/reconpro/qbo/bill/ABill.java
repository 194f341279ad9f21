package io.reconpro.qbo.bill;

import io.reconpro.qbo.shop.Address;
import io.reconpro.qbo.shop.Bill;
import io.reconpro.qbo.shop.BillLine;
import io.reconpro.qbo.shop.Vendor;
import io.reconpro.qbo.shop.WorkOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A bill for tests: number V-1 of Paint House over one line of 80.00 unless told otherwise. */
final class ABill {

    private static final Address PIER = new Address("1 Pier Rd", null, "Astoria", "OR", "97103", null);

    private long id = 7;
    private String number = "V-1";
    private LocalDate date = BillScene.TODAY.minusDays(5);
    private BigDecimal total;
    private String currency = "USD";
    private String notes;
    private Vendor vendor = vendor(3, "Paint House");
    private final List<BillLine> lines = new ArrayList<>();

    static ABill empty() {
        return new ABill();
    }

    static ABill sound() {
        return empty().line("Clear coat", "80.00");
    }

    static Vendor vendor(long id, String name) {
        return new Vendor(id, name, null, null, null, null, null, PIER, false);
    }

    ABill id(long value) {
        id = value;
        return this;
    }

    ABill number(String value) {
        number = value;
        return this;
    }

    ABill date(LocalDate value) {
        date = value;
        return this;
    }

    ABill total(String value) {
        total = new BigDecimal(value);
        return this;
    }

    ABill currency(String value) {
        currency = value;
        return this;
    }

    ABill notes(String value) {
        notes = value;
        return this;
    }

    ABill from(Vendor value) {
        vendor = value;
        return this;
    }

    ABill line(String description, String amount) {
        return line(description, null, null, amount, null, null);
    }

    ABill line(String description, String quantity, String cost, String amount, String classId, WorkOrder order) {
        lines.add(new BillLine(lines.size() + 1L, lines.size() + 1, description, decimal(quantity), decimal(cost),
                decimal(amount), classId, order));
        return this;
    }

    Bill build() {
        BigDecimal sum = lines.stream().map(BillLine::amount).filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Bill(id, 1, "APPROVED", number, date, date.plusDays(30), total == null ? sum : total, currency, notes,
                vendor, lines);
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
