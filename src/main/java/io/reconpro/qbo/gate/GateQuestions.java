package io.reconpro.qbo.gate;

import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.settings.CompanySettings;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked of QuickBooks at the gate, in one go.
 * <p>
 * All accounts and classes are asked for, as there are few of them and any may turn up in an item or on a client;
 * of customers and items only those that a setting names.
 */
public record GateQuestions(CompanySettings settings) {

    static final String ANY_STATE = "Active IN (true, false)";

    public List<Query> queries() {
        List<Query> queries = new ArrayList<>(List.of(Query.all("Preferences"), Query.all("CompanyInfo"),
                new Query("Account", ANY_STATE), new Query("Class", ANY_STATE)));
        queries.addAll(named("Customer", "DisplayName", settings.retail().customer()));
        if (settings.tax().included()) {
            queries.addAll(named("Item", "Name", settings.tax().item()));
        }
        return queries;
    }

    /** By name in both spellings, and by id where the value may be one. */
    static List<Query> named(String entity, String property, String idOrName) {
        if (idOrName.isEmpty()) {
            return List.of();
        }
        String name = idOrName.substring(idOrName.lastIndexOf(':') + 1).strip();
        List<Query> queries = new ArrayList<>(
                Query.in(entity, property, List.of(name, name + Listed.DELETED), ANY_STATE));
        if (idOrName.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            queries.addAll(Query.in(entity, "Id", List.of(idOrName), ANY_STATE));
        }
        return queries;
    }
}
