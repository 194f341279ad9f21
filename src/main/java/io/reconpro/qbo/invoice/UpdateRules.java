package io.reconpro.qbo.invoice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Invoice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges what an update does to an invoice that people have worked with in QuickBooks (S-16, S-17). */
final class UpdateRules {

    private final InvoiceDraft draft;
    private final ObjectNode copy;
    private final Context context;
    private final List<Finding> findings = new ArrayList<>();

    private UpdateRules(InvoiceDraft draft, ObjectNode copy, Context context) {
        this.draft = draft;
        this.copy = copy;
        this.context = context;
    }

    /** @param copy what QuickBooks holds */
    static List<Finding> findings(InvoiceDraft draft, ObjectNode copy, Context context) {
        UpdateRules rules = new UpdateRules(draft, copy, context);
        rules.customer();
        rules.total();
        rules.currency();
        return rules.findings;
    }

    /** A customer still to be created is another one in any case. */
    private void customer() {
        JsonNode before = copy.path("CustomerRef");
        if (draft.customer() == null || before.path("value").asText().equals(draft.customer().id())) {
            return;
        }
        boolean paid = applied().signum() != 0
                || copy.path("LinkedTxn").findValuesAsText("TxnType").contains("Payment");
        find(paid ? Code.E40 : Code.W24, Map.of("role", "customer", "before", before.path("name").asText("another one"),
                "qboId", copy.path("Id").asText()));
    }

    /** Tax that QuickBooks adds is not known yet, so what it added so far is taken for it. */
    private void total() {
        BigDecimal added = draft.isTaxedByQuickBooks() ? copy.path("TxnTaxDetail").path("TotalTax").decimalValue()
                : BigDecimal.ZERO;
        BigDecimal rest = applied().subtract(draft.sentTotal()).subtract(added);
        if (applied().signum() > 0 && rest.signum() > 0) {
            find(Code.W21, Map.of("rest", rest));
        }
    }

    /** What was paid or credited. */
    private BigDecimal applied() {
        return copy.path("TotalAmt").decimalValue().subtract(copy.path("Balance").decimalValue())
                .subtract(copy.path("Deposit").decimalValue());
    }

    private void currency() {
        Invoice invoice = draft.invoice();
        String currency = copy.path("CurrencyRef").path("value").asText();
        if (context.reference().multiCurrency() && invoice.currency() != null && !currency.isEmpty()
                && !currency.equals(invoice.currency())) {
            find(Code.E14, Map.of("currency", invoice.currency(), "expected", currency));
        }
    }

    private void find(Code code, Map<String, ?> more) {
        findings.add(InvoiceFindings.about(draft.invoice(), code, more));
    }
}
