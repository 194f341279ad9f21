package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Amounts;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Invoice;
import io.reconpro.qbo.shop.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges whether the lines of an invoice make its total, in the shop and in QuickBooks. */
final class AmountRules {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HALF_CENT = new BigDecimal("0.005");

    private AmountRules() {
    }

    static List<Finding> findings(InvoiceDraft draft) {
        Invoice invoice = draft.invoice();
        List<Finding> findings = new ArrayList<>();
        if (draft.lines().isEmpty()) {
            findings.add(InvoiceFindings.about(invoice, Code.E01));
        }
        BigDecimal lines = Amounts.sum(invoice.lines().stream().map(Line::amount).toList());
        if (lines.subtract(invoice.total()).abs().compareTo(tolerance(invoice)) > 0) {
            findings.add(InvoiceFindings.about(invoice, Code.E08, Map.of("lines", lines)));
        }
        BigDecimal total = Amounts.cents(invoice.total());
        BigDecimal smallest = total.min(draft.sentTotal());
        if (smallest.signum() < 0) {
            findings.add(InvoiceFindings.about(invoice, Code.E07, Map.of("amount", smallest)));
        }
        if (total.signum() == 0) {
            findings.add(InvoiceFindings.about(invoice, Code.W17));
        }
        if (!draft.isTaxedByQuickBooks() && draft.sentTotal().compareTo(total) != 0) {
            findings.add(InvoiceFindings.about(invoice, Code.W14, Map.of("qboTotal", draft.sentTotal())));
        }
        return findings;
    }

    /** What rounding each line and the total can explain. */
    private static BigDecimal tolerance(Invoice invoice) {
        return HALF_CENT.multiply(BigDecimal.valueOf(invoice.lines().size() + 1L)).max(CENT);
    }
}
