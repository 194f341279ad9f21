package io.reconpro.qbo.export;

import io.reconpro.qbo.document.Chunk;
import io.reconpro.qbo.invoice.InvoiceChunk;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.run.Docket;
import io.reconpro.qbo.run.ExporterSettings;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.shop.Invoice;
import io.reconpro.qbo.shop.Invoices;
import io.reconpro.qbo.shop.ShopSettings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;
import org.springframework.stereotype.Component;


/** Reads the waiting invoices in chunks by key: after this date, number and id, so many rows. */
@Component
class InvoiceChunks {

    private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);

    private final ShopSettings shop;
    private final int size;

    InvoiceChunks(ShopSettings shop, ExporterSettings settings) {
        this.shop = shop;
        this.size = settings.chunkSize();
    }

    /** The parameters of select-invoice-count.sql, as headers. */
    void countParameters(@ExchangeProperty("run") Run run, Message message) {
        message.setHeaders(eligible(run));
    }

    void counted(@ExchangeProperty("run") Run run, @Body List<Map<String, Object>> rows) {
        run.waiting(Invoices.count(rows));
    }

    /** The parameters of the same statement for all that is approved, whatever its date. */
    void countAllParameters(@ExchangeProperty("run") Run run, Message message) {
        Map<String, Object> parameters = eligible(run);
        parameters.put("exportFrom", BEFORE_ALL);
        message.setHeaders(parameters);
    }

    /** Says how many approved documents the setting "Export documents dated from" leaves out. */
    List<LogLine> leftOut(@ExchangeProperty("run") Run run, @Body List<Map<String, Object>> rows) {
        long leftOut = Invoices.count(rows) - run.waiting();
        return leftOut <= 0 ? List.of() : List.of(LogLine.ofRun(Finding.of(Code.I21,
                Map.of("count", leftOut, "date", run.settings().run().exportFrom()))));
    }

    void first(Exchange exchange) {
        exchange.setProperty("chunks", new Chunks(size));
    }

    /** The parameters of select-invoices.sql, as headers. */
    void parameters(@ExchangeProperty("run") Run run, @ExchangeProperty("chunks") Chunks chunks, Message message) {
        Map<String, Object> parameters = eligible(run);
        parameters.putAll(chunks.after().parameters());
        parameters.put("chunkSize", size);
        message.setHeaders(parameters);
    }

    private Map<String, Object> eligible(Run run) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("companyId", run.companyId());
        parameters.put("approvedStatus", shop.approvedStatus());
        parameters.put("firstId", run.target().firstId());
        parameters.put("lastId", run.target().lastId());
        parameters.put("exportFrom", Objects.requireNonNullElse(run.settings().run().exportFrom(), BEFORE_ALL));
        return parameters;
    }

    /** The ids of the rows that were read. */
    List<Long> ids(@ExchangeProperty("invoiceRows") List<Map<String, Object>> rows,
            @ExchangeProperty("chunks") Chunks chunks) {
        chunks.read(rows);
        return Invoices.assemble(rows, List.of()).stream().map(Invoice::id).toList();
    }

    /** The invoices with their lines, less those that were settled first; from here on the run accounts for them. */
    Chunk assemble(@ExchangeProperty("run") Run run, @ExchangeProperty("invoiceRows") List<Map<String, Object>> rows,
            @Body List<Map<String, Object>> lines) {
        Docket docket = run.docket();
        List<Invoice> invoices = Invoices.assemble(rows, lines).stream()
                .filter(invoice -> !docket.isSettledFirst(new WriteKey(InvoiceChunk.ENTITY, Long.toString(invoice.id()))))
                .toList();
        Chunk chunk = new InvoiceChunk(invoices, run.settings(), run.reference());
        chunk.subjects().forEach(docket::see);
        return chunk;
    }
}
