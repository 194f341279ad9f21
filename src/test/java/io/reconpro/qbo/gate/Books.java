package io.reconpro.qbo.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.acceptance.Accepted;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.settings.CompanySettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings and books that suit each other; a test changes what it is about. */
final class Books {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> settings = new HashMap<>(Map.of("account", "1", "service-account", "2"));
    private final Map<String, List<ObjectNode>> records = new HashMap<>();
    private boolean classesAssigned;

    Books() {
        add("Preferences", """
                {"AccountingInfoPrefs": {"ClassTrackingPerTxn": false, "ClassTrackingPerTxnLine": true,
                    "DefaultARAccount": {"value": "1"}},
                 "SalesFormsPrefs": {"CustomTxnNumbers": true, "AutoApplyCredit": false},
                 "TaxPrefs": {"UsingSalesTax": true, "PartnerTaxEnabled": true},
                 "CurrencyPrefs": {"MultiCurrencyEnabled": false, "HomeCurrency": {"value": "USD"}}, "Id": "1"}""");
        add("CompanyInfo", """
                {"CompanyName": "Cool Cars", "FiscalYearStartMonth": "January", "Id": "1"}""");
        account(1, "Accounts Receivable (A/R)", "Accounts Receivable", "AccountsReceivable");
        add("Account", """
                {"Id": "2", "Name": "Services", "FullyQualifiedName": "Income:Services", "AccountType": "Income"}""");
        account(3, "Checking", "Bank", "Checking");
        add("Account", """
                {"Id": "4", "Name": "Old A/R (deleted)", "FullyQualifiedName": "Old A/R (deleted)",
                 "AccountType": "Accounts Receivable", "Active": false}""");
        account(5, "Sales Tax Payable", "Other Current Liability", "SalesTaxPayable");
        account(6, "Loan", "Long Term Liability", "NotesPayable");
        account(7, "Twin", "Accounts Receivable", "AccountsReceivable");
        add("Account", """
                {"Id": "8", "Name": "Twin", "FullyQualifiedName": "Twin", "AccountType": "Accounts Receivable"}""");
        account(9, "Interest Earned", "Other Income", "InterestEarned");
        add("Class", """
                {"Id": "5", "Name": "Austin", "FullyQualifiedName": "Wholesale:Austin", "Active": true}""");
        add("Class", """
                {"Id": "6", "Name": "Fleet (deleted)", "FullyQualifiedName": "Fleet (deleted)", "Active": false}""");
        add("Customer", """
                {"Id": "58", "DisplayName": "Walk-in Customer", "FullyQualifiedName": "Walk-in Customer"}""");
        add("Customer", """
                {"Id": "59", "DisplayName": "Gone (deleted)", "Active": false}""");
        item(70, "Sales Tax Collected", 5);
        item(71, "Loan Fee", 6);
        item(72, "Detailing", 2);
    }

    Books with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    Books classesAssigned(boolean assigned) {
        classesAssigned = assigned;
        return this;
    }

    ObjectNode preferences() {
        return records.get("Preferences").get(0);
    }

    ObjectNode companyInfo() {
        return records.get("CompanyInfo").get(0);
    }

    void remove(String entity) {
        records.remove(entity);
    }

    void add(String entity, String json) {
        try {
            records.computeIfAbsent(entity, none -> new ArrayList<>()).add((ObjectNode) JSON.readTree(json));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(json, broken);
        }
    }

    GateResult judge() {
        CompanySettings chosen = CompanySettings.of(settings);
        return GateAnswers.judge(chosen, classesAssigned, Accepted.NOTHING, new GateQuestions(chosen).queries().stream()
                .map(Query::entity).map(entity -> records.getOrDefault(entity, List.of())).toList());
    }

    void account(int id, String name, String type, String subType) {
        records.computeIfAbsent("Account", none -> new ArrayList<>()).add(JSON.createObjectNode()
                .put("Id", "" + id).put("Name", name).put("FullyQualifiedName", name).put("AccountType", type)
                .put("AccountSubType", subType).put("Active", true));
    }

    private void item(int id, String name, int accountId) {
        ObjectNode item = JSON.createObjectNode().put("Id", "" + id).put("Name", name).put("FullyQualifiedName", name);
        item.putObject("IncomeAccountRef").put("value", "" + accountId);
        records.computeIfAbsent("Item", none -> new ArrayList<>()).add(item);
    }
}
