package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What only customers have: parents, terms and tax. */
final class CustomerRules extends PartyRules {

    private static final String SALES_TAX = "2";

    private final Hierarchy hierarchy;

    CustomerRules(Company company) {
        super(company);
        this.hierarchy = new Hierarchy(company, "DisplayName", "Job");
    }

    @Override
    public void complete(Draft draft) {
        super.complete(draft);
        ObjectNode record = draft.record();
        hierarchy.complete(draft);
        company.resolve(record, "SalesTermRef", "Term");
        company.resolve(record, "PaymentMethodRef", "PaymentMethod");
        draft.orElse("Taxable", true);
        draft.orElse("BillWithParent", false);
        draft.orElse("PreferredDeliveryMethod", "Print");
        if (draft.creating()) {
            record.put("BalanceWithJobs", 0);
        }
        completeTaxCode(record);
    }

    private void completeTaxCode(ObjectNode record) {
        boolean lacks = record.get("Taxable").asBoolean() && !record.has("DefaultTaxCodeRef");
        if (lacks && company.get("TaxCode", SALES_TAX) != null) {
            record.putObject("DefaultTaxCodeRef").put("value", SALES_TAX);
        }
        if (company.resolve(record, "DefaultTaxCodeRef", "TaxCode") != null) {
            record.withObject("/DefaultTaxCodeRef").remove("name");
        }
    }

    @Override
    public void stored(ObjectNode record, ObjectNode before) {
        hierarchy.renameChildren("Customer", record, before);
    }
}
