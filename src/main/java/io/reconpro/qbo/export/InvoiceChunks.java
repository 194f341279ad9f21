package io.reconpro.qbo.export;

import static io.reconpro.qbo.shop.DocumentKind.INVOICE;

import io.reconpro.qbo.document.Chunk;
import io.reconpro.qbo.invoice.InvoiceChunk;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.shop.EarlierInvoice;
import io.reconpro.qbo.shop.Invoice;
import io.reconpro.qbo.shop.Invoices;
import io.reconpro.qbo.shop.ShopSettings;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;
import org.springframework.stereotype.Component;

/** What reading waiting invoices has for itself. */
@Component
class InvoiceChunks {

    private final WaitingDocuments waiting;
    private final ShopSettings shop;

    InvoiceChunks(WaitingDocuments waiting, ShopSettings shop) {
        this.waiting = waiting;
        this.shop = shop;
    }

    void counted(@ExchangeProperty("run") Run run, @Body List<Map<String, Object>> rows) {
        run.waiting(INVOICE.entity(), INVOICE.count(rows));
    }

    /** Says how many approved documents the setting "Export documents dated from" leaves out. */
    List<LogLine> leftOut(@ExchangeProperty("run") Run run, @Body List<Map<String, Object>> rows) {
        return WaitingDocuments.leftOut(run, INVOICE, rows);
    }

    void first(@ExchangeProperty("run") Run run, Exchange exchange) {
        exchange.setProperty("chunks", waiting.chunks(run, INVOICE));
    }

    /** The invoices to ask for earlier ones of their vehicles; none where the settings do not care. */
    List<Long> vehicleParameters(@ExchangeProperty("run") Run run,
            @ExchangeProperty("documentRows") List<Map<String, Object>> rows, Message message) {
        if (run.settings().invoices().duplicateVehicleDays() == 0) {
            return List.of();
        }
        message.setHeader("approvedStatus", shop.approvedStatus());
        message.setHeader("exportedStatus", shop.exportedStatus());
        return INVOICE.ids(rows);
    }

    /** The invoices with their lines, less those that were settled first; from here on the run accounts for them. */
    Chunk assemble(@ExchangeProperty("run") Run run, @ExchangeProperty("documentRows") List<Map<String, Object>> rows,
            @ExchangeProperty("lineRows") List<Map<String, Object>> lines, @Body List<Map<String, Object>> earlier) {
        List<Invoice> invoices =
                WaitingDocuments.unsettled(run, INVOICE, Invoices.assemble(rows, lines), Invoice::id);
        return WaitingDocuments.seen(run, new InvoiceChunk(invoices, EarlierInvoice.of(earlier), run.settings(),
                run.reference()));
    }
}
