package io.reconpro.qbo.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.document.Findings;
import io.reconpro.qbo.document.Voided;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.Links;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.run.ExporterSettings;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.run.Target;
import io.reconpro.qbo.shop.ShopSettings;
import io.reconpro.qbo.shop.VoidInvoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;
import org.springframework.stereotype.Component;

/**
 * Finds exported invoices that were voided in the shop and are still open in QuickBooks (W25): the exporter voids
 * nothing there. What is void on both sides is noted and asked for no more.
 */
@Component
class VoidInvoices {

    private static final String ENTITY = "Invoice";

    private final ShopSettings shop;
    private final Links links;
    private final int size;

    VoidInvoices(ShopSettings shop, Links links, ExporterSettings settings) {
        this.shop = shop;
        this.links = links;
        this.size = settings.chunkSize();
    }

    /** A run for chosen documents looks at no others. */
    VoidPages pages(@ExchangeProperty("run") Run run) {
        return new VoidPages(size, run.target().equals(Target.ALL));
    }

    /** The parameters of select-void-invoices.sql, as headers. */
    void parameters(@ExchangeProperty("run") Run run, @ExchangeProperty("voidPages") VoidPages pages, Message message) {
        message.setHeaders(new HashMap<>(Map.of("companyId", run.companyId(), "voidStatus", shop.voidStatus(),
                "afterId", pages.after(), "chunkSize", pages.size())));
    }

    /** What to ask QuickBooks about the void invoices that it may hold. */
    List<Query> questions(@ExchangeProperty("run") Run run, @ExchangeProperty("voidPages") VoidPages pages,
            @Body List<Map<String, Object>> rows) {
        List<VoidInvoice> page = VoidInvoice.read(rows);
        Map<String, Link> known = links.of(run.holder(), ENTITY, page.stream().map(VoidInvoices::sourceId).toList());
        Map<VoidInvoice, Link> open = new LinkedHashMap<>();
        page.forEach(invoice -> {
            Link link = known.get(sourceId(invoice));
            if (link != null && link.standing() == Link.Standing.HELD) {
                open.put(invoice, link);
            }
        });
        pages.read(page, open);
        return Query.in(ENTITY, "Id", open.values().stream().map(Link::qboId).toList(), "");
    }

    /** Warns of those that are open, and remembers the others. */
    Confirmation judge(@ExchangeProperty("voidPages") VoidPages pages, @Body List<List<ObjectNode>> answers) {
        Map<String, ObjectNode> copies = answers.stream().flatMap(List::stream)
                .collect(Collectors.toMap(Confirmations::id, Function.identity(), (first, same) -> first));
        Map<WriteKey, Link.Standing> standings = new HashMap<>();
        List<LogLine> lines = new ArrayList<>();
        pages.linked().forEach((invoice, link) -> {
            ObjectNode copy = copies.get(link.qboId());
            if (copy == null || Voided.is(copy)) {
                standings.put(link.key(), Link.Standing.VOID);
            } else {
                lines.add(LogLine.note(subject(invoice),
                        Findings.about(subject(invoice), Code.W25, Map.of("qboId", link.qboId()))));
            }
        });
        return new Confirmation(List.of(), List.of(), standings, lines, List.of());
    }

    private static String sourceId(VoidInvoice invoice) {
        return Long.toString(invoice.id());
    }

    private static Subject subject(VoidInvoice invoice) {
        return new Subject(ENTITY, sourceId(invoice), invoice.number(), invoice.party(), invoice.date(),
                invoice.total());
    }
}
