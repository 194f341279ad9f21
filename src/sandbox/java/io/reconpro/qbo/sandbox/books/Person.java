package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody who works in QuickBooks with a browser, by its rules but with no token to know:
 * {@code books.person().on(friday).into("Checking").by("Check", "1042").pays("120.00", invoiceId)}.
 *
 * <p>Whatever QuickBooks refuses a person throws {@link QboFault}. All methods may be called from any thread.
 */
public final class Person {

    private final Books books;
    private final Desk desk;
    private final Slips slips;

    Person(Books books, Desk desk, Slips slips) {
        this.books = books;
        this.desk = desk;
        this.slips = slips;
    }

    /** Dates what follows; QuickBooks' own today otherwise. */
    public Person on(LocalDate day) {
        return with(new Slips(books, day, slips.account(), slips.method(), slips.number()));
    }

    /** Where money goes to or comes from, by name; otherwise Undeposited Funds for payments, else Checking. */
    public Person into(String accountName) {
        return with(new Slips(books, slips.date(), accountName, slips.method(), slips.number()));
    }

    /**
     * How money comes, and under which number a form is kept.
     *
     * @param methodName a payment method's name, or {@code null}
     * @param number of the check, of the credit memo, or {@code null}
     */
    public Person by(String methodName, String number) {
        return with(new Slips(books, slips.date(), slips.account(), methodName, number));
    }

    /** Receives a payment and sets it against these invoices, one after the other; what is left stays unapplied. */
    public ObjectNode pays(String amount, String... invoiceIds) {
        return books.locked(() -> books.create("Payment", slips.payment(amount, invoiceIds)));
    }

    /** Receives money of a customer that is set against nothing yet. */
    public ObjectNode receives(String customerId, String amount) {
        ObjectNode payment = slips.payment(amount);
        payment.putObject("CustomerRef").put("value", customerId);
        return books.create("Payment", payment);
    }

    /** Pays a vendor's bills by check, one after the other. */
    public ObjectNode paysBills(String amount, String... billIds) {
        return books.locked(() -> books.create("BillPayment", slips.billPayment(amount, billIds)));
    }

    /** Brings payments to the bank together; they hold still from then on (6540). */
    public ObjectNode deposits(String... paymentIds) {
        return books.create("Deposit", slips.deposit(paymentIds));
    }

    /** Writes a credit memo. */
    public ObjectNode credits(String customerId, String amount, String itemId) {
        return books.create("CreditMemo", slips.creditMemo(customerId, amount, itemId));
    }

    /** Applies a credit memo to an invoice; gives the payment of nothing by which QuickBooks remembers it. */
    public ObjectNode applies(String creditMemoId, String invoiceId, String amount) {
        return books.create("Payment", slips.application(creditMemoId, invoiceId, amount));
    }

    /** Changes some properties; a list among them, the lines say, is replaced as a whole. */
    public ObjectNode edits(String entity, String id, ObjectNode properties) {
        return books.change(entity, id, properties);
    }

    public ObjectNode renames(String entity, String id, String name) {
        boolean party = List.of("Customer", "Vendor", "Employee").contains(entity);
        return edits(entity, id, JsonNodeFactory.instance.objectNode().put(party ? "DisplayName" : "Name", name));
    }

    public ObjectNode deactivates(String entity, String id) {
        return books.deactivate(entity, id);
    }

    /** What remains of it: domain, status and Id. */
    public ObjectNode deletes(String entity, String id) {
        return books.locked(() -> books.delete(entity, desk.key(entity, id)));
    }

    public ObjectNode voids(String entity, String id) {
        return books.locked(() -> books.voidTransaction(entity, desk.key(entity, id)));
    }

    /** Merges a customer, a vendor or a class into another one, which gets its transactions; gives that one. */
    public ObjectNode merges(String entity, String id, String intoId) {
        return books.locked(() -> desk.merge(entity, id, intoId));
    }

    /** Types in a tax that no code computes. */
    public ObjectNode typesTax(String invoiceId, String amount) {
        ObjectNode typed = JsonNodeFactory.instance.objectNode();
        typed.putObject("TxnTaxDetail").put("TotalTax", new BigDecimal(amount));
        return books.locked(() -> {
            edits("Invoice", invoiceId, typed);
            return desk.amend("Invoice", invoiceId, invoice ->
                    invoice.withObject("/TxnTaxDetail/TxnTaxCodeRef").put("value", TaxDetails.CUSTOM));
        });
    }

    /** Bills customers for the billable lines of a vendor's bill. */
    public ObjectNode billsCharges(String billId) {
        return books.locked(() -> desk.amend("Bill", billId, ExpenseLines::bill));
    }

    /** Matches a transaction to the bank's statement, after which it cannot be deleted (6480). */
    public ObjectNode matches(String entity, String id) {
        return books.locked(() -> desk.match(entity, id));
    }

    /** A card payment arrives at the bank, after which it cannot be voided (6450). */
    public ObjectNode settles(String paymentId) {
        return books.locked(() -> desk.settle(paymentId));
    }

    /** Closes the books up to and including that day; faults have code 6200. */
    public ObjectNode closesBooks(LocalDate lastDay) {
        return books.locked(() -> desk.close(lastDay, false));
    }

    /** The same with a password, for which faults have code 6210. */
    public ObjectNode closesBooksWithPassword(LocalDate lastDay) {
        return books.locked(() -> desk.close(lastDay, true));
    }

    public ObjectNode opensBooks() {
        return books.locked(() -> desk.close(null, false));
    }

    private Person with(Slips more) {
        return new Person(books, desk, more);
    }
}
