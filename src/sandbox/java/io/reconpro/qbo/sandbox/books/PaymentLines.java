package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.books.Settlement.Part;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines of a payment: each settles one transaction of the payer, or spends one credit. */
final class PaymentLines {

    private final Company company;
    private final String party;
    private final List<String> payable;

    /**
     * @param party the property that names who pays or is paid
     * @param payable types of transactions the lines may name
     */
    PaymentLines(Company company, String party, List<String> payable) {
        this.company = company;
        this.party = party;
        this.payable = payable;
    }

    /** Checks the lines and gives each one link. */
    void complete(Draft draft) {
        ObjectNode record = draft.record();
        ArrayNode lines = record.arrayNode();
        Set<String> named = new HashSet<>();
        for (JsonNode line : record.path("Line")) {
            BigDecimal amount = Money.of(line.path("Amount"));
            if (amount.signum() <= 0) {
                throw QboFault.validation("2290", "Negative amount", "A payment line needs a positive Amount",
                        "Amount");
            }
            if (line.path("LinkedTxn").isEmpty()) {
                throw Schema.missing("LinkedTxn");
            }
            for (JsonNode link : line.path("LinkedTxn")) {
                ObjectNode single = ((ObjectNode) line).deepCopy().put("Amount", Money.cents(amount));
                single.putArray("LinkedTxn").add(link);
                lines.add(single);
            }
        }
        record.set("Line", lines);
        for (Part part : Settlement.parts(record)) {
            refuseUnpayable(draft, part);
            if (!named.add(part.id())) {
                throw Company.business(part.type() + " " + part.id() + " is named by two lines");
            }
        }
        refuseTooMuch(record);
    }

    private void refuseUnpayable(Draft draft, Part part) {
        if (!payable.contains(part.type())) {
            throw QboFault.validation("620", "Transaction cannot be linked", "TxnType " + part.type()
                    + " cannot be linked to this payment", "LinkedTxn");
        }
        ObjectNode other = part.id().isBlank() ? null : company.get(part.type(), part.id());
        if (other == null) {
            throw QboFault.validation("2500", "Invalid Reference Id", "Invalid Reference Id : " + part.type() + " "
                    + part.id() + " does not exist", "LinkedTxn");
        }
        if (!paysFor(id(draft.record()), id(other))) {
            throw Company.business(part.type() + " " + part.id() + " belongs to another "
                    + party.replace("Ref", "").toLowerCase());
        }
        BigDecimal open = Money.of(other.path(part.spends() ? "RemainingCredit" : "Balance"));
        if (!draft.creating()) {
            open = open.add(amountFor(draft.before(), part.id()));
        }
        if (part.amount().compareTo(open) > 0) {
            throw Company.business(part.type() + " " + part.id() + " has only " + open.toPlainString() + " open");
        }
    }

    /** A customer pays its own invoices and those of sub-customers who are billed with it. */
    private boolean paysFor(String payer, String owner) {
        if (payer.equals(owner)) {
            return true;
        }
        ObjectNode customer = party.equals("CustomerRef") ? company.get("Customer", owner) : null;
        return customer != null && customer.path("BillWithParent").asBoolean() && customer.has("ParentRef")
                && paysFor(payer, customer.path("ParentRef").path("value").asText());
    }

    private static void refuseTooMuch(ObjectNode record) {
        BigDecimal settled = Settlement.settled(record);
        BigDecimal spent = Settlement.spent(record);
        if (spent.compareTo(settled) > 0) {
            throw Company.business("The credit memos come to " + spent.toPlainString() + ", more than the "
                    + settled.toPlainString() + " they are applied to");
        }
        if (Settlement.unapplied(record).signum() < 0) {
            throw Company.business("The amounts of the lines come to " + settled.subtract(spent).toPlainString()
                    + ", more than the payment's " + Money.of(record.path("TotalAmt")).toPlainString());
        }
    }

    private String id(JsonNode record) {
        return record.path(party).path("value").asText();
    }

    private static BigDecimal amountFor(ObjectNode payment, String otherId) {
        return Settlement.parts(payment).stream().filter(part -> part.id().equals(otherId)).map(Part::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
