package io.reconpro.qbo.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.LocalQuickBooks;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.http.Call;
import io.reconpro.qbo.sandbox.http.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatencyTest {

    private static Call call(Kind kind, String operation, int items) {
        return new Call("tid", Instant.EPOCH, kind, "POST", "/", "1", null, null, operation, items, Map.of(), Map.of(),
                "");
    }

    private static double[] seconds(Latency latency, Call call, int times) {
        return Stream.generate(() -> latency.of(call)).limit(times).mapToDouble(time -> time.toNanos() / 1e9).sorted()
                .toArray();
    }

    @ParameterizedTest(name = "{0} {1} of {2}: {3} s in the middle, {4} s for one in twenty")
    @CsvSource({"QUERY, query, 1, 1.2, 9.6", "READ, read, 1, 1.2, 9.6", "WRITE, create, 1, 1.2, 9.6",
        "WRITE, update, 1, 1.2, 9.6", "WRITE, void, 1, 1.2, 9.6", "WRITE, delete, 1, 1.2, 9.6",
        "BATCH, batch, 4, 2.0, 16", "BATCH, batch, 30, 15, 120"})
    void followsItsFigures(Kind kind, String operation, int items, double median, double p95) {
        double[] drawn = seconds(Latency.documented(7, 1), call(kind, operation, items), 20_000);

        assertThat(drawn[10_000]).isCloseTo(median, within(median * 0.05));
        assertThat(drawn[19_000]).isCloseTo(p95, within(p95 * 0.1));
        assertThat(drawn[19_999]).isLessThanOrEqualTo(120);
    }

    @Test
    void drawsTheSameFromTheSameSeed() {
        Call call = call(Kind.QUERY, "query", 1);

        assertThat(seconds(Latency.documented(7, 1), call, 50)).isEqualTo(seconds(Latency.documented(7, 1), call, 50))
                .isNotEqualTo(seconds(Latency.documented(8, 1), call, 50));
    }

    @Test
    void isScaled() {
        Call call = call(Kind.QUERY, "query", 1);

        assertThat(seconds(Latency.documented(7, 0.1), call, 50)[25])
                .isCloseTo(seconds(Latency.documented(7, 1), call, 50)[25] / 10, within(1e-6));
        assertThat(Latency.documented(7, 1).of(call(Kind.TOKEN, "token", 1))).isZero();
    }

    @Test
    void takesFiguresOfOnesOwn(@TempDir Path folder) throws IOException {
        String one = "{\"median\": 0.02, \"p95\": 0.021}";
        Path file = Files.writeString(folder.resolve("own.json"), "{" + String.join(", ",
                Latency.KINDS.stream().map(kind -> '"' + kind + "\": " + one).toList()) + "}");

        double[] drawn = seconds(Latency.from(file, 1, 1), call(Kind.WRITE, "create", 1), 1_000);

        assertThat(Arrays.stream(drawn).average().orElseThrow()).isCloseTo(0.02, within(0.001));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"query": {"median": 1, "p95": 2}}  | create needs a median
            {"query": {"median": 2, "p95": 1}}  | query needs a median
            quick                               | is no file of latencies
            """)
    void refusesPoorFigures(String figures, String named, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("poor.json"), figures);

        assertThatIllegalArgumentException().isThrownBy(() -> Latency.from(file, 1, 1)).withMessageContaining(named);
        assertThatIllegalArgumentException().isThrownBy(() -> Latency.from(folder.resolve("none"), 1, 1));
    }

    @Test
    void slowsTheServerOnlyWhenAsked() {
        try (LocalQuickBooks quickBooks = LocalQuickBooks.start(Options.seeded())) {
            Api api = new Api(quickBooks, Options.FIRST_REALM);
            Latency slow = Latency.documented(3, 0.2);
            Duration first = Latency.documented(3, 0.2).of(call(Kind.READ, "read", 1));
            assertThat(first).isBetween(Duration.ofMillis(50), Duration.ofSeconds(2));
            quickBooks.control().latency(slow);

            Instant start = Instant.now();
            api.get("customer/1");

            assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(first);
        }
    }
}
