package io.reconpro.qbo.payment;

import io.reconpro.qbo.document.Names;
import io.reconpro.qbo.export.Written;
import io.reconpro.qbo.ledger.Intent;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.Links;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.quickbooks.entity.EntityJson;
import io.reconpro.qbo.quickbooks.entity.QuickBooksPaymentMethod;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.shop.PaidInvoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** The steps that carry out a plan as far as something has to be remembered, created for all, or taken away first. */
@Component
class PaymentWriting {

    private static final String METHOD = "PaymentMethod";

    private final Links links;
    private final Removals removals;

    PaymentWriting(Links links, Removals removals) {
        this.links = links;
        this.removals = removals;
    }

    static WriteKey methodKey(String name) {
        return new WriteKey(METHOD, Names.foldListed(name));
    }

    static Subject methodSubject(String name) {
        return new Subject(METHOD, Names.foldListed(name), name, name, null, null);
    }

    /** Remembers what was entered by hand and stays, and what waits for a confirmation. */
    List<LogLine> adopt(@ExchangeProperty("run") Run run, @ExchangeProperty("paymentChunk") PaymentChunk chunk,
            @ExchangeProperty("paymentPlan") Plan plan) {
        removals.note(run.holder(), decided(chunk, plan), plan.releases());
        Map<String, Link> adopted = new HashMap<>();
        List<LogLine> lines = new ArrayList<>();
        plan.invoices().forEach(invoice -> invoice.steps().stream().filter(Step.Adopt.class::isInstance)
                .map(Step.Adopt.class::cast).forEach(adopt -> {
                    HeldPayment held = adopt.held();
                    if (held.without(invoice.invoice().held().id()).isEmpty()) {
                        adopted.put(held.id(), new Link(adopt.key(), held.id(), held.syncToken(), null,
                                adopt.wanted().hash()));
                    }
                    lines.addAll(run.docket().close(adopt.key(), Action.ADOPTED, held.id(), adopt.findings()));
                }));
        links.store(run.holder(), List.copyOf(adopted.values()));
        return lines;
    }

    /** The shop's invoices of which it is known now what leaves them; not those with a write whose end is unclear. */
    private static List<String> decided(PaymentChunk chunk, Plan plan) {
        Set<PaidInvoice> decided = new HashSet<>(chunk.all());
        chunk.moved().forEach(decided::remove);
        plan.invoices().forEach(planned -> decided.add(planned.invoice().invoice()));
        return decided.stream().map(invoice -> Long.toString(invoice.id())).toList();
    }

    /** The payment methods that the books do not have. */
    List<Intent> methods(@ExchangeProperty("payments") PaymentPass pass, @ExchangeProperty("paymentPlan") Plan plan) {
        return plan.methods().filter(name -> pass.method(name) == null).map(PaymentWriting::method).toList();
    }

    /** What has to leave the invoices, or to become less, before something can be added. */
    List<Intent> removals(@ExchangeProperty("run") Run run, @ExchangeProperty("payments") PaymentPass pass,
            @ExchangeProperty("paymentPlan") Plan plan, @ExchangeProperty("written") Written written) {
        plan.methods().forEach(name -> written.id(methodKey(name))
                .ifPresent(id -> pass.learn(new PaymentMethod(id, name, true))));
        PaymentIntents intents = new PaymentIntents(run.reference(), pass);
        Stream<Intent> releases = plan.releases().stream().filter(leaving -> !leaving.heldBack())
                .map(leaving -> PaymentIntents.of(leaving.release()));
        Stream<Intent> reductions = plan.invoices().stream().flatMap(invoice -> invoice.reductions().stream()
                .filter(change -> pass.hasMethod(change.method())).map(change -> intents.of(invoice.invoice(), change)));
        return Stream.concat(releases, reductions).toList();
    }

    private static Intent method(String name) {
        String type = name.equals(MethodNames.CREDIT_CARD) ? "CREDIT_CARD" : "NON_CREDIT_CARD";
        String body = EntityJson.write(new QuickBooksPaymentMethod(name, type));
        return Intent.create(methodKey(name), requestId -> body, Set.of(), Intent.Source.named(name));
    }
}
