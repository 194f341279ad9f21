package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.gate.Reference;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Invoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges who calculates the tax of an invoice: exactly one of the two should (S-13). */
final class TaxRules {

    private TaxRules() {
    }

    static List<Finding> findings(InvoiceDraft draft, Context context) {
        Invoice invoice = draft.invoice();
        InvoiceTax tax = new InvoiceTax(invoice, context);
        if (tax.lines().isEmpty()) {
            return List.of();
        }
        Reference reference = context.reference();
        List<Code> codes = new ArrayList<>();
        if (tax.asLines() && reference.taxItem() == null) {
            codes.add(Code.E23);
        }
        if (tax.asLines() && reference.salesTax().used()) {
            codes.add(Code.W15);
        }
        boolean lost = tax.total().signum() != 0;
        if (lost && tax.asTotal() && !reference.salesTax().takesTotal()) {
            codes.add(Code.E25);
        }
        if (lost && !context.settings().tax().included() && !reference.salesTax().used()) {
            codes.add(Code.W16);
        }
        Map<String, Object> values = Map.of("tax", tax.total(), "problem", reference.salesTax().used()
                ? "has no tax code of its own for it" : "does not use sales tax");
        return codes.stream().map(code -> InvoiceFindings.about(invoice, code, values)).toList();
    }
}
