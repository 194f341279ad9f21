package io.reconpro.qbo.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.settings.CompanySettings;
import io.reconpro.qbo.settings.Setting;
import io.reconpro.qbo.settings.SettingKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Asks what all settings of a company stand for that name a record of its books. */
record SettingsQuestion(long companyId, CompanySettings settings) implements ChoiceQuestion<List<Resolved>> {

    @Override
    public List<Query> queries() {
        List<Query> queries = new ArrayList<>(List.of(new Query("Account", GateQuestions.ANY_STATE),
                new Query("Class", GateQuestions.ANY_STATE)));
        queries.addAll(GateQuestions.named("Customer", "DisplayName", settings.retail().customer()));
        queries.addAll(GateQuestions.named("Item", "Name", settings.tax().item()));
        return queries;
    }

    @Override
    public List<Resolved> read(List<List<ObjectNode>> rows) {
        BooksLists books = BooksLists.of(queries(), rows);
        return Arrays.stream(Setting.values()).filter(setting -> setting.kind() == SettingKind.CHOICE)
                .map(setting -> resolve(setting, books)).toList();
    }

    private Resolved resolve(Setting setting, BooksLists books) {
        String content = setting.content(settings);
        return content.isEmpty() ? new Resolved(setting, "", null, need(setting, books))
                : Resolved.of(setting, content, books.choose(setting, content));
    }

    private String need(Setting setting, BooksLists books) {
        return switch (setting) {
            case ACCOUNT, SERVICE_ACCOUNT -> "it is required";
            case VENDOR_EXPENSE_ACCOUNT -> settings.bills().expenseAccount().isEmpty()
                    && books.choose(Setting.VENDOR_ACCOUNT, settings.bills().vendorAccount()).found() != null
                    && !BillAccounts.of(settings.bills(), books).usable()
                    ? "it is required, as the Vendor Account is an accounts payable account" : null;
            default -> null;
        };
    }
}
