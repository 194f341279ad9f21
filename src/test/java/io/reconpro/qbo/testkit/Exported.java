package io.reconpro.qbo.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which QuickBooks documents belong to which of the shop, by the marker in the private note; and new ones of nobody. */
record Exported(Map<String, List<Found>> byKey, List<Found> unmarked) {

    private static final Pattern REQUEST_ID = Pattern.compile("[0-9A-V]{32}");
    private static final List<String> ENTITIES = List.of("Invoice", "Bill");

    /** A document in QuickBooks. */
    record Found(String entity, JsonNode json) {

        String id() {
            return json.get("Id").asText();
        }

        @Override
        public String toString() {
            return "QuickBooks %s %s (number %s)".formatted(entity.toLowerCase(Locale.ROOT), id(),
                    json.path("DocNumber").asText("none"));
        }
    }

    static Exported match(Trail trail, BooksView books) {
        Map<String, Trail.Write> writes = trail.writes().stream().filter(write -> ENTITIES.contains(write.entity()))
                .collect(Collectors.toMap(Trail.Write::requestId, Function.identity(), (first, second) -> first));
        Exported exported = new Exported(new HashMap<>(), new ArrayList<>());
        ENTITIES.forEach(entity -> books.all(entity).forEach(json ->
                exported.add(new Found(entity, json), writes, books.isNew(entity, json))));
        return exported;
    }

    List<Found> of(Audited document) {
        return byKey.getOrDefault(document.key(), List.of());
    }

    private void add(Found found, Map<String, Trail.Write> writes, boolean isNew) {
        Trail.Write write = marked(found, writes);
        if (write != null) {
            byKey.computeIfAbsent(write.key(), key -> new ArrayList<>()).add(found);
        } else if (isNew) {
            unmarked.add(found);
        }
    }

    private static Trail.Write marked(Found found, Map<String, Trail.Write> writes) {
        Matcher matcher = REQUEST_ID.matcher(found.json().path("PrivateNote").asText());
        while (matcher.find()) {
            Trail.Write write = writes.get(matcher.group());
            if (write != null && write.entity().equals(found.entity())) {
                return write;
            }
        }
        return null;
    }
}
