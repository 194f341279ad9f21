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
import io.reconpro.qbo.shop.DocumentKind;
import io.reconpro.qbo.shop.ShopSettings;
import io.reconpro.qbo.shop.VoidDocument;
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
 * Finds exported documents that were voided in the shop and are still open in QuickBooks (W25): the exporter voids
 * nothing there. What is void on both sides is noted and asked for no more.
 */
@Component
class VoidDocuments {

    private final ShopSettings shop;
    private final Links links;
    private final int size;

    VoidDocuments(ShopSettings shop, Links links, ExporterSettings settings) {
        this.shop = shop;
        this.links = links;
        this.size = settings.chunkSize();
    }

    /** What is looked through; a run for chosen documents looks at no others. */
    List<DocumentKind> kinds(@ExchangeProperty("run") Run run) {
        return run.target().equals(Target.ALL) ? List.of(DocumentKind.values()) : List.of();
    }

    VoidPages pages(@ExchangeProperty("kind") DocumentKind kind) {
        return new VoidPages(kind, size);
    }

    /** The parameters of the statements that read void documents, as headers. */
    void parameters(@ExchangeProperty("run") Run run, @ExchangeProperty("voidPages") VoidPages pages, Message message) {
        message.setHeaders(new HashMap<>(Map.of("companyId", run.companyId(), "voidStatus", shop.voidStatus(),
                "afterId", pages.after(), "chunkSize", pages.size())));
    }

    /** What to ask QuickBooks about the void documents that it may hold. */
    List<Query> questions(@ExchangeProperty("run") Run run, @ExchangeProperty("voidPages") VoidPages pages,
            @Body List<Map<String, Object>> rows) {
        List<VoidDocument> page = pages.kind().voided(rows);
        Map<String, Link> known = links.of(run.holder(), pages.kind().entity(),
                page.stream().map(VoidDocuments::sourceId).toList());
        Map<VoidDocument, Link> open = new LinkedHashMap<>();
        page.forEach(document -> {
            Link link = known.get(sourceId(document));
            if (link != null && link.standing() == Link.Standing.HELD) {
                open.put(document, link);
            }
        });
        pages.read(page, open);
        return Query.in(pages.kind().entity(), "Id", open.values().stream().map(Link::qboId).toList(), "");
    }

    /** Warns of those that are open, and remembers the others. */
    Confirmation judge(@ExchangeProperty("voidPages") VoidPages pages, @Body List<List<ObjectNode>> answers) {
        Map<String, ObjectNode> copies = answers.stream().flatMap(List::stream)
                .collect(Collectors.toMap(Confirmations::id, Function.identity(), (first, same) -> first));
        Map<WriteKey, Link.Standing> standings = new HashMap<>();
        List<LogLine> lines = new ArrayList<>();
        pages.linked().forEach((document, link) -> {
            ObjectNode copy = copies.get(link.qboId());
            if (copy == null || Voided.is(copy)) {
                standings.put(link.key(), Link.Standing.VOID);
            } else {
                lines.add(LogLine.note(subject(document),
                        Findings.about(subject(document), Code.W25, Map.of("qboId", link.qboId()))));
            }
        });
        return new Confirmation(List.of(), List.of(), standings, lines, List.of());
    }

    private static String sourceId(VoidDocument document) {
        return Long.toString(document.id());
    }

    private static Subject subject(VoidDocument document) {
        return new Subject(document.kind().entity(), sourceId(document), document.number(), document.party(),
                document.date(), document.total());
    }
}
