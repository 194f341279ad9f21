package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Chunk;
import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.Draft;
import io.reconpro.qbo.document.Linked;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.RunCache;
import io.reconpro.qbo.document.Verdict;
import io.reconpro.qbo.document.Wanted;
import io.reconpro.qbo.gate.Reference;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.settings.CompanySettings;
import io.reconpro.qbo.shop.EarlierInvoice;
import io.reconpro.qbo.shop.Invoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Approved invoices of the shop on their way to QuickBooks.
 *
 * @param earlier invoices of the same vehicles before them; none where the settings do not ask
 */
public record InvoiceChunk(List<Invoice> invoices, List<EarlierInvoice> earlier, CompanySettings settings,
        Reference reference) implements Chunk {

    public static final String ENTITY = "Invoice";

    public InvoiceChunk {
        invoices = List.copyOf(invoices);
        earlier = List.copyOf(earlier);
    }

    @Override
    public String entity() {
        return ENTITY;
    }

    @Override
    public Map<WriteKey, Subject> subjects() {
        Map<WriteKey, Subject> subjects = new LinkedHashMap<>();
        invoices.forEach(invoice -> subjects.put(key(invoice), InvoiceFindings.subject(invoice)));
        return subjects;
    }

    @Override
    public Set<MasterKey> masters() {
        return Needs.keys(invoices, settings, reference);
    }

    @Override
    public Chunk only(Set<WriteKey> keys) {
        return new InvoiceChunk(invoices.stream().filter(invoice -> keys.contains(key(invoice))).toList(), earlier,
                settings, reference);
    }

    @Override
    public Wanted wanted(Linked linked) {
        return Needs.of(invoices, settings, reference, linked);
    }

    @Override
    public List<Draft> map(Context context) {
        return List.copyOf(InvoiceMapper.map(invoices, context));
    }

    @Override
    public List<Verdict> judge(List<Draft> drafts, Context context, RunCache cache) {
        return InvoiceJudge.judge(drafts.stream().map(InvoiceDraft.class::cast).toList(), earlier, context,
                cache);
    }

    static WriteKey key(Invoice invoice) {
        return new WriteKey(ENTITY, Long.toString(invoice.id()));
    }
}
