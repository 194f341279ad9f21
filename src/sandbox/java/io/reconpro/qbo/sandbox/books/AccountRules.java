package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The chart of accounts. */
final class AccountRules implements Rules {

    private record Type(String classification, String defaultSubType) {
    }

    private static final Map<String, Type> TYPES = Map.ofEntries(
            Map.entry("Bank", new Type("Asset", "CashOnHand")),
            Map.entry("Accounts Receivable", new Type("Asset", "AccountsReceivable")),
            Map.entry("Other Current Asset", new Type("Asset", "OtherCurrentAssets")),
            Map.entry("Fixed Asset", new Type("Asset", "OtherFixedAssets")),
            Map.entry("Other Asset", new Type("Asset", "OtherLongTermAssets")),
            Map.entry("Accounts Payable", new Type("Liability", "AccountsPayable")),
            Map.entry("Credit Card", new Type("Liability", "CreditCard")),
            Map.entry("Other Current Liability", new Type("Liability", "OtherCurrentLiabilities")),
            Map.entry("Long Term Liability", new Type("Liability", "OtherLongTermLiabilities")),
            Map.entry("Equity", new Type("Equity", "OpeningBalanceEquity")),
            Map.entry("Income", new Type("Revenue", "ServiceFeeIncome")),
            Map.entry("Other Income", new Type("Revenue", "OtherMiscellaneousIncome")),
            Map.entry("Cost of Goods Sold", new Type("Expense", "SuppliesMaterialsCogs")),
            Map.entry("Expense", new Type("Expense", "OtherMiscellaneousServiceCost")),
            Map.entry("Other Expense", new Type("Expense", "OtherMiscellaneousExpense")));

    private final Company company;
    private final Names names;
    private final Hierarchy hierarchy;

    AccountRules(Company company) {
        this.company = company;
        this.names = new Names(company);
        this.hierarchy = new Hierarchy(company, "Name", "SubAccount");
    }

    @Override
    public Set<String> kept() {
        return Set.of("Active", "CurrencyRef", "AccountType", "AccountSubType");
    }

    @Override
    public void complete(Draft draft) {
        ObjectNode record = draft.record();
        Names.refuseSeparators(record, "Name");
        names.settle(draft, "Name");
        names.refuseTaken(draft, "Name", List.of("Account"));
        hierarchy.complete(draft);
        Type type = TYPES.get(record.path("AccountType").asText());
        if (type == null) {
            throw QboFault.validation("6010", "Account type missing",
                    "AccountType must be one of " + TYPES.keySet(), "AccountType");
        }
        record.put("Classification", type.classification);
        draft.orElse("AccountSubType", type.defaultSubType);
        record.set("CurrencyRef", company.preference("CurrencyPrefs", "HomeCurrency"));
        if (draft.creating()) {
            record.put("CurrentBalance", 0).put("CurrentBalanceWithSubAccounts", 0);
        }
    }

    @Override
    public void stored(ObjectNode record, ObjectNode before) {
        hierarchy.renameChildren("Account", record, before);
    }
}
