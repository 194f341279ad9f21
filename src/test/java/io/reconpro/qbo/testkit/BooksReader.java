package io.reconpro.qbo.testkit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Reads a company's books over QuickBooks' API with a plain HTTP client. */
final class BooksReader {

    private static final int PAGE = 1000;
    private static final Set<Integer> THROTTLED = Set.of(403, 429);
    private static final List<String> ENTITIES =
            List.of("Customer", "Item", "Invoice", "Vendor", "Bill", "Payment", "Class", "Account");
    private static final Set<String> LISTS = Set.of("Customer", "Item", "Vendor", "Class", "Account");

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String company;
    private final Supplier<String> accessToken;

    BooksReader(String baseUrl, String realm, Supplier<String> accessToken) {
        this.company = baseUrl + "/v3/company/" + realm;
        this.accessToken = accessToken;
    }

    Map<String, Set<String>> ids() {
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        all().forEach((entity, rows) -> ids.put(entity,
                rows.stream().map(row -> row.get("Id").asText()).collect(Collectors.toSet())));
        return ids;
    }

    BooksView read(Map<String, Set<String>> atTheBeginning) {
        JsonNode preferences = answer(request("/preferences?minorversion=75").GET()).path("Preferences");
        return new BooksView(all(), atTheBeginning, preferences);
    }

    /** Page by page, one batch of queries for all entities that have more. */
    private Map<String, List<JsonNode>> all() {
        Map<String, List<JsonNode>> rows = new LinkedHashMap<>();
        ENTITIES.forEach(entity -> rows.put(entity, new ArrayList<>()));
        Set<String> unread = new LinkedHashSet<>(ENTITIES);
        while (!unread.isEmpty()) {
            for (JsonNode item : queries(unread, rows).path("BatchItemResponse")) {
                String entity = item.get("bId").asText();
                JsonNode answer = item.path("QueryResponse");
                if (answer.isMissingNode()) {
                    throw new IllegalStateException("The query for %s answered %s".formatted(entity, item));
                }
                answer.path(entity).forEach(rows.get(entity)::add);
                if (answer.path(entity).size() < PAGE) {
                    unread.remove(entity);
                }
            }
        }
        return rows;
    }

    private JsonNode queries(Set<String> entities, Map<String, List<JsonNode>> read) {
        ObjectNode batch = json.createObjectNode();
        ArrayNode items = batch.putArray("BatchItemRequest");
        for (String entity : entities) {
            String active = LISTS.contains(entity) ? " where Active in (true, false)" : "";
            String query = "select * from %s%s orderby Id startposition %d maxresults %d"
                    .formatted(entity, active, read.get(entity).size() + 1, PAGE);
            items.addObject().put("bId", entity).put("Query", query);
        }
        return answer(request("/batch?minorversion=75").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(batch.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(company + path)).header("Accept", "application/json");
    }

    private JsonNode answer(HttpRequest.Builder request) {
        HttpResponse<String> answer = Awaitility.await("an answer that is not throttled")
                .atMost(Duration.ofSeconds(90)).pollInSameThread().pollInterval(Duration.ofMillis(200))
                .pollDelay(Duration.ZERO).until(() -> send(request), reply -> !THROTTLED.contains(reply.statusCode()));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("QuickBooks answered the auditor with %d: %s"
                    .formatted(answer.statusCode(), answer.body()));
        }
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.copy().header("Authorization", "Bearer " + accessToken.get()).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
