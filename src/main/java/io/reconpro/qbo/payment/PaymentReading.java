package io.reconpro.qbo.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.ledger.Holder;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.Links;
import io.reconpro.qbo.quickbooks.Answer;
import io.reconpro.qbo.quickbooks.Outcome;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.quickbooks.Read;
import io.reconpro.qbo.run.ExporterSettings;
import io.reconpro.qbo.run.Progress;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.run.Target;
import io.reconpro.qbo.shop.PaidInvoice;
import io.reconpro.qbo.shop.PaidInvoices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/**
 * The steps that read what shop and QuickBooks hold of the payments of exported invoices. The invoices alone tell
 * whether anything moved; only then their payments are read.
 */
@Component
class PaymentReading {

    private static final String INVOICE = "Invoice";

    private final Links links;
    private final Standings standings;
    private final Progress progress;
    private final int chunkSize;

    PaymentReading(Links links, Standings standings, Progress progress, ExporterSettings settings) {
        this.progress = progress;
        this.links = links;
        this.standings = standings;
        this.chunkSize = settings.chunkSize();
    }

    void first(@ExchangeProperty("run") Run run, Exchange exchange) {
        run.comeToPayments();
        exchange.setProperty("payments", new PaymentPass(chunkSize));
    }

    /** Ids of the next exported invoices. */
    List<Long> invoiceIds(@ExchangeProperty("run") Run run, @ExchangeProperty("payments") PaymentPass pass,
            Exchange exchange) {
        progress.mayGoOn(run);
        List<Link> next = next(run, pass);
        run.lookedAtPayments(next.size());
        pass.read(next, run.foreseen().createsAny());
        exchange.setProperty("paymentChunk", new PaymentChunk(next, run.foreseen()));
        return next.stream().map(link -> Long.valueOf(link.key().sourceId())).toList();
    }

    private List<Link> next(Run run, PaymentPass pass) {
        if (pass.isAmongForeseen()) {
            return run.foreseen().createdAfter(pass.after(), pass.size()).stream().map(PaymentChunk::foreseen).toList();
        }
        Target target = run.target();
        if (!target.isDocument()) {
            return links.after(run.holder(), INVOICE, pass.after(), pass.size());
        }
        return target.concerns(INVOICE) && pass.after().isEmpty()
                ? List.copyOf(links.of(run.holder(), INVOICE, List.of(target.id().toString())).values()) : List.of();
    }

    /** Takes in what the shop says; asks for the invoices in QuickBooks. */
    List<Query> invoices(@ExchangeProperty("run") Run run, @ExchangeProperty("paymentChunk") PaymentChunk chunk,
            @Body List<Map<String, Object>> rows) {
        Holder holder = run.holder();
        List<String> sourceIds = chunk.invoiceLinks().stream().map(link -> link.key().sourceId()).toList();
        chunk.read(PaidInvoices.assemble(rows, run.company().zone()), standings.of(holder, sourceIds));
        chunk.learnLinks(links.of(holder, WantedPayment.ENTITY, chunk.wantedIds()));
        return Query.in(INVOICE, "Id", chunk.all().stream()
                .filter(invoice -> chunk.held(invoice) == null && !isGone(chunk, invoice))
                .map(chunk::qboId).toList(), "");
    }

    /** Queries may not show yet what was written a moment ago, so what they do not show is read by its id. */
    List<Read> hiddenInvoices(@ExchangeProperty("paymentChunk") PaymentChunk chunk, @Body List<List<ObjectNode>> found) {
        found.forEach(chunk::learnInvoices);
        return chunk.all().stream().filter(invoice -> chunk.held(invoice) == null && !isGone(chunk, invoice))
                .map(invoice -> new Read(INVOICE, chunk.qboId(invoice))).toList();
    }

    void foundInvoices(@ExchangeProperty("paymentChunk") PaymentChunk chunk, @Body List<Answer> read) {
        chunk.learnInvoices(entities(read));
    }

    /** Asks for the payments of the invoices that moved; once a run also for what all payments need. */
    List<Query> payments(@ExchangeProperty("payments") PaymentPass pass,
            @ExchangeProperty("paymentChunk") PaymentChunk chunk) {
        if (chunk.moved().isEmpty()) {
            return List.of();
        }
        List<Query> queries = new ArrayList<>();
        if (pass.isUninformed()) {
            queries.add(new Query("Account", "AccountType = 'Bank' AND Active IN (true, false)"));
            queries.add(new Query("PaymentMethod", "Active IN (true, false)"));
        }
        queries.addAll(Query.in(WantedPayment.ENTITY, "Id", movedIds(chunk), ""));
        return queries;
    }

    List<Read> hiddenPayments(@ExchangeProperty("run") Run run, @ExchangeProperty("payments") PaymentPass pass,
            @ExchangeProperty("paymentChunk") PaymentChunk chunk, @Body List<List<ObjectNode>> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        int first = 0;
        if (pass.isUninformed()) {
            pass.learn(found.get(0).stream().map(account -> account.path("Id").asText()).collect(Collectors.toSet()),
                    found.get(1).stream().map(PaymentMethod::of).toList());
            first = 2;
        }
        found.subList(first, found.size()).forEach(chunk::learnPayments);
        Set<String> ids = movedIds(chunk);
        chunk.learnOwners(links.holders(run.holder(), WantedPayment.ENTITY, ids));
        return ids.stream().filter(id -> !chunk.knows(id)).map(id -> new Read(WantedPayment.ENTITY, id)).toList();
    }

    /** Asks the shop whose the payments are that exports made, and that no invoice of the chunk has. */
    List<Long> foundPayments(@ExchangeProperty("paymentChunk") PaymentChunk chunk, @Body List<Answer> read) {
        chunk.learnPayments(entities(read));
        return chunk.strangers().stream().map(Long::valueOf).toList();
    }

    void foundHomes(@ExchangeProperty("paymentChunk") PaymentChunk chunk, @Body List<Map<String, Object>> rows) {
        chunk.learnHomes(PaidInvoices.ofPayments(rows));
    }

    private static Set<String> movedIds(PaymentChunk chunk) {
        return chunk.moved().stream().flatMap(invoice -> chunk.paymentIds(invoice).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Known to be gone from QuickBooks, where nothing that was deleted comes back. */
    private static boolean isGone(PaymentChunk chunk, PaidInvoice invoice) {
        Standing standing = chunk.standing(invoice);
        return standing != null && standing.isGone() && standing.qboInvoiceId().equals(chunk.qboId(invoice));
    }

    private static Set<ObjectNode> entities(List<Answer> read) {
        Set<ObjectNode> entities = new HashSet<>();
        read.stream().flatMap(answer -> answer.outcomes().stream()).filter(Outcome.Done.class::isInstance)
                .forEach(outcome -> entities.add(((Outcome.Done) outcome).entity()));
        return entities;
    }
}
