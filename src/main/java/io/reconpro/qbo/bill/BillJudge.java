package io.reconpro.qbo.bill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.document.AmountRules;
import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.DateRules;
import io.reconpro.qbo.document.Judge;
import io.reconpro.qbo.document.ReexportRules;
import io.reconpro.qbo.document.RunCache;
import io.reconpro.qbo.document.Verdict;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Bill;
import io.reconpro.qbo.shop.BillLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Everything that a bill is judged by. */
final class BillJudge {

    private final Context context;
    private final BillNumberRules numbers;

    private BillJudge(Context context) {
        this.context = context;
        this.numbers = new BillNumberRules(context);
    }

    /**
     * The verdicts in the order of the drafts.
     *
     * @param cache remembers which findings about shared records the run has reported already
     */
    static List<Verdict> judge(List<BillDraft> drafts, Context context, RunCache cache) {
        ReexportRules<BillDraft> reexport = new ReexportRules<>(context.settings().bills().overwriteExisting(),
                "Overwrite existing bills", BillJudge::update);
        return new Judge<>(context, cache, reexport, new BillJudge(context)::findings).judge(drafts);
    }

    /** A bill that was paid, or settled by a credit, stays as it is (E21). */
    private static List<Finding> update(BillDraft draft, ObjectNode copy) {
        List<Finding> findings = new ArrayList<>();
        boolean paid = copy.path("LinkedTxn").findValuesAsText("TxnType").stream()
                .anyMatch(type -> type.startsWith("BillPayment"));
        if (paid || copy.path("Balance").decimalValue().compareTo(copy.path("TotalAmt").decimalValue()) != 0) {
            findings.add(BillFindings.about(draft.bill(), Code.E21, Map.of()));
        }
        JsonNode before = copy.path("VendorRef");
        if (draft.vendor() != null && !before.path("value").asText().equals(draft.vendor().id())) {
            findings.add(BillFindings.about(draft.bill(), Code.W24,
                    Map.of("role", "vendor", "before", before.path("name").asText("another one"))));
        }
        return findings;
    }

    private List<Finding> findings(BillDraft draft) {
        List<Finding> findings = new ArrayList<>(VendorRules.findings(draft, context));
        if (!draft.accounts().usable()) {
            findings.add(BillFindings.about(draft.bill(), Code.E17, Map.of("problem", draft.accounts().problem())));
        }
        findings.addAll(numbers.findings(draft));
        findings.addAll(amounts(draft));
        findings.addAll(DateRules.findings(draft.subject(), context));
        return findings;
    }

    private static List<Finding> amounts(BillDraft draft) {
        Bill bill = draft.bill();
        List<Finding> findings = new ArrayList<>();
        if (draft.lines().isEmpty()) {
            findings.add(BillFindings.about(bill, Code.E01, Map.of()));
        }
        List<BigDecimal> lines = bill.lines().stream().map(BillLine::amount).filter(Objects::nonNull).toList();
        if (lines.size() == bill.lines().size()) {
            findings.addAll(AmountRules.findings(draft.subject(), lines, draft.linesTotal(), true));
        }
        return findings;
    }
}
