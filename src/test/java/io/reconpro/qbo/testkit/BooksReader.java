package io.reconpro.qbo.testkit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    /** The second half are entities that no export of invoices may create. */
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
        for (String entity : ENTITIES) {
            ids.put(entity, all(entity).stream().map(row -> row.get("Id").asText()).collect(Collectors.toSet()));
        }
        return ids;
    }

    BooksView read(Map<String, Set<String>> atTheBeginning) {
        Map<String, List<JsonNode>> rows = new LinkedHashMap<>();
        ENTITIES.forEach(entity -> rows.put(entity, all(entity)));
        return new BooksView(rows, atTheBeginning, get("/preferences?minorversion=75").path("Preferences"));
    }

    private List<JsonNode> all(String entity) {
        List<JsonNode> rows = new ArrayList<>();
        String active = LISTS.contains(entity) ? " where Active in (true, false)" : "";
        int read;
        do {
            JsonNode page = query("select * from %s%s orderby Id startposition %d maxresults %d"
                    .formatted(entity, active, rows.size() + 1, PAGE)).path(entity);
            page.forEach(rows::add);
            read = page.size();
        } while (read == PAGE);
        return rows;
    }

    private JsonNode query(String statement) {
        String encoded = URLEncoder.encode(statement, StandardCharsets.UTF_8);
        return get("/query?minorversion=75&query=" + encoded).path("QueryResponse");
    }

    private JsonNode get(String path) {
        HttpResponse<String> answer = Awaitility.await("an answer that is not throttled")
                .atMost(Duration.ofSeconds(90)).pollInSameThread().pollInterval(Duration.ofMillis(200))
                .pollDelay(Duration.ZERO).until(() -> send(path), reply -> !THROTTLED.contains(reply.statusCode()));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
        }
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(company + path))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + accessToken.get()).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
