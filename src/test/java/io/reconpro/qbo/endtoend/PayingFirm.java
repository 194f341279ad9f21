package io.reconpro.qbo.endtoend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.books.Person;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.sandbox.shop.ShopPayment;
import io.reconpro.qbo.testkit.Expectations;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** A firm that exports payments, and what is paid to it. */
final class PayingFirm {

    static final LocalDate TODAY = LocalDate.now();

    private final Firm firm;

    private PayingFirm(Firm firm) {
        this.firm = firm;
    }

    static PayingFirm of(Firms firms, String... settings) {
        String[] all = Stream.concat(Stream.of("export-payments=true"), Stream.of(settings)).toArray(String[]::new);
        return new PayingFirm(firms.firm(all).expecting(Expectations::withPayments));
    }

    Firm firm() {
        return firm;
    }

    /** Somebody who works in the books of the firm. */
    Person person() {
        return firm.books().person();
    }

    /** An approved invoice of 120.00 for a client of its own. */
    ShopInvoice invoice(String number, ShopPayment... payments) {
        return invoiceOf(firm.shop().client("Client of " + number), number, payments);
    }

    /** An approved invoice of 120.00 for this client. */
    ShopInvoice invoiceOf(ShopClient client, String number, ShopPayment... payments) {
        ShopInvoice invoice = firm.shop().invoice(number).of(client).line(firm.shop().service("Repair"), "120.00");
        List.of(payments).forEach(invoice::paid);
        return invoice.approved();
    }

    /** Pays an invoice that exists already; the payment's id. */
    long pays(ShopInvoice invoice, String amount, String checkNumber) {
        long id = 1_000_000L + invoice.id() * 10 + firm.books().all("Payment").count();
        firm.changeShop("""
                insert into payment (id, invoice_id, method, amount, paid_at, check_no, voided, updated_at)
                values (?, ?, 'CASH_CHECK', ?, ?, ?, false, current_timestamp)""", id, invoice.id(),
                new BigDecimal(amount), at(TODAY), checkNumber);
        return id;
    }

    /** Notes an order's number as a payment of an invoice that exists already. */
    void orders(ShopInvoice invoice, String number) {
        firm.changeShop("""
                insert into payment (id, invoice_id, method, paid_at, po_ro_no, voided, updated_at)
                values (?, ?, 'PO_RO', ?, ?, false, current_timestamp)""", 2_000_000L + invoice.id(), invoice.id(),
                at(TODAY), number);
    }

    /** The invoice of this number in QuickBooks. */
    ObjectNode held(String number) {
        return firm.invoices(number).get(0);
    }

    String idOf(String number) {
        return held(number).get("Id").asText();
    }

    BigDecimal balance(String number) {
        return held(number).get("Balance").decimalValue();
    }

    List<ObjectNode> payments() {
        return firm.books().all("Payment").toList();
    }

    static ShopPayment check(String amount, String number) {
        return ShopPayment.check(new BigDecimal(amount), at(TODAY), number);
    }

    static ShopPayment cash(String amount, LocalDate day) {
        return ShopPayment.check(new BigDecimal(amount), at(day), null);
    }

    static ShopPayment card(String amount) {
        return ShopPayment.card(new BigDecimal(amount), at(TODAY), null);
    }

    static OffsetDateTime at(LocalDate day) {
        return day.atTime(17, 0).atOffset(ZoneOffset.UTC);
    }
}
