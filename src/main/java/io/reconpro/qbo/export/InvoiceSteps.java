package io.reconpro.qbo.export;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.invoice.InvoiceContext;
import io.reconpro.qbo.invoice.InvoiceDraft;
import io.reconpro.qbo.invoice.InvoiceJudge;
import io.reconpro.qbo.invoice.InvoiceLink;
import io.reconpro.qbo.invoice.InvoiceMapper;
import io.reconpro.qbo.invoice.Known;
import io.reconpro.qbo.invoice.Linked;
import io.reconpro.qbo.invoice.LookUps;
import io.reconpro.qbo.invoice.MasterKey;
import io.reconpro.qbo.invoice.NewMaster;
import io.reconpro.qbo.invoice.Verdict;
import io.reconpro.qbo.ledger.Intent;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.Links;
import io.reconpro.qbo.ledger.OpenWrites;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.shop.Invoice;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** The steps of a chunk of invoices up to what is to be written; mapping and judging themselves know no routes. */
@Component
class InvoiceSteps {

    private final Links links;
    private final OpenWrites openWrites;
    private final Clock clock;

    InvoiceSteps(Links links, OpenWrites openWrites, Clock clock) {
        this.links = links;
        this.openWrites = openWrites;
        this.clock = clock;
    }

    /** What has to be asked of QuickBooks about these invoices. */
    List<Query> questions(@ExchangeProperty("run") Run run, @Body List<Invoice> invoices, Exchange exchange) {
        Set<MasterKey> masters = LookUps.masters(invoices, run.settings(), run.reference());
        Linked linked = new Linked(masterLinks(run, masters), invoiceLinks(run, invoices), Map.of());
        LookUps lookUps = LookUps.of(invoices, run.settings(), run.reference(), linked, run.cache());
        exchange.setProperty("invoices", invoices);
        exchange.setProperty("linked", linked);
        exchange.setProperty("lookUps", lookUps);
        return lookUps.questions();
    }

    /** All that is known when the chunk is mapped and judged. */
    InvoiceContext learn(@ExchangeProperty("run") Run run, @ExchangeProperty("lookUps") LookUps lookUps,
            @ExchangeProperty("linked") Linked linked, @Body List<List<ObjectNode>> answers) {
        Known known = lookUps.learn(answers);
        Map<String, Long> holders = new HashMap<>();
        links.holders(run.holder(), "Customer", known.customerIds())
                .forEach((qboId, clientId) -> holders.put(qboId, Long.valueOf(clientId)));
        return new InvoiceContext(run.settings(), run.reference(), known, linked.withHolders(holders),
                LocalDate.ofInstant(clock.instant(), run.company().zone()));
    }

    List<InvoiceDraft> map(@ExchangeProperty("invoices") List<Invoice> invoices, @Body InvoiceContext context) {
        return InvoiceMapper.map(invoices, context);
    }

    List<Verdict> judge(@ExchangeProperty("run") Run run, @ExchangeProperty("context") InvoiceContext context,
            @Body List<InvoiceDraft> drafts) {
        return InvoiceJudge.judge(drafts, context, run.cache());
    }

    /**
     * The customers and items that the documents that go need and QuickBooks has not; each once. One whose earlier
     * write is still unclear is left out, and so are, later, the documents that need it.
     */
    List<Intent> missingMasters(@ExchangeProperty("run") Run run, @ExchangeProperty("verdicts") Verdicts verdicts) {
        Map<WriteKey, NewMaster> missing = new LinkedHashMap<>();
        verdicts.going().forEach(going -> going.draft().masters()
                .forEach(master -> missing.put(Writes.key(master.key()), master)));
        if (run.isInDoubt()) {
            missing.keySet().removeAll(openWrites.among(run.holder(), missing.keySet()));
        }
        return missing.values().stream().map(Writes::master).toList();
    }

    /** Remembers customers that were recognised by their name, now that a document goes to them. */
    void link(@ExchangeProperty("run") Run run, @ExchangeProperty("verdicts") Verdicts verdicts) {
        Map<WriteKey, Link> matched = new LinkedHashMap<>();
        verdicts.going().forEach(going -> going.draft().matches().forEach((key, qboId) -> {
            WriteKey customer = Writes.key(key);
            matched.put(customer, new Link(customer, qboId, null, null, null));
        }));
        links.store(run.holder(), new ArrayList<>(matched.values()));
    }

    /** What is to be written of the documents whose customer and items are there. */
    List<Intent> documents(@ExchangeProperty("verdicts") Verdicts verdicts, @ExchangeProperty("written") Written written) {
        return verdicts.going().stream().map(Verdict.Go::draft).filter(draft -> Writes.isComplete(draft, written))
                .map(draft -> Writes.invoice(draft, written)).toList();
    }

    private Map<MasterKey, String> masterLinks(Run run, Set<MasterKey> masters) {
        Map<MasterKey, String> known = new HashMap<>();
        masters.stream().collect(Collectors.groupingBy(MasterKey::kind)).forEach((kind, keys) -> {
            Map<String, Link> found = links.of(run.holder(), kind.entity(), keys.stream().map(MasterKey::key).toList());
            found.forEach((key, link) -> known.put(new MasterKey(kind, key), link.qboId()));
        });
        return known;
    }

    private Map<Long, InvoiceLink> invoiceLinks(Run run, List<Invoice> invoices) {
        List<String> ids = invoices.stream().map(invoice -> Long.toString(invoice.id())).toList();
        Map<Long, InvoiceLink> known = new HashMap<>();
        links.of(run.holder(), "Invoice", ids).forEach((id, link) -> known.put(Long.valueOf(id),
                new InvoiceLink(link.qboId(), link.syncToken(), link.docNumber(), link.sourceHash())));
        return known;
    }
}
