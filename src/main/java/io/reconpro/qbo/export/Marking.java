package io.reconpro.qbo.export;

import io.reconpro.qbo.bill.BillChunk;
import io.reconpro.qbo.document.Chunk;
import io.reconpro.qbo.invoice.InvoiceChunk;
import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.ledger.ExportedByHand;
import io.reconpro.qbo.ledger.Intent.Source;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.shop.Bill;
import io.reconpro.qbo.shop.Bills;
import io.reconpro.qbo.shop.DocumentKind;
import io.reconpro.qbo.shop.Invoice;
import io.reconpro.qbo.shop.Invoices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Marks documents as already in QuickBooks: remembered first, so that nothing can send them any more. */
@Component
class Marking {

    private final WaitingDocuments waiting;
    private final ExportedByHand byHand;

    Marking(WaitingDocuments waiting, ExportedByHand byHand) {
        this.waiting = waiting;
        this.byHand = byHand;
    }

    void firstInvoice(@ExchangeProperty("run") Run run, Exchange exchange) {
        exchange.setProperty("chunks", waiting.chunks(run, DocumentKind.INVOICE));
    }

    void firstBill(@ExchangeProperty("run") Run run, Exchange exchange) {
        exchange.setProperty("chunks", waiting.chunks(run, DocumentKind.BILL));
    }

    /** Remembers the invoices that are meant, and what has to be set in the shop. */
    void invoices(@ExchangeProperty("run") Run run, @ExchangeProperty("chunks") Chunks chunks,
            @Body List<Map<String, Object>> rows, Exchange exchange) {
        chunks.read(rows);
        List<Invoice> meant = Invoices.assemble(rows, List.of()).stream()
                .filter(invoice -> isMeant(run, invoice.date())).toList();
        mark(run, new InvoiceChunk(meant, List.of(), run.settings(), null),
                meant.stream().map(Invoice::version).toList(), exchange);
    }

    /** The same for bills. */
    void bills(@ExchangeProperty("run") Run run, @ExchangeProperty("chunks") Chunks chunks,
            @Body List<Map<String, Object>> rows, Exchange exchange) {
        chunks.read(rows);
        List<Bill> meant = Bills.assemble(rows, List.of()).stream().filter(bill -> isMeant(run, bill.date())).toList();
        mark(run, new BillChunk(meant, false), meant.stream().map(Bill::version).toList(), exchange);
    }

    /** Who marked how many. */
    List<LogLine> report(@ExchangeProperty("run") Run run) {
        return List.of(LogLine.ofRun(Finding.of(Code.I22,
                Map.of("actor", run.command().actor(), "count", run.docket().seen()))));
    }

    private static boolean isMeant(Run run, LocalDate date) {
        return run.target().before() == null || date.isBefore(run.target().before());
    }

    /** @param versions of the documents of the chunk, in their order */
    private void mark(Run run, Chunk chunk, List<Integer> versions, Exchange exchange) {
        Map<WriteKey, Subject> subjects = WaitingDocuments.seen(run, chunk).subjects();
        byHand.mark(run.holder(), subjects.keySet(), run.command().actor());
        List<LogLine> lines = new ArrayList<>();
        List<Entry> applied = new ArrayList<>();
        Iterator<Integer> version = versions.iterator();
        subjects.forEach((key, subject) -> {
            lines.addAll(run.docket().close(key, Action.MARKED, null, List.of()));
            applied.add(Entry.unwritten(key, new Source(version.next().longValue(), null, subject.number(),
                    subject.party(), subject.date(), subject.amount())));
        });
        exchange.setProperty("confirmation", new Confirmation(List.of(), List.of(), lines, applied));
    }
}
