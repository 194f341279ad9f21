package io.reconpro.qbo.payment;

import io.reconpro.qbo.document.Findings;
import io.reconpro.qbo.export.Written;
import io.reconpro.qbo.ledger.Intent;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.payment.Plan.Leaving;
import io.reconpro.qbo.quickbooks.QuickBooksSettings;
import io.reconpro.qbo.run.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/**
 * The steps that add payments once there is room for them. They wait until they fill a batch, as the payments of a
 * chunk may be few.
 */
@Component
class PaymentAdding {

    private final Standings standings;
    private final int batchSize;

    PaymentAdding(Standings standings, QuickBooksSettings settings) {
        this.standings = standings;
        this.batchSize = settings.batchSize();
    }

    /** Lets wait for its batch what can be added now; what cannot has its line. */
    List<LogLine> queue(@ExchangeProperty("run") Run run, @ExchangeProperty("payments") PaymentPass pass,
            @ExchangeProperty("paymentPlan") Plan plan, @ExchangeProperty("written") Written written) {
        Map<String, WriteKey> leaving = new HashMap<>();
        plan.releases().stream().map(Leaving::release)
                .forEach(release -> leaving.put(release.held().id(), release.key()));
        List<LogLine> lines = new ArrayList<>();
        for (InvoicePlan invoice : plan.invoices()) {
            invoice.reductions().stream().filter(change -> !pass.hasMethod(change.method()))
                    .forEach(change -> lines.addAll(blocked(run, change, withoutMethod(change, written))));
            Additions additions = new Additions(invoice);
            Optional<String> obstacle = obstacle(invoice, leaving, written);
            for (Step step : additions.unsent()) {
                if (obstacle.isPresent() || !pass.hasMethod(step.method())) {
                    additions.drop(step);
                    lines.addAll(blocked(run, step, obstacle
                            .map(cause -> Findings.about(step.subject(), Code.E31, Map.of("cause", cause)))
                            .orElseGet(() -> withoutMethod(step, written))));
                }
            }
            if (obstacle.isEmpty()) {
                pass.waiting().add(additions);
            }
        }
        return lines;
    }

    /** Whole batches of what waits; at the end of the pass all of it. */
    List<Intent> additions(@ExchangeProperty("run") Run run, @ExchangeProperty("payments") PaymentPass pass) {
        int count = pass.waiting().stream().mapToInt(additions -> additions.unsent().size()).sum();
        int left = pass.isHasNext() ? count - count % batchSize : count;
        PaymentIntents intents = new PaymentIntents(run.reference(), pass);
        List<Intent> taken = new ArrayList<>();
        for (Additions additions : pass.waiting()) {
            for (Step step : additions.take(left - taken.size())) {
                taken.add(intents.of(additions.plan().invoice(), step));
            }
        }
        return taken;
    }

    /** Remembers the invoices whose payments are the same on both sides now. */
    void remember(@ExchangeProperty("run") Run run, @ExchangeProperty("payments") PaymentPass pass,
            @ExchangeProperty("paymentChunk") PaymentChunk chunk, @ExchangeProperty("written") Written written) {
        List<Standing> settled = new ArrayList<>(chunk.learnt());
        for (Iterator<Additions> each = pass.waiting().iterator(); each.hasNext(); ) {
            Additions additions = each.next();
            additions.learn(written);
            if (additions.isOver()) {
                additions.standing().ifPresent(settled::add);
                each.remove();
            }
        }
        standings.store(run.holder(), settled);
    }

    /** What was to make room and did not. */
    private static Optional<String> obstacle(InvoicePlan invoice, Map<String, WriteKey> leaving, Written written) {
        return Stream.concat(invoice.releases().stream().map(leaving::get),
                        invoice.reductions().stream().map(Step::key))
                .filter(key -> written.id(key).isEmpty())
                .map(key -> written.failure(key).map(cause -> cause.code().name()).orElse(Code.E22.name())).findFirst();
    }

    private static Finding withoutMethod(Step step, Written written) {
        return Findings.about(step.subject(), Code.E24, Map.of("entity", "PaymentMethod", "name", step.method(),
                "cause", written.failure(PaymentWriting.methodKey(step.method())).map(cause -> cause.code().name())
                        .orElse(Code.E22.name())));
    }

    private static List<LogLine> blocked(Run run, Step step, Finding cause) {
        return run.docket().close(step.key(), Action.BLOCKED, null, List.of(cause));
    }
}
