package io.reconpro.qbo.payment;

import io.reconpro.qbo.document.Findings;
import io.reconpro.qbo.ledger.Holder;
import io.reconpro.qbo.ledger.OpenWrites;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.shop.PaidInvoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** The steps that decide what is to happen with payments, and say so before anything of it is done. */
@Component
class PaymentPlanning {

    private final OpenWrites openWrites;
    private final Removals removals;

    PaymentPlanning(OpenWrites openWrites, Removals removals) {
        this.openWrites = openWrites;
        this.removals = removals;
    }

    /** Keeps the plan; the payments that stay behind have their lines with this. */
    List<LogLine> plan(@ExchangeProperty("run") Run run, @ExchangeProperty("payments") PaymentPass pass,
            @ExchangeProperty("paymentChunk") PaymentChunk chunk, Exchange exchange) {
        List<InvoiceCase> cases = settled(run, chunk.moved().stream().map(chunk::toCase).toList());
        Plan plan = new Planner(grounds(run, pass, cases)).plan(cases);
        exchange.setProperty("paymentPlan", plan);
        List<LogLine> lines = lost(run, chunk);
        plan.invoices().forEach(invoice -> invoice.notes().forEach(note -> lines.add(note(invoice, note))));
        Report report = new Report(run.docket());
        plan.releases().forEach(leaving -> lines.addAll(report.seen(leaving)));
        plan.steps().forEach(step -> lines.addAll(report.seen(step)));
        run.waiting(WantedPayment.ENTITY, run.waiting(WantedPayment.ENTITY) + plan.writes());
        return lines;
    }

    /** What a preview says: what an export would do with each payment, and what it would create for it. */
    List<LogLine> preview(@ExchangeProperty("run") Run run, @ExchangeProperty("payments") PaymentPass pass,
            @ExchangeProperty("paymentPlan") Plan plan) {
        Report report = new Report(run.docket());
        List<LogLine> lines = new ArrayList<>();
        plan.releases().stream().filter(leaving -> !leaving.heldBack())
                .forEach(leaving -> lines.addAll(report.previewed(leaving)));
        plan.steps().forEach(step -> lines.addAll(report.previewed(step)));
        plan.methods().filter(name -> pass.method(name) == null).forEach(name -> {
            if (run.previews(PaymentWriting.methodKey(name))) {
                lines.add(LogLine.note(PaymentWriting.methodSubject(name),
                        Findings.about("PaymentMethod", name, Code.I20, Map.of("do", "create"))));
            }
        });
        return lines;
    }

    /** What is about to be taken away or changed, as it is now: in the log before it is gone. */
    List<LogLine> beforeImages(@ExchangeProperty("paymentPlan") Plan plan) {
        List<LogLine> lines = new ArrayList<>();
        plan.releases().stream().filter(leaving -> !leaving.heldBack()).map(Plan.Leaving::release)
                .forEach(release -> lines.add(LogLine.note(release.subject(), release.beforeImage())));
        plan.steps().filter(Step.Change.class::isInstance).map(Step.Change.class::cast)
                .forEach(change -> lines.add(LogLine.note(change.subject(), change.beforeImage())));
        return lines;
    }

    private Grounds grounds(Run run, PaymentPass pass, List<InvoiceCase> cases) {
        Map<String, String> versions = new HashMap<>();
        cases.forEach(invoice -> invoice.payments()
                .forEach(payment -> versions.put(payment.id(), payment.syncToken())));
        return new Grounds(run.reference().booksClosedThrough(), run.settings().run().treatWarningsAsErrors(),
                run.accepted(), pass.bankAccounts(), pass.inactiveMethods(),
                removals.confirmed(run.holder(), versions));
    }

    /** Without those of which a write is open, or was settled by this run: what was read may be out of date. */
    private List<InvoiceCase> settled(Run run, List<InvoiceCase> cases) {
        Holder holder = run.holder();
        Set<WriteKey> open = run.isInDoubt() ? openWrites.among(holder,
                cases.stream().flatMap(PaymentPlanning::keys).toList()) : Set.of();
        return cases.stream().filter(invoice -> keys(invoice)
                .noneMatch(key -> open.contains(key) || run.docket().isSettledFirst(key))).toList();
    }

    private static Stream<WriteKey> keys(InvoiceCase invoice) {
        return Stream.concat(invoice.wanted().money().stream().map(WantedPayment::key),
                invoice.payments().stream().flatMap(payment -> Release.keys(payment, invoice)));
    }

    /** The payments of invoices that QuickBooks has no longer. */
    private static List<LogLine> lost(Run run, PaymentChunk chunk) {
        List<LogLine> lines = new ArrayList<>();
        for (PaidInvoice invoice : chunk.lost()) {
            for (WantedPayment payment : chunk.wanted(invoice).money()) {
                Subject subject = new Subject(WantedPayment.ENTITY, payment.sourceId(), invoice.number(),
                        invoice.party(), payment.date(), payment.amount());
                if (!run.docket().isSettledFirst(payment.key())) {
                    run.docket().see(payment.key(), subject);
                    lines.addAll(run.docket().close(payment.key(), Action.BLOCKED, null,
                            List.of(Findings.about(subject, Code.E12, Map.of("qboId", chunk.qboId(invoice))))));
                }
            }
        }
        return lines;
    }

    private static LogLine note(InvoicePlan invoice, Finding note) {
        PaidInvoice document = invoice.invoice().invoice();
        return LogLine.note(new Subject("Invoice", invoice.invoice().sourceId(), document.number(), document.party(),
                document.date(), document.total()), note);
    }
}
