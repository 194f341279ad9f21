package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.AmountRules;
import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.DateRules;
import io.reconpro.qbo.document.Judge;
import io.reconpro.qbo.document.ReexportRules;
import io.reconpro.qbo.document.RunCache;
import io.reconpro.qbo.document.Verdict;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.EarlierInvoice;
import io.reconpro.qbo.shop.Invoice;
import io.reconpro.qbo.shop.Line;
import java.util.ArrayList;
import java.util.List;

/** Everything that an invoice is judged by. */
public final class InvoiceJudge {

    private final Context context;
    private final List<EarlierInvoice> earlier;
    private final NumberRules numbers;

    private InvoiceJudge(Context context, List<EarlierInvoice> earlier) {
        this.context = context;
        this.earlier = earlier;
        this.numbers = new NumberRules(context);
    }

    /**
     * The verdicts in the order of the drafts.
     *
     * @param earlier invoices that the same vehicles had before
     * @param cache remembers which findings about shared records the run has reported already
     */
    public static List<Verdict> judge(List<InvoiceDraft> drafts, List<EarlierInvoice> earlier, Context context,
            RunCache cache) {
        ReexportRules<InvoiceDraft> reexport = new ReexportRules<>(context.settings().invoices().overwriteExisting(),
                "Overwrite existing invoices", (draft, copy) -> UpdateRules.findings(draft, copy, context));
        return new Judge<>(context, cache, reexport, new InvoiceJudge(context, earlier)::findings).judge(drafts);
    }

    private List<Finding> findings(InvoiceDraft draft) {
        List<Finding> findings = new ArrayList<>(ClientRules.findings(draft, context));
        findings.addAll(numbers.findings(draft));
        findings.addAll(amounts(draft));
        findings.addAll(TaxRules.findings(draft, context));
        findings.addAll(DateRules.findings(draft.subject(), context));
        findings.addAll(VehicleRules.findings(draft.invoice(), earlier,
                context.settings().invoices().duplicateVehicleDays()));
        return findings;
    }

    private static List<Finding> amounts(InvoiceDraft draft) {
        Invoice invoice = draft.invoice();
        List<Finding> findings = new ArrayList<>();
        if (draft.lines().isEmpty()) {
            findings.add(InvoiceFindings.about(invoice, Code.E01));
        }
        findings.addAll(AmountRules.findings(draft.subject(), invoice.lines().stream().map(Line::amount).toList(),
                draft.sentTotal(), !draft.isTaxedByQuickBooks()));
        return findings;
    }
}
