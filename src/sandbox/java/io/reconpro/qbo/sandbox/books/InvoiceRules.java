package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Invoices. */
final class InvoiceRules implements Rules {

    private final Company company;
    private final Transactions transactions;
    private final SalesLines lines;
    private final SalesTax tax;
    private final Addresses addresses;
    private final Accounts accounts;
    private final DocNumbers numbers;

    InvoiceRules(Company company, DocNumbers numbers) {
        this.company = company;
        this.transactions = new Transactions(company);
        this.lines = new SalesLines(company);
        this.tax = new SalesTax(company);
        this.addresses = new Addresses(company);
        this.accounts = new Accounts(company);
        this.numbers = numbers;
    }

    @Override
    public void complete(Draft draft) {
        ObjectNode record = draft.record();
        ObjectNode customer = customer(record);
        transactions.complete(draft);
        transactions.settleClass(record, "ClassTrackingPerTxn");
        Sales sales = lines.complete(draft);
        completeForm(draft, customer);
        numbers.complete(draft);
        BigDecimal total = sales.subtotal().subtract(sales.discount()).add(tax.complete(draft, sales));
        if (total.signum() < 0) {
            throw Company.business("Transaction amount must be 0 or greater. Supplied total:" + total);
        }
        settleBalance(draft, total);
    }

    private ObjectNode customer(ObjectNode record) {
        if (!record.hasNonNull("CustomerRef")) {
            throw Schema.missing("CustomerRef");
        }
        ObjectNode customer = company.resolve(record, "CustomerRef", "Customer");
        if (customer == null) {
            throw QboFault.validation("6250", "Customer missing", "The transaction has no valid customer",
                    "CustomerRef");
        }
        return customer;
    }

    private void completeForm(Draft draft, ObjectNode customer) {
        ObjectNode record = draft.record();
        for (String flag : new String[] {"AllowIPNPayment", "AllowOnlinePayment", "AllowOnlineCreditCardPayment",
            "AllowOnlineACHPayment", "ApplyTaxAfterDiscount"}) {
            record.put(flag, false);
        }
        JsonNode fields = company.preference("SalesFormsPrefs", "CustomField");
        if (!record.has("CustomField") && fields.isArray()) {
            record.set("CustomField", fields);
        }
        for (String address : new String[] {"BillAddr", "ShipAddr"}) {
            if (draft.creating() && !record.has(address) && customer.has(address)) {
                record.set(address, customer.get(address));
            }
        }
        addresses.complete(record, "BillAddr", "ShipAddr", "ShipFromAddr");
        transactions.completeDueDate(record, customer, "SalesTermRef");
        accounts.resolve(record, "DepositToAccountRef", PaymentRules.DEPOSIT_TO, false);
        draft.orElse("PrintStatus", "NeedToPrint");
        draft.orElse("EmailStatus", "NotSet");
        if (record.get("EmailStatus").asText().equals("NeedToSend")
                && record.path("BillEmail").path("Address").asText().isBlank()) {
            throw QboFault.validation("6420", "E-mail address missing", "EmailStatus NeedToSend needs BillEmail",
                    "BillEmail");
        }
    }

    private void settleBalance(Draft draft, BigDecimal total) {
        ObjectNode record = draft.record();
        BigDecimal applied = draft.creating() ? BigDecimal.ZERO
                : Money.of(draft.before().path("TotalAmt")).subtract(Money.of(draft.before().path("Deposit")))
                        .subtract(Money.of(draft.before().path("Balance")));
        BigDecimal balance = total.subtract(Money.of(record.path("Deposit"))).subtract(applied);
        if (applied.signum() != 0 && draft.changes("CustomerRef")) {
            throw Company.business("The customer cannot change: payments are linked to this invoice");
        }
        if (balance.signum() < 0) {
            throw Company.business("The total would fall below what has been paid on this invoice");
        }
        record.put("TotalAmt", Money.cents(total));
        record.put("Balance", Money.cents(balance));
        Transactions.links(record);
    }

    @Override
    public void stored(ObjectNode record, ObjectNode before) {
        if (before != null) {
            transactions.owe("Customer", customerId(before), Money.of(before.path("Balance")).negate());
        }
        transactions.owe("Customer", customerId(record), Money.of(record.path("Balance")));
    }

    @Override
    public void release(ObjectNode record) {
        transactions.refuseClosed(record);
    }

    /** Payments stay, as money of the customer that nothing is set against. */
    @Override
    public void removed(ObjectNode record) {
        String id = record.get("Id").asText();
        transactions.owe("Customer", customerId(record), Money.of(record.path("Balance")).negate());
        for (JsonNode link : record.path("LinkedTxn")) {
            ObjectNode payment = company.get("Payment", link.path("TxnId").asText());
            if (payment != null) {
                ObjectNode freed = payment.deepCopy();
                PaymentRules.dropLines(freed, id);
                company.carryOver("Payment", freed, payment, true);
            }
        }
    }

    @Override
    public void clear(ObjectNode record) {
        for (JsonNode node : record.path("Line")) {
            ObjectNode line = (ObjectNode) node;
            if (line.has("Amount")) {
                line.put("Amount", 0);
            }
            if (line.path("SalesItemLineDetail") instanceof ObjectNode detail && detail.has("Qty")) {
                detail.put("Qty", 0);
            }
        }
        record.putObject("TxnTaxDetail").put("TotalTax", 0);
        record.put("TotalAmt", 0).put("Balance", 0);
        record.putArray("LinkedTxn");
    }

    private static String customerId(ObjectNode record) {
        return record.path("CustomerRef").path("value").asText();
    }
}
