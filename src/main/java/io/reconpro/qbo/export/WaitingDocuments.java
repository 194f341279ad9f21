package io.reconpro.qbo.export;

import io.reconpro.qbo.document.Chunk;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.ExporterSettings;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.shop.DocumentKind;
import io.reconpro.qbo.shop.ShopSettings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;
import org.springframework.stereotype.Component;

/** Reads waiting documents in chunks by key: after this date, number and id, so many rows. The same for every kind. */
@Component
class WaitingDocuments {

    private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);

    private final ShopSettings shop;
    private final int size;

    WaitingDocuments(ShopSettings shop, ExporterSettings settings) {
        this.shop = shop;
        this.size = settings.chunkSize();
    }

    /** The parameters of the statements that count, as headers. */
    void countParameters(@ExchangeProperty("run") Run run, Message message) {
        message.setHeaders(eligible(run));
    }

    /** The parameters of the same statements for all that is approved, whatever its date. */
    void countAllParameters(@ExchangeProperty("run") Run run, Message message) {
        Map<String, Object> parameters = eligible(run);
        parameters.put("exportFrom", BEFORE_ALL);
        message.setHeaders(parameters);
    }

    /** The parameters of the statements that read a chunk, as headers. */
    void parameters(@ExchangeProperty("run") Run run, @ExchangeProperty("chunks") Chunks chunks, Message message) {
        Map<String, Object> parameters = eligible(run);
        parameters.putAll(chunks.after().parameters());
        parameters.put("chunkSize", size);
        message.setHeaders(parameters);
    }

    /** The ids of the rows that were read. */
    List<Long> ids(@ExchangeProperty("documentRows") List<Map<String, Object>> rows,
            @ExchangeProperty("chunks") Chunks chunks) {
        chunks.read(rows);
        return chunks.kind().ids(rows);
    }

    /** The chunks of a run; none when it is for documents of another kind. */
    Chunks chunks(Run run, DocumentKind kind) {
        return run.target().concerns(kind.entity()) ? new Chunks(kind, size) : Chunks.none(kind);
    }

    /** Says how many approved documents are dated before the first day that is exported. */
    static List<LogLine> leftOut(Run run, DocumentKind kind, List<Map<String, Object>> rows) {
        long leftOut = kind.count(rows) - run.waiting(kind.entity());
        return leftOut <= 0 ? List.of() : List.of(LogLine.ofRun(Finding.of(Code.I21, Map.of("count", leftOut,
                "kind", kind.entity().toLowerCase(Locale.ROOT) + "s", "date", run.settings().run().exportFrom()))));
    }

    /** The documents less those that were settled first. */
    static <D> List<D> unsettled(Run run, DocumentKind kind, List<D> documents, ToLongFunction<D> id) {
        return documents.stream().filter(document -> !run.docket().isSettledFirst(
                new WriteKey(kind.entity(), Long.toString(id.applyAsLong(document))))).toList();
    }

    /** From here on the run accounts for the documents of the chunk. */
    static Chunk seen(Run run, Chunk chunk) {
        chunk.subjects().forEach(run.docket()::see);
        return chunk;
    }

    private Map<String, Object> eligible(Run run) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("companyId", run.companyId());
        parameters.put("approvedStatus", shop.approvedStatus());
        parameters.put("firstId", run.target().firstId());
        parameters.put("lastId", run.target().lastId());
        parameters.put("exportFrom", run.command().kind() == Command.Kind.MARK_EXPORTED ? BEFORE_ALL
                : Objects.requireNonNullElse(run.settings().run().exportFrom(), BEFORE_ALL));
        return parameters;
    }
}
