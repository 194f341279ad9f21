package io.reconpro.qbo.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which QuickBooks invoices belong to which document, by the marker in the private note; and new ones of nobody. */
record Exported(Map<String, List<JsonNode>> bySource, List<JsonNode> unmarked) {

    private static final Pattern REQUEST_ID = Pattern.compile("[0-9A-V]{32}");

    static Exported match(Trail trail, BooksView books) {
        Map<String, Trail.Write> writes = trail.writes().stream().filter(write -> write.entity().equals("Invoice"))
                .collect(Collectors.toMap(Trail.Write::requestId, Function.identity(), (first, second) -> first));
        Exported exported = new Exported(new HashMap<>(), new ArrayList<>());
        for (JsonNode invoice : books.all("Invoice")) {
            Trail.Write write = marked(invoice, writes);
            if (write != null) {
                exported.bySource.computeIfAbsent(write.sourceId(), id -> new ArrayList<>()).add(invoice);
            } else if (books.isNew("Invoice", invoice)) {
                exported.unmarked.add(invoice);
            }
        }
        return exported;
    }

    List<JsonNode> of(ShopDocument document) {
        return bySource.getOrDefault(document.sourceId(), List.of());
    }

    private static Trail.Write marked(JsonNode invoice, Map<String, Trail.Write> writes) {
        Matcher matcher = REQUEST_ID.matcher(invoice.path("PrivateNote").asText());
        while (matcher.find()) {
            Trail.Write write = writes.get(matcher.group());
            if (write != null) {
                return write;
            }
        }
        return null;
    }
}
