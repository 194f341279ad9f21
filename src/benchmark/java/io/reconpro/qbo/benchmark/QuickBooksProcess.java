package io.reconpro.qbo.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reconpro.qbo.sandbox.LocalQuickBooks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A local QuickBooks without limits in a process of its own. */
final class QuickBooksProcess implements AutoCloseable {

    private static final String READY = "Local QuickBooks is ready on ";

    private final Process process;
    private final String baseUrl;

    private QuickBooksProcess(Process process, String baseUrl) {
        this.process = process;
        this.baseUrl = baseUrl;
    }

    /** What it was asked, token calls aside. */
    record Requests(long all, long reads, long writeBatches) {
    }

    static QuickBooksProcess start() {
        try {
            Process process = new ProcessBuilder(MeasuredExporter.java(), "-Xmx4g", "-XX:+UseSerialGC", "-cp",
                    System.getProperty("java.class.path"), LocalQuickBooks.class.getName(), "--server.port=0",
                    "--limits=off").redirectError(ProcessBuilder.Redirect.DISCARD).start();
            BufferedReader output = new BufferedReader(
                    new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(READY)) {
                    return new QuickBooksProcess(process, line.substring(READY.length()));
                }
            }
            throw new IllegalStateException("The local QuickBooks ended before it was ready");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String baseUrl() {
        return baseUrl;
    }

    /** What Intuit meters is told by the kind; a batch of writes has a request id, one of queries has none. */
    Requests requests() {
        try {
            long all = 0;
            long reads = 0;
            long writeBatches = 0;
            for (JsonNode request : new ObjectMapper().readTree(URI.create(baseUrl + "/control/requests").toURL())) {
                String kind = request.get("kind").asText();
                boolean written = !request.path("requestId").asText("").isEmpty();
                all += kind.equals("TOKEN") ? 0 : 1;
                writeBatches += kind.equals("BATCH") && written ? 1 : 0;
                reads += kind.equals("BATCH") && !written || List.of("QUERY", "READ", "CDC").contains(kind) ? 1 : 0;
            }
            return new Requests(all, reads, writeBatches);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
