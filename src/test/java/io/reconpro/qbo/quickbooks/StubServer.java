package io.reconpro.qbo.quickbooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server that answers as told, one answer a request, and remembers what reached it. */
public final class StubServer implements AutoCloseable {

    /** What reached the server; header names are in lower case. */
    public record Seen(String method, String path, String query, Map<String, String> headers, String body) {
    }

    /** An answer; a status of 0 cuts the connection instead. */
    public record Told(int status, String type, String body, Map<String, String> headers, long delayMillis) {

        public static Told json(int status, String body) {
            return new Told(status, "application/json", body, Map.of(), 0);
        }

        public static Told of(int status, String type, String body) {
            return new Told(status, type, body, Map.of(), 0);
        }

        public static Told cut() {
            return new Told(0, null, "", Map.of(), 0);
        }

        public Told with(String header, String value) {
            Map<String, String> all = new TreeMap<>(headers);
            all.put(header, value);
            return new Told(status, type, body, all, delayMillis);
        }

        public Told after(long millis) {
            return new Told(status, type, body, headers, millis);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Queue<Told>> told = new TreeMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile Function<Seen, Told> otherwise = request -> Told.json(404, "");

    public StubServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Forgets what was seen and told; token requests are granted again. */
    public void reset() {
        seen.clear();
        told.clear();
        otherwise = request -> Told.json(404, "");
        int[] number = {0};
        grantTokens(request -> Told.json(200, """
                {"access_token":"access-%1$d","refresh_token":"refresh-%1$d","token_type":"bearer","expires_in":3600,
                 "x_refresh_token_expires_in":8726400}""".formatted(++number[0])));
    }

    private volatile Function<Seen, Told> tokens;

    public void grantTokens(Function<Seen, Told> answer) {
        tokens = answer;
    }

    /** Answers the next requests in this order. */
    public void tell(Told... answers) {
        told.computeIfAbsent("", path -> new ConcurrentLinkedQueue<>()).addAll(List.of(answers));
    }

    /** Answers whatever was not told. */
    public void otherwise(Function<Seen, Told> answer) {
        otherwise = answer;
    }

    /** What reached the API, without token requests. */
    public List<Seen> seen() {
        return seen.stream().filter(request -> !request.path().startsWith("/oauth2")).toList();
    }

    public List<Seen> tokenRequests() {
        return seen.stream().filter(request -> request.path().startsWith("/oauth2")).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), String.join(",", values)));
        Seen request = new Seen(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
                exchange.getRequestURI().getRawQuery(), headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        seen.add(request);
        Told answer = answer(request);
        pause(answer.delayMillis());
        if (answer.status() == 0) {
            exchange.close();
            throw new IOException("cut, as told");
        }
        send(exchange, answer);
    }

    private Told answer(Seen request) {
        if (request.path().startsWith("/oauth2")) {
            return tokens.apply(request);
        }
        Queue<Told> queue = told.get("");
        Told next = queue == null ? null : queue.poll();
        return next == null ? otherwise.apply(request) : next;
    }

    private static void send(HttpExchange exchange, Told answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        if ("gzip".equals(answer.headers().get("Content-Encoding"))) {
            body = gzip(body);
        }
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        if (answer.type() != null) {
            exchange.getResponseHeaders().set("Content-Type", answer.type());
        }
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
