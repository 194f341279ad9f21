package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Amounts;
import io.reconpro.qbo.shop.Client;
import io.reconpro.qbo.shop.Invoice;
import io.reconpro.qbo.shop.Line;
import io.reconpro.qbo.shop.PriceType;
import io.reconpro.qbo.shop.Service;
import io.reconpro.qbo.shop.WorkOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An invoice for tests: sound unless told otherwise, its total the sum of its lines. */
class AnInvoice {

    long id = 1001;
    String number = "1001";
    LocalDate date = LocalDate.of(2026, 3, 10);
    LocalDate dueDate;
    String poNumber;
    String notes;
    String currency = "USD";
    BigDecimal total;
    Client client = new AClient().build();
    private WorkOrder workOrder;
    private final List<Line> lines = new ArrayList<>();

    static AnInvoice empty() {
        return new AnInvoice();
    }

    /** With one line of 100.00. */
    static AnInvoice sound() {
        return empty().line(service("Dent repair"), "100.00");
    }

    static Service service(String name) {
        return new Service(Math.abs(name.hashCode()), name, null, PriceType.MONEY, false, null, null, true);
    }

    static Service percent(String name, String rate) {
        return new Service(Math.abs(name.hashCode()), name, null, PriceType.PERCENTAGE, false, new BigDecimal(rate),
                null, true);
    }

    static Service tax(String rate) {
        return new Service(900, "Sales tax", null, PriceType.PERCENTAGE, true, new BigDecimal(rate), null, false);
    }

    AnInvoice id(long value) {
        id = value;
        return this;
    }

    AnInvoice number(String value) {
        number = value;
        return this;
    }

    AnInvoice date(LocalDate value) {
        date = value;
        return this;
    }

    AnInvoice total(String value) {
        total = new BigDecimal(value);
        return this;
    }

    AnInvoice currency(String value) {
        currency = value;
        return this;
    }

    AnInvoice po(String value) {
        poNumber = value;
        return this;
    }

    AnInvoice notes(String value) {
        notes = value;
        return this;
    }

    AnInvoice of(AClient value) {
        client = value == null ? null : value.build();
        return this;
    }

    /** For the lines that follow. */
    AnInvoice on(WorkOrder value) {
        workOrder = value;
        return this;
    }

    AnInvoice line(Service service, String amount) {
        return line(service, null, null, amount, null);
    }

    AnInvoice line(Service service, String quantity, String unitPrice, String amount, String description) {
        lines.add(new Line(lines.size() + 1L, lines.size() + 1, service, workOrder, description,
                quantity == null ? null : new BigDecimal(quantity),
                unitPrice == null ? null : new BigDecimal(unitPrice), new BigDecimal(amount), null));
        return this;
    }

    Invoice build() {
        BigDecimal sum = Amounts.cents(Amounts.sum(lines.stream().map(Line::amount).toList()));
        return new Invoice(id, 1, "APPROVED", number, date, dueDate, poNumber, total == null ? sum : total,
                BigDecimal.ZERO, currency, notes, client, lines);
    }
}
