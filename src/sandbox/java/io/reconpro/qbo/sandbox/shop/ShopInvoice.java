package io.reconpro.qbo.sandbox.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** An invoice being described; naming its status ({@link #approved()} and its like) writes it. */
public final class ShopInvoice {

    private final ShopBuilder shop;
    private final ShopRows rows;
    private final long id;
    private final String number;
    private final List<ShopLine> lines = new ArrayList<>();
    private final List<Long> workOrders = new ArrayList<>();
    private final List<ShopPayment> payments = new ArrayList<>();
    private ShopClient client;
    private LocalDate date;
    private LocalDate dueDate;
    private String poNo;
    private String notes;
    private String currency = "USD";
    private BigDecimal total;
    private boolean written;

    ShopInvoice(ShopBuilder shop, ShopRows rows, String number) {
        this.shop = shop;
        this.rows = rows;
        this.id = rows.nextId(Table.INVOICE);
        this.number = number;
        this.date = shop.today();
    }

    /** The client who pays; without one the invoice has none. Name it before the vehicles. */
    public ShopInvoice of(ShopClient payer) {
        client = payer;
        shop.add(payer);
        return this;
    }

    public ShopInvoice on(LocalDate invoiceDate) {
        date = invoiceDate;
        return this;
    }

    public ShopInvoice due(LocalDate day) {
        dueDate = day;
        return this;
    }

    public ShopInvoice po(String purchaseOrder) {
        poNo = purchaseOrder;
        return this;
    }

    public ShopInvoice notes(String text) {
        notes = text;
        return this;
    }

    public ShopInvoice currency(String code) {
        currency = code;
        return this;
    }

    public ShopInvoice vehicle(String vin, String stockNo, String roNo) {
        return vehicle(new Vehicle(vin, null, null, null, stockNo, roNo));
    }

    /** Opens a work order; the lines that follow belong to it. */
    public ShopInvoice vehicle(Vehicle vehicle) {
        long vehicleId = rows.nextId(Table.VEHICLE);
        long workOrderId = rows.nextId(Table.WORK_ORDER);
        rows.add(Table.VEHICLE, vehicleId, vehicle.vin(), vehicle.year(), vehicle.make(), vehicle.model(),
                vehicle.stockNo());
        rows.add(Table.WORK_ORDER, workOrderId, shop.companyId(), "WO-" + workOrderId, vehicle.roNo(), vehicleId,
                client == null ? null : client.id());
        workOrders.add(workOrderId);
        return this;
    }

    /** A flat line without quantity. */
    public ShopInvoice line(ShopService service, String amount) {
        return line(service, null, null, new BigDecimal(amount), null);
    }

    /** A line whose amount is quantity × price, rounded half-up to cents. */
    public ShopInvoice line(ShopService service, String quantity, String unitPrice) {
        BigDecimal count = new BigDecimal(quantity);
        BigDecimal price = new BigDecimal(unitPrice);
        return line(service, count, price, Amounts.cents(count.multiply(price)), null);
    }

    /** A line as the shop stored it: the amount counts, even where quantity × price says otherwise. */
    public ShopInvoice line(ShopService service, BigDecimal quantity, BigDecimal unitPrice, BigDecimal amount,
            String description) {
        Long workOrder = workOrders.isEmpty() ? null : workOrders.get(workOrders.size() - 1);
        return add(new ShopLine(service, workOrder, description, quantity, unitPrice, amount));
    }

    /** A surcharge, discount or tax on the whole invoice, priced by ReconPro's rule when the invoice is written. */
    public ShopInvoice percent(ShopService service) {
        return add(new ShopLine(service, null, null, null, null, null));
    }

    /** Stores another total than the sum of the lines. */
    public ShopInvoice total(String amount) {
        total = new BigDecimal(amount);
        return this;
    }

    public ShopInvoice paid(ShopPayment payment) {
        payments.add(payment);
        return this;
    }

    public ShopInvoice approved() {
        return status("APPROVED");
    }

    public ShopInvoice exported() {
        return status("EXPORTED");
    }

    public ShopInvoice draft() {
        return status("DRAFT");
    }

    public ShopInvoice voided() {
        return status("VOID");
    }

    /** Prices the percentages and writes the invoice with this status. */
    public ShopInvoice status(String status) {
        if (written) {
            throw new IllegalStateException("Invoice '%s' is written already".formatted(number));
        }
        written = true;
        BigDecimal sum = Amounts.price(lines);
        total = total == null ? sum : total;
        OffsetDateTime now = shop.now();
        rows.add(Table.INVOICE, id, shop.companyId(), number, client == null ? null : client.id(), date, dueDate, poNo,
                status, total, paidAmount(), currency, notes,
                "APPROVED".equals(status) || "EXPORTED".equals(status) ? now : null, now, 1);
        writeParts(now);
        rows.writeWhenFull();
        return this;
    }

    public long id() {
        return id;
    }

    ShopClient client() {
        return client;
    }

    /** The work orders named so far, one a vehicle. */
    public List<Long> workOrders() {
        return List.copyOf(workOrders);
    }

    /** What the lines described so far come to, percentages included; name all lines first. */
    BigDecimal sum() {
        return Amounts.price(lines);
    }

    public String number() {
        return number;
    }

    /** The total as stored; known once the invoice is written. */
    public BigDecimal total() {
        return total;
    }

    private ShopInvoice add(ShopLine line) {
        shop.add(line.service);
        lines.add(line);
        return this;
    }

    private BigDecimal paidAmount() {
        return payments.stream().filter(payment -> payment.amount() != null && !payment.voided())
                .map(ShopPayment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void writeParts(OffsetDateTime now) {
        for (int i = 0; i < workOrders.size(); i++) {
            rows.add(Table.INVOICE_WORK_ORDER, id, workOrders.get(i), i + 1);
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).write(rows, id, i + 1);
        }
        payments.forEach(payment -> payment.write(rows, id, now));
    }
}
