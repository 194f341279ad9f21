package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.control.Switches.UntrackedClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** What invoices, bills and payments have in common. */
final class Transactions {

    private static final int DEFAULT_DUE_DAYS = 30;

    private final Company company;

    Transactions(Company company) {
        this.company = company;
    }

    /** Fills date and currency; refuses a date, old or new, in the closed books. */
    void complete(Draft draft) {
        ObjectNode record = draft.record();
        draft.orElse("TxnDate", company.today().toString());
        record.put("TxnDate", record.get("TxnDate").asText().substring(0, 10));
        refuseClosed(record);
        if (!draft.creating()) {
            refuseClosed(draft.before());
        }
        JsonNode home = company.preference("CurrencyPrefs", "HomeCurrency");
        JsonNode currency = record.path("CurrencyRef").path("value");
        if (!currency.isMissingNode() && !currency.equals(home.path("value"))) {
            throw QboFault.validation("2220", "Invalid Currency", "Currency " + currency.asText()
                    + " needs multicurrency, which is off", "CurrencyRef");
        }
        record.set("CurrencyRef", home);
        if (draft.creating()) {
            record.remove("LinkedTxn");
        } else {
            record.set("LinkedTxn", draft.before().get("LinkedTxn"));
        }
    }

    /** @throws QboFault 6200 on or before the closing date, 6210 where that has a password */
    void refuseClosed(ObjectNode record) {
        JsonNode closed = company.preference("AccountingInfoPrefs", "BookCloseDate");
        LocalDate date = LocalDate.parse(record.get("TxnDate").asText());
        if (closed.isTextual() && !date.isAfter(LocalDate.parse(closed.asText()))) {
            throw QboFault.validation(company.passwordOnClosedBooks ? "6210" : company.switches.closedBooksCode, "Account Period Closed, Cannot Update Through "
                    + "Services API", "The account period has closed and the account books cannot be updated through "
                    + "the QBO Services API. Please use the QBO website to make these changes.");
        }
    }

    /** The due date by the term, of the document or else of its party. */
    void completeDueDate(ObjectNode record, ObjectNode party, String partyTerm) {
        ObjectNode term = company.resolve(record, "SalesTermRef", "Term");
        if (term != null) {
            record.withObject("/SalesTermRef").put("name", term.get("Name").asText());
        }
        if (!record.hasNonNull("DueDate")) {
            String fallback = party.path(partyTerm).path("value").asText();
            ObjectNode used = term == null && !fallback.isEmpty() ? company.get("Term", fallback) : term;
            int days = used == null ? DEFAULT_DUE_DAYS : used.path("DueDays").asInt(0);
            record.put("DueDate", LocalDate.parse(record.get("TxnDate").asText()).plusDays(days).toString());
        }
    }

    /** Numbers the lines; a line keeps its Id only if the record had it before. */
    void numberLines(Draft draft) {
        Set<String> known = new HashSet<>();
        long last = 0;
        if (!draft.creating()) {
            for (JsonNode line : draft.before().path("Line")) {
                known.add(line.path("Id").asText());
                last = Math.max(last, line.path("Id").asLong());
            }
        }
        int number = 1;
        for (JsonNode node : draft.record().path("Line")) {
            ObjectNode line = (ObjectNode) node;
            if (line.has("SubTotalLineDetail")) {
                continue;
            }
            String id = line.path("Id").asText();
            boolean kept = !id.isEmpty() && known.remove(id);
            ObjectNode rest = line.deepCopy();
            line.removeAll();
            line.put("Id", kept ? id : Long.toString(++last)).put("LineNum", number++);
            rest.remove("Id");
            rest.remove("LineNum");
            line.setAll(rest);
        }
    }

    /** Moves what the transaction's customer owes or what its vendor is owed. */
    void owe(ObjectNode transaction, BigDecimal amount) {
        String party = transaction.has("VendorRef") ? "Vendor" : "Customer";
        owe(party, transaction.path(party + "Ref").path("value").asText(), amount);
    }

    /** Moves what a party owes, and what its parents owe with their jobs; no SyncToken moves. */
    void owe(String entity, String partyId, BigDecimal amount) {
        if (amount.signum() == 0) {
            return;
        }
        ObjectNode party = company.get(entity, partyId);
        boolean own = true;
        while (party != null) {
            ObjectNode changed = party.deepCopy();
            if (own) {
                add(changed, "Balance", amount);
            }
            if (party.has("BalanceWithJobs")) {
                add(changed, "BalanceWithJobs", amount);
            }
            company.carryOver(entity, changed, party, false);
            own = false;
            String parent = party.path("ParentRef").path("value").asText();
            party = parent.isEmpty() ? null : company.get(entity, parent);
        }
    }

    static void add(ObjectNode record, String property, BigDecimal amount) {
        record.put(property, Money.cents(Money.of(record.path(property)).add(amount)));
    }

    /** The class where the company tracks it; elsewhere dropped or refused, as the switch says. */
    void settleClass(ObjectNode holder, String trackingPreference) {
        if (!holder.hasNonNull("ClassRef")) {
            return;
        }
        if (company.preference("AccountingInfoPrefs", trackingPreference).asBoolean()) {
            company.resolve(holder, "ClassRef", "Class");
        } else if (company.switches.untrackedClass == UntrackedClass.DROPPED) {
            holder.remove("ClassRef");
        } else {
            throw QboFault.validation("5030", "Feature Not Supported", "Class tracking is not turned on: "
                    + trackingPreference, "ClassRef");
        }
    }

    /** What other transactions took from or gave to this one. */
    static ArrayNode links(ObjectNode record) {
        return record.withArray("/LinkedTxn");
    }

    static void unlink(ObjectNode record, String txnId) {
        ArrayNode links = links(record);
        for (int i = links.size() - 1; i >= 0; i--) {
            if (links.get(i).path("TxnId").asText().equals(txnId)) {
                links.remove(i);
            }
        }
    }
}
