package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
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
        refuseUnbilled(draft);
        hierarchy.complete(draft);
        refuseOtherPayer(draft);
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

    /** @throws QboFault 6280 when a customer with charges yet to be billed is deactivated */
    private void refuseUnbilled(Draft draft) {
        if (deactivating(draft) && company.table("Bill").all().stream().map(Row::record)
                .flatMap(ExpenseLines::details).anyMatch(detail -> billable(detail, draft.id()))) {
            throw QboFault.validation("6280", "Delete Customer Has Unbilled Expenses Error", "Customer "
                    + draft.before().path("DisplayName").asText() + " has unbilled charges");
        }
    }

    private static boolean billable(JsonNode detail, String customerId) {
        return detail.path("BillableStatus").asText().equals("Billable")
                && detail.path("CustomerRef").path("value").asText().equals(customerId);
    }

    /** @throws QboFault 6130 when the parent has paid invoices of a customer who shall no longer be billed with it */
    private void refuseOtherPayer(Draft draft) {
        boolean paidWithParent = !draft.creating() && draft.before().path("BillWithParent").asBoolean();
        boolean changes = !draft.record().path("BillWithParent").asBoolean() || draft.refersElsewhere("ParentRef");
        if (paidWithParent && changes && company.table("Payment").all().stream().map(Row::record)
                .filter(payment -> !id(payment).equals(draft.id())).flatMap(payment -> Settlement.parts(payment).stream())
                .map(part -> company.get(part.type(), part.id())).anyMatch(sale -> id(sale).equals(draft.id()))) {
            throw QboFault.validation("6130", "Cannot change who customer bills with", "Payments of the parent are "
                    + "applied to invoices of customer " + draft.before().path("DisplayName").asText());
        }
    }

    private static String id(JsonNode transaction) {
        return transaction.path("CustomerRef").path("value").asText();
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
