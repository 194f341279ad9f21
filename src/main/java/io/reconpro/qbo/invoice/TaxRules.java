package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Amounts;
import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.gate.Reference;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Invoice;
import io.reconpro.qbo.shop.Line;
import io.reconpro.qbo.shop.LineKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges who calculates the tax of an invoice: exactly one of the two should (S-13). */
final class TaxRules {

    private TaxRules() {
    }

    static List<Finding> findings(InvoiceDraft draft, Context context) {
        Invoice invoice = draft.invoice();
        List<Line> taxLines = invoice.lines().stream().filter(line -> line.kind() == LineKind.TAX).toList();
        if (taxLines.isEmpty()) {
            return List.of();
        }
        BigDecimal tax = Amounts.sum(taxLines.stream().map(line -> Amounts.cents(line.amount())).toList());
        Reference reference = context.reference();
        List<Finding> findings = new ArrayList<>();
        if (context.settings().tax().included()) {
            if (reference.taxItem() == null) {
                findings.add(InvoiceFindings.about(invoice, Code.E23, Map.of("tax", tax)));
            }
            if (reference.salesTax()) {
                findings.add(InvoiceFindings.about(invoice, Code.W15, Map.of("tax", tax)));
            }
        } else if (!reference.salesTax() && tax.signum() != 0) {
            findings.add(InvoiceFindings.about(invoice, Code.W16, Map.of("tax", tax)));
        }
        return findings;
    }
}
