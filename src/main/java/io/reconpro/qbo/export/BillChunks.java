package io.reconpro.qbo.export;

import static io.reconpro.qbo.shop.DocumentKind.BILL;

import io.reconpro.qbo.bill.BillChunk;
import io.reconpro.qbo.document.Chunk;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.shop.Bill;
import io.reconpro.qbo.shop.Bills;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** What reading waiting bills has for itself: without a Vendor Account they stay as they are (S-10). */
@Component
class BillChunks {

    private final WaitingDocuments waiting;

    BillChunks(WaitingDocuments waiting) {
        this.waiting = waiting;
    }

    void counted(@ExchangeProperty("run") Run run, @Body List<Map<String, Object>> rows) {
        run.waiting(BILL.entity(), BILL.count(rows));
    }

    /** Says how many approved bills the setting "Export documents dated from" leaves out. */
    List<LogLine> leftOut(@ExchangeProperty("run") Run run, @Body List<Map<String, Object>> rows) {
        return WaitingDocuments.leftOut(run, BILL, rows);
    }

    /** Says, once, that bills wait for their account; where none waits, none is read. */
    List<LogLine> first(@ExchangeProperty("run") Run run, Exchange exchange) {
        long count = run.waiting(BILL.entity());
        boolean chosen = run.reference().bills().chosen();
        exchange.setProperty("chunks", count > 0 && chosen ? waiting.chunks(run, BILL) : Chunks.none(BILL));
        if (count == 0 || chosen) {
            return List.of();
        }
        run.waiting(BILL.entity(), 0);
        return List.of(LogLine.ofRun(Finding.of(Code.W26, Map.of("count", count))));
    }

    /** The bills with their lines, less those that were settled first; from here on the run accounts for them. */
    Chunk assemble(@ExchangeProperty("run") Run run, @ExchangeProperty("documentRows") List<Map<String, Object>> rows,
            @Body List<Map<String, Object>> lines) {
        List<Bill> bills = WaitingDocuments.unsettled(run, BILL, Bills.assemble(rows, lines), Bill::id);
        return WaitingDocuments.seen(run, new BillChunk(bills, run.settings().bills().overwriteExisting()));
    }
}
