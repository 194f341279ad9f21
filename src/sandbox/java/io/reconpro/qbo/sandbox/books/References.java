package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who refers to a record: references follow it when it is renamed, and to the other one when it is merged. */
final class References {

    private static final Map<String, Set<String>> PROPERTIES = Map.of(
            "Customer", Set.of("CustomerRef"), "Vendor", Set.of("VendorRef", "PrefVendorRef"),
            "Item", Set.of("ItemRef"), "Class", Set.of("ClassRef"), "PaymentMethod", Set.of("PaymentMethodRef"),
            "Account", Set.of("AccountRef", "IncomeAccountRef", "ExpenseAccountRef", "AssetAccountRef",
                    "DepositToAccountRef", "ARAccountRef", "APAccountRef", "BankAccountRef", "CCAccountRef"));
    private static final List<String> HOLDERS = List.of("Invoice", "CreditMemo", "Payment", "Deposit", "Bill",
            "BillPayment", "Item", "Customer");

    private final Company company;

    References(Company company) {
        this.company = company;
    }

    /** Shows the record's present name wherever it is referred to; tokens and times stay. */
    void rename(String entity, ObjectNode record) {
        for (String holder : HOLDERS) {
            for (Row row : rows(holder, record.get("Id").asText())) {
                ObjectNode renamed = pointed(row, entity, record.get("Id").asText(), record);
                if (!renamed.equals(row.record())) {
                    company.touchUp(holder, renamed, row);
                }
            }
        }
    }

    /** Points at another record whatever points at this one. */
    void redirect(String entity, String id, ObjectNode target, boolean moveTokens) {
        for (String holder : HOLDERS) {
            for (Row row : rows(holder, id)) {
                ObjectNode moved = pointed(row, entity, id, target);
                if (!moved.equals(row.record())) {
                    company.carryOver(holder, moved, row.record(), moveTokens);
                }
            }
        }
    }

    /** Only rows that hold the Id at all are worth reading: books may hold tens of thousands. */
    private List<Row> rows(String holder, String id) {
        String trace = "{\"value\":\"" + id + "\"";
        return company.table(holder).all().stream()
                .filter(row -> new String(row.json(), StandardCharsets.UTF_8).contains(trace)).toList();
    }

    private static ObjectNode pointed(Row row, String entity, String id, ObjectNode target) {
        ObjectNode record = row.record();
        point(record, PROPERTIES.getOrDefault(entity, Set.of()), id, Company.reference(target));
        return record;
    }

    private static void point(JsonNode node, Set<String> properties, String id, ObjectNode reference) {
        node.properties().forEach(field -> {
            boolean found = properties.contains(field.getKey())
                    && field.getValue().path("value").asText().equals(id);
            if (found) {
                ((ObjectNode) field.getValue()).setAll(reference);
            } else {
                point(field.getValue(), properties, id, reference);
            }
        });
        if (node.isArray()) {
            node.forEach(element -> point(element, properties, id, reference));
        }
    }
}
