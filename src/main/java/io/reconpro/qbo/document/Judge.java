package io.reconpro.qbo.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Says of each draft of a chunk whether it goes, before anything is written for it; each kind has rules of its own. */
public final class Judge<D extends Draft> {

    private final Context context;
    private final SharedRecords shared;
    private final ReexportRules<D> reexport;
    private final Function<D, List<Finding>> rules;

    /**
     * For one chunk.
     *
     * @param cache remembers which findings about shared records the run has reported already
     * @param rules everything that this kind of document is judged by
     */
    public Judge(Context context, RunCache cache, ReexportRules<D> reexport, Function<D, List<Finding>> rules) {
        this.context = context;
        this.shared = new SharedRecords(cache, context);
        this.reexport = reexport;
        this.rules = rules;
    }

    /** The verdicts in the order of the drafts. */
    public List<Verdict> judge(List<D> drafts) {
        return drafts.stream().map(this::judge).toList();
    }

    private Verdict judge(D draft) {
        Link link = context.linked().document(draft.key().sourceId()).orElse(null);
        if (link != null && link.isToBeUndone()) {
            return decision(draft, List.of(Findings.about(draft.subject(), Code.E41, Map.of("qboId", link.qboId()))))
                    .refusal(draft);
        }
        if (context.linked().isUnchanged(draft.subject(), draft.sourceHash())) {
            return new Verdict.AlreadyExported(draft, link,
                    List.of(Findings.about(draft.subject(), Code.I04, Map.of())));
        }
        List<Finding> findings = new ArrayList<>();
        ObjectNode copy = reexport.copy(link, context).orElse(null);
        if (link != null) {
            findings.addAll(reexport.findings(draft, link, copy, context));
        }
        findings.addAll(rules.apply(draft));
        findings.addAll(draft.findings());
        Decision decision = decision(draft, findings);
        return decision.isRefused() ? decision.refusal(draft) : new Verdict.Go(draft, copy, decision.findings());
    }

    private Decision decision(D draft, List<Finding> findings) {
        return Decision.about(draft, findings, shared.findings(draft), context);
    }
}
