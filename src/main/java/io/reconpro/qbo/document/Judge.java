package io.reconpro.qbo.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.TakenBack;
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
            return refused(draft, Findings.about(draft.subject(), Code.E41, Map.of("qboId", link.qboId())));
        }
        if (context.linked().unchanged(draft.subject(), draft.sourceHash()).isPresent()) {
            return unchanged(draft, link);
        }
        List<Finding> findings = new ArrayList<>();
        ObjectNode copy = reexport.copy(link, context).orElse(null);
        if (link != null) {
            findings.addAll(reexport.findings(draft, link, copy, context));
        } else {
            findings.addAll(foreseen(draft));
        }
        findings.addAll(rules.apply(draft));
        findings.addAll(draft.findings());
        Decision decision = Decision.about(draft, findings, shared.findings(draft), context);
        return decision.isRefused() ? decision.refusal(draft) : new Verdict.Go(draft, copy, decision.findings());
    }

    /** Only the status is missing, provided the copy is still there: an invoice without one is revenue that nobody sees. */
    private Verdict unchanged(D draft, Link link) {
        return ReexportRules.lost(draft, link, ReexportRules.held(link, context).orElse(null))
                .map(lost -> refused(draft, lost))
                .orElseGet(() -> new Verdict.AlreadyExported(draft, link,
                        List.of(Findings.about(draft.subject(), Code.I04, Map.of()))));
    }

    /** What QuickBooks would answer again, as nothing changed since it was taken back for that. */
    private List<Finding> foreseen(D draft) {
        List<TakenBack> notes = context.linked().takenBack().getOrDefault(draft.key().sourceId(), List.of());
        if (notes.isEmpty() || !draft.isWritable()) {
            return List.of();
        }
        String circumstances = Circumstances.of(draft, context);
        return notes.stream().filter(note -> note.circumstances().equals(circumstances)).map(note -> new Finding(
                Code.valueOf(note.code()), note.message(), note.remedy(), null, null, false, null)).toList();
    }

    /** Whatever it refers to: that was not asked for, as the document does not go in any case. */
    private Verdict refused(D draft, Finding finding) {
        return Decision.about(draft, List.of(finding), List.of(), context).refusal(draft);
    }
}
