package io.reconpro.qbo.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A plain client of the local QuickBooks for tests of it. */
public final class Api {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalQuickBooks quickBooks;
    private final String realm;

    public Api(LocalQuickBooks quickBooks, String realm) {
        this.quickBooks = quickBooks;
        this.realm = realm;
    }

    public static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record in a successful answer to a POST. */
    public ObjectNode write(String path, String body) {
        HttpResponse<String> answer = post(path, body);
        if (answer.statusCode() != 200 || json(answer.body()).has("Fault")) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return (ObjectNode) json(answer.body()).elements().next();
    }

    /** The code of the fault in the answer to a POST; empty when there is none. */
    public String fault(String path, String body) {
        return json(post(path, body).body()).path("Fault").path("Error").path(0).path("code").asText();
    }

    public ObjectNode read(String path) {
        return (ObjectNode) json(get(path).body()).elements().next();
    }

    public JsonNode query(String statement) {
        return json(get("query?query=" + URLEncoder.encode(statement, StandardCharsets.UTF_8)).body())
                .path("QueryResponse");
    }

    public HttpResponse<String> post(String path, String body) {
        return send(request(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(quickBooks.baseUrl() + "/v3/company/" + realm + "/" + path))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + quickBooks.tokens().accessToken(realm));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
