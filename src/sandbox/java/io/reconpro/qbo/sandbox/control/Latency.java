package io.reconpro.qbo.sandbox.control;

import com.fasterxml.jackson.core.type.TypeReference;
import io.reconpro.qbo.sandbox.Json;
import io.reconpro.qbo.sandbox.http.Call;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How long answers take: log-normal around a median for each kind of operation, drawn from a seed.
 *
 * <p>No durations of QuickBooks are recorded or documented. The {@link #documented} figures are drawn from its limits:
 * 500 calls a minute with ten at a time make 1.2 seconds a call, 40 batches of 30 a minute make half a second an item,
 * and a twentieth of full batches reaches the time-out of 120 seconds, since users report that they often do. They are
 * a cautious guess, the same for all single calls; figures of one's own come from a file.
 */
public final class Latency {

    static final List<String> KINDS = List.of("query", "create", "update", "delete", "batchItem");

    private static final Duration TIME_OUT = Duration.ofSeconds(120);
    /** Standard deviations between the median and the value that one in twenty exceeds. */
    private static final double TO_P95 = 1.645;

    /**
     * What one kind of operation takes.
     *
     * @param median in seconds
     * @param p95 in seconds; one in twenty takes longer
     */
    record Figures(double median, double p95) {

        private double seconds(Random random) {
            double spread = Math.log(p95 / median) / TO_P95;
            return median * Math.exp(spread * random.nextGaussian());
        }
    }

    private final Map<String, Figures> figures;
    private final Random random;
    private final double scale;

    private Latency(Map<String, Figures> figures, long seed, double scale) {
        this.figures = figures;
        this.random = new Random(seed);
        this.scale = scale;
    }

    /** @param scale 1 for the figures as they are, 0.1 for a tenth of them */
    public static Latency documented(long seed, double scale) {
        try (InputStream resource = Latency.class.getResourceAsStream("/io/reconpro/qbo/sandbox/latency.json")) {
            return new Latency(read(resource.readAllBytes()), seed, scale);
        } catch (IOException e) {
            throw new IllegalStateException("latency.json cannot be read", e);
        }
    }

    /**
     * Figures of one's own: {@code {"query": {"median": 0.3, "p95": 1.1}, …}} for query, create, update, delete and
     * batchItem, in seconds.
     *
     * @throws IllegalArgumentException when the file lacks one of them or cannot be read
     */
    public static Latency from(Path file, long seed, double scale) {
        try {
            Map<String, Figures> figures = read(Files.readAllBytes(file));
            for (String kind : KINDS) {
                Figures one = figures.get(kind);
                if (one == null || one.median <= 0 || one.p95 <= one.median) {
                    throw new IllegalArgumentException(file + ": " + kind
                            + " needs a median above 0 and a p95 above the median, in seconds");
                }
            }
            return new Latency(figures, seed, scale);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " is no file of latencies: " + e.getMessage(), e);
        }
    }

    private static Map<String, Figures> read(byte[] json) throws IOException {
        return Json.mapper().readValue(json, new TypeReference<>() {
        });
    }

    /** What this call takes; nothing for tokens and pages. */
    synchronized Duration of(Call call) {
        Figures one = figures.get(kind(call));
        if (one == null) {
            return Duration.ZERO;
        }
        Duration drawn = Duration.ofNanos((long) (one.seconds(random) * call.items() * 1e9));
        Duration kept = drawn.compareTo(TIME_OUT) > 0 ? TIME_OUT : drawn;
        return Duration.ofNanos((long) (kept.toNanos() * scale));
    }

    private static String kind(Call call) {
        return switch (call.kind()) {
            case QUERY, READ, CDC -> "query";
            case WRITE -> call.operation().equals("void") ? "update" : call.operation();
            case BATCH -> "batchItem";
            case TOKEN, IDENTITY, OTHER -> "";
        };
    }
}
