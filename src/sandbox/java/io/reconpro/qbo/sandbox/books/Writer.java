package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The life of a record: written, replaced, voided, deleted. */
final class Writer {

    private static final Set<String> TRANSACTIONS = Set.of("Invoice", "CreditMemo", "Payment", "Deposit",
            "Bill", "BillPayment");

    private static final Set<String> SINGLE = Set.of("Preferences", "CompanyInfo");
    private static final Rules AS_IT_IS = draft -> {
    };

    private final Company company;
    private final DocNumbers numbers;
    private final Map<String, Rules> rules;
    private final AutoApply autoApply;

    Writer(Company company) {
        this.company = company;
        this.numbers = new DocNumbers(company);
        this.rules = rules(company, numbers);
        this.autoApply = new AutoApply(company, this);
    }

    private static Map<String, Rules> rules(Company company, DocNumbers numbers) {
        Rules list = new ListRules(company);
        return Map.ofEntries(
                Map.entry("Customer", new CustomerRules(company)), Map.entry("Vendor", new VendorRules(company)),
                Map.entry("Employee", new PartyRules(company)), Map.entry("Item", new ItemRules(company)),
                Map.entry("Invoice", new InvoiceRules(company, numbers)), Map.entry("Bill", new BillRules(company)),
                Map.entry("CreditMemo", new CreditMemoRules(company, numbers)),
                Map.entry("Payment", new PaymentRules(company)), Map.entry("Deposit", new DepositRules(company)),
                Map.entry("BillPayment", new BillPaymentRules(company)),
                Map.entry("Class", new ClassRules(company)),
                Map.entry("Account", new AccountRules(company)), Map.entry("Term", list),
                Map.entry("PaymentMethod", list), Map.entry("Preferences", new PreferencesRules()),
                Map.entry("CompanyInfo", AS_IT_IS));
    }

    DocNumbers numbers() {
        return numbers;
    }

    ObjectNode write(String entity, ObjectNode body, boolean duplicateNumberAllowed) {
        boolean given = SINGLE.contains(entity) && !body.hasNonNull("Id");
        if (given || !rules.containsKey(entity)) {
            throw unsupported(entity, "create");
        }
        return write(entity, body, rules.get(entity), duplicateNumberAllowed);
    }

    /** Writes by the rules where the entity has any. */
    ObjectNode enter(String entity, ObjectNode body) {
        return write(entity, body, rules.getOrDefault(entity, AS_IT_IS), false);
    }

    private ObjectNode write(String entity, ObjectNode body, Rules entityRules, boolean duplicateNumberAllowed) {
        company.schema.check(entity, body);
        ObjectNode before = body.hasNonNull("Id") ? current(entity, body) : null;
        String id = before == null ? company.nextId(entity) : before.get("Id").asText();
        Draft draft = new Draft(entity, id, merged(entity, body, before, entityRules), before, body,
                duplicateNumberAllowed);
        company.schema.checkRequired(entity, draft.record());
        entityRules.complete(draft);
        return store(draft, entityRules);
    }

    private ObjectNode merged(String entity, ObjectNode body, ObjectNode before, Rules entityRules) {
        ObjectNode sent = company.schema.writable(entity, body);
        if (before == null) {
            return sent;
        }
        if (body.path("sparse").asBoolean()) {
            return before.deepCopy().setAll(sent);
        }
        for (Property property : company.schema.properties(entity).values()) {
            boolean kept = property.readOnly() || entityRules.kept().contains(property.name());
            if (kept && before.has(property.name()) && !sent.hasNonNull(property.name())) {
                sent.set(property.name(), before.get(property.name()));
            }
        }
        return sent;
    }

    private ObjectNode store(Draft draft, Rules entityRules) {
        ObjectNode record = draft.record();
        ObjectNode before = draft.before();
        record.put("domain", "QBO").put("sparse", false).put("Id", draft.id());
        if (before == null) {
            record.put("SyncToken", "0");
        } else {
            ObjectNode unchanged = company.schema.ordered(draft.entity(), record);
            if (!TRANSACTIONS.contains(draft.entity()) && unchanged.equals(before)) {
                return before;
            }
            record.put("SyncToken", Integer.toString(before.get("SyncToken").asInt() + 1));
        }
        company.store(draft.entity(), record, before);
        entityRules.stored(record, before);
        if (before == null && draft.entity().equals("Invoice")) {
            autoApply.spendOn(record);
        }
        return company.get(draft.entity(), draft.id());
    }

    ObjectNode delete(String entity, ObjectNode body) {
        if (!TRANSACTIONS.contains(entity)) {
            throw unsupported(entity, "delete");
        }
        company.schema.check(entity, body);
        ObjectNode before = current(entity, body);
        if (company.matched.contains(before.get("Id").asText())) {
            throw QboFault.validation("6480", "Matched Transaction Delete Error", "This transaction cannot be deleted: "
                    + "it is matched to a transaction of a bank statement");
        }
        rules.get(entity).release(before);
        rules.get(entity).removed(before);
        ObjectNode last = company.get(entity, before.get("Id").asText());
        company.remove(entity, last);
        return Json.mapper().createObjectNode().put("domain", "QBO").put("status", "Deleted")
                .put("Id", last.get("Id").asText());
    }

    ObjectNode voidTransaction(String entity, ObjectNode body) {
        if (!List.of("Invoice", "Payment").contains(entity)) {
            throw unsupported(entity, "void");
        }
        company.schema.check(entity, body);
        ObjectNode before = current(entity, body);
        if (company.settled.contains(before.get("Id").asText())) {
            throw QboFault.validation("6450", "Attempt to Void Transaction failed",
                    "This transaction cannot be voided: it is settled already");
        }
        rules.get(entity).release(before);
        rules.get(entity).removed(before);
        ObjectNode freed = company.get(entity, before.get("Id").asText());
        ObjectNode voided = freed.deepCopy();
        rules.get(entity).clear(voided);
        String note = before.path("PrivateNote").asText();
        voided.put("PrivateNote", note.isEmpty() ? "Voided" : "Voided - " + note);
        company.carryOver(entity, voided, freed, true);
        return company.get(entity, before.get("Id").asText());
    }

    ObjectNode existing(String entity, String id) {
        ObjectNode record = company.get(entity, id);
        if (record == null) {
            throw Company.inactive();
        }
        return record;
    }

    /** @throws QboFault 610 without such a record, 5010 when it has moved on */
    private ObjectNode current(String entity, ObjectNode body) {
        ObjectNode before = existing(entity, body.path("Id").asText());
        if (!body.hasNonNull("SyncToken")) {
            throw Schema.missing("SyncToken");
        }
        if (!body.get("SyncToken").asText().equals(before.get("SyncToken").asText())) {
            throw QboFault.validation("5010", "Stale Object Error", "Stale Object Error : You and Another User were "
                    + "working on this at the same time. Another User finished before you did, so your work was not "
                    + "saved.");
        }
        return before;
    }

    ObjectNode prefer(String group, String name, Object value) {
        ObjectNode before = existing("Preferences", "1");
        ObjectNode changed = before.deepCopy();
        changed.withObject("/" + group).set(name, Json.mapper().valueToTree(value));
        if (value == null) {
            changed.withObject("/" + group).remove(name);
        }
        company.carryOver("Preferences", changed, before, true);
        return changed;
    }

    private static QboFault unsupported(String entity, String operation) {
        return QboFault.validation("500", "Unsupported Operation",
                "Operation " + operation + " on " + entity + " is not supported.");
    }
}
