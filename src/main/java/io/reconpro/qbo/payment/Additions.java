package io.reconpro.qbo.payment;

import io.reconpro.qbo.export.Written;
import io.reconpro.qbo.ledger.WriteKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is still to be added to one invoice, and what came of it so far. */
final class Additions {

    private final InvoicePlan plan;
    private final List<Step> unsent;
    private final Set<WriteKey> sent = new HashSet<>();
    private final Map<WriteKey, String> ids = new HashMap<>();
    private boolean incomplete;

    Additions(InvoicePlan plan) {
        this.plan = plan;
        this.unsent = new ArrayList<>(plan.additions());
    }

    InvoicePlan plan() {
        return plan;
    }

    List<Step> unsent() {
        return List.copyOf(unsent);
    }

    /** One that cannot be sent now. */
    void drop(Step step) {
        unsent.remove(step);
        incomplete = true;
    }

    /** The next to be sent, which counts as sent from now on. */
    List<Step> take(int most) {
        List<Step> taken = List.copyOf(unsent.subList(0, Math.min(most, unsent.size())));
        unsent.removeAll(taken);
        taken.forEach(step -> sent.add(step.key()));
        return taken;
    }

    void learn(Written written) {
        sent.forEach(key -> written.id(key).ifPresent(id -> ids.put(key, id)));
    }

    boolean isOver() {
        return unsent.isEmpty();
    }

    /** How both sides stand now; empty when something did not come to its end. */
    Optional<Standing> standing() {
        return plan.complete() && !incomplete && ids.keySet().containsAll(sent)
                ? Optional.of(plan.standing(ids)) : Optional.empty();
    }
}
