package io.reconpro.qbo.sandbox.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A vendor's bill being described; naming its status writes it. */
public final class ShopBill {

    private final ShopBuilder shop;
    private final ShopRows rows;
    private final long id;
    private final String number;
    private LocalDate date;
    private ShopVendor vendor;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String description, BigDecimal quantity, BigDecimal unitCost) {

        BigDecimal amount() {
            return Amounts.cents(quantity.multiply(unitCost));
        }
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

    public ShopBill line(String description, BigDecimal quantity, BigDecimal unitCost) {
        lines.add(new Line(description, quantity, unitCost));
        return this;
    }

    public ShopBill approved() {
        return status("APPROVED");
    }

    public ShopBill status(String status) {
        BigDecimal total = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        rows.add(Table.VENDOR_BILL, id, shop.companyId(), vendor == null ? null : vendor.id(), number, date,
                date.plusDays(30), status, total, shop.now(), 1);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            rows.add(Table.VENDOR_BILL_LINE, rows.nextId(Table.VENDOR_BILL_LINE), id, i + 1, line.description(),
                    line.quantity(), line.unitCost(), line.amount());
        }
        rows.writeWhenFull();
        return this;
    }

    public long id() {
        return id;
    }
}
