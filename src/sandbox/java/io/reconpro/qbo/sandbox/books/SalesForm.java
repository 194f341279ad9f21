package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** What invoices and credit memos have in common: a customer, addresses, lines, tax and a number. */
final class SalesForm {

    private static final String[] ONLINE_PAYMENT = {"AllowIPNPayment", "AllowOnlinePayment",
        "AllowOnlineCreditCardPayment", "AllowOnlineACHPayment"};

    private final Company company;
    private final Transactions transactions;
    private final SalesLines lines;
    private final SalesTax tax;
    private final Addresses addresses;
    private final DocNumbers numbers;

    SalesForm(Company company, DocNumbers numbers) {
        this.company = company;
        this.transactions = new Transactions(company);
        this.lines = new SalesLines(company);
        this.tax = new SalesTax(company);
        this.addresses = new Addresses(company);
        this.numbers = numbers;
    }

    /** Completes everything but balances and gives the total, zero or more. */
    BigDecimal complete(Draft draft) {
        ObjectNode record = draft.record();
        ObjectNode customer = customer(record);
        transactions.complete(draft);
        transactions.settleClass(record, "ClassTrackingPerTxn");
        Sales sales = lines.complete(draft);
        completeFields(draft, customer);
        numbers.complete(draft);
        BigDecimal total = sales.subtotal().subtract(sales.discount()).add(tax.complete(draft, sales, customer));
        if (total.signum() < 0) {
            throw Company.business("Transaction amount must be 0 or greater. Supplied total:" + total);
        }
        return total;
    }

    /** @throws QboFault 2020 without a customer, 6250 with an empty one */
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

    private void completeFields(Draft draft, ObjectNode customer) {
        ObjectNode record = draft.record();
        if (draft.entity().equals("Invoice")) {
            for (String flag : ONLINE_PAYMENT) {
                record.put(flag, false);
            }
            transactions.completeDueDate(record, customer, "SalesTermRef");
        }
        record.put("ApplyTaxAfterDiscount", false);
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
        draft.orElse("PrintStatus", "NeedToPrint");
        draft.orElse("EmailStatus", "NotSet");
        if (record.get("EmailStatus").asText().equals("NeedToSend")
                && record.path("BillEmail").path("Address").asText().isBlank()) {
            throw QboFault.validation("6420", "E-mail address missing", "EmailStatus NeedToSend needs BillEmail",
                    "BillEmail");
        }
    }
}
