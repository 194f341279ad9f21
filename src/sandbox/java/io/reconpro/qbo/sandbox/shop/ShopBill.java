package io.reconpro.qbo.sandbox.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A vendor's bill being described; naming its status writes it. */
public final class ShopBill {

    private final ShopBuilder shop;
    private final ShopRows rows;
    private final long id;
    private final String number;
    private final List<Line> lines = new ArrayList<>();
    private LocalDate date;
    private LocalDate dueDate;
    private ShopVendor vendor;
    private ShopClient client;
    private Long workOrder;
    private String notes;
    private BigDecimal total;

    private record Line(String description, BigDecimal quantity, BigDecimal unitCost, BigDecimal amount,
                        Long workOrder, ShopClient client) {
    }

    ShopBill(ShopBuilder shop, ShopRows rows, String number) {
        this.shop = shop;
        this.rows = rows;
        this.id = rows.nextId(Table.VENDOR_BILL);
        this.number = number;
        this.date = shop.today();
    }

    public ShopBill from(ShopVendor payee) {
        vendor = payee;
        shop.add(payee);
        return this;
    }

    public ShopBill on(LocalDate billDate) {
        date = billDate;
        return this;
    }

    /** Thirty days after its date otherwise. */
    public ShopBill due(LocalDate day) {
        dueDate = day;
        return this;
    }

    public ShopBill notes(String text) {
        notes = text;
        return this;
    }

    /** The client for whom the lines that follow were bought; {@code null} for none. */
    public ShopBill forClient(ShopClient customer) {
        client = customer;
        if (customer != null) {
            shop.add(customer);
        }
        return this;
    }

    /** The work order that the lines that follow belong to; {@code null} for none. */
    public ShopBill forWorkOrder(Long id) {
        workOrder = id;
        return this;
    }

    /** A line whose amount is quantity × cost, rounded half-up to cents. */
    public ShopBill line(String description, BigDecimal quantity, BigDecimal unitCost) {
        return add(description, quantity, unitCost, Amounts.cents(quantity.multiply(unitCost)));
    }

    /** A flat line; {@code null} for one whose amount nobody filled in. */
    public ShopBill line(String description, String amount) {
        return add(description, null, null, amount == null ? null : new BigDecimal(amount));
    }

    private ShopBill add(String description, BigDecimal quantity, BigDecimal unitCost, BigDecimal amount) {
        lines.add(new Line(description, quantity, unitCost, amount, workOrder, client));
        return this;
    }

    /** Stores another total than the sum of the lines. */
    public ShopBill total(String amount) {
        total = new BigDecimal(amount);
        return this;
    }

    public ShopBill approved() {
        return status("APPROVED");
    }

    public ShopBill status(String status) {
        BigDecimal sum = lines.stream().map(Line::amount).filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        total = total == null ? sum : total;
        rows.add(Table.VENDOR_BILL, id, shop.companyId(), vendor == null ? null : vendor.id(), number, date,
                dueDate == null ? date.plusDays(30) : dueDate, status, total, notes, shop.now(), 1);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            rows.add(Table.VENDOR_BILL_LINE, rows.nextId(Table.VENDOR_BILL_LINE), id, i + 1, line.description,
                    line.quantity, line.unitCost, line.amount, line.workOrder,
                    line.client == null ? null : line.client.id());
        }
        rows.writeWhenFull();
        return this;
    }

    public long id() {
        return id;
    }

    public String number() {
        return number;
    }

    /** The total as stored; known once the bill is written. */
    public BigDecimal total() {
        return total;
    }
}
