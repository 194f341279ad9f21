package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.Decision;
import io.reconpro.qbo.document.RunCache;
import io.reconpro.qbo.document.SharedRecords;
import io.reconpro.qbo.document.Verdict;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import java.util.ArrayList;
import java.util.List;

/** Says of each draft of a chunk whether it goes, before anything is written for it. */
public final class InvoiceJudge {

    private final Context context;
    private final SharedRecords shared;
    private final NumberRules numbers;

    private InvoiceJudge(Context context, RunCache cache) {
        this.context = context;
        this.shared = new SharedRecords(cache, context);
        this.numbers = new NumberRules(context);
    }

    /**
     * The verdicts in the order of the drafts.
     *
     * @param cache remembers which findings about shared records the run has reported already
     */
    public static List<Verdict> judge(List<InvoiceDraft> drafts, Context context, RunCache cache) {
        InvoiceJudge judge = new InvoiceJudge(context, cache);
        return drafts.stream().map(judge::judge).toList();
    }

    private Verdict judge(InvoiceDraft draft) {
        Link link = context.linked().document(draft.key().sourceId()).orElse(null);
        if (link != null && draft.sourceHash().equals(link.sourceHash())) {
            return new Verdict.AlreadyExported(draft, link, List.of(InvoiceFindings.about(draft.invoice(), Code.I04)));
        }
        List<Finding> findings = new ArrayList<>();
        if (link != null) {
            findings.add(ReexportRules.changed(draft, link, context.settings().invoices().overwriteExisting()));
        }
        findings.addAll(ClientRules.findings(draft, context));
        findings.addAll(numbers.findings(draft));
        findings.addAll(AmountRules.findings(draft));
        findings.addAll(TaxRules.findings(draft, context));
        findings.addAll(DateRules.findings(draft, context));
        findings.addAll(draft.findings());
        Decision decision = Decision.about(draft, findings, shared.findings(draft), context);
        return decision.isRefused() ? decision.refusal(draft) : new Verdict.Go(draft, decision.findings());
    }
}
