package io.reconpro.qbo.sandbox.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.Calls;
import io.reconpro.qbo.sandbox.control.SandboxClock;
import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrafficTest {

    private static final Duration TENTH = Duration.ofMillis(100);

    private final SandboxClock clock = new SandboxClock(
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));
    private final Traffic traffic = new Traffic(clock);

    @Test
    void takesTenRequestsInAnySecond() {
        assertThat(refused(10, Duration.ofMillis(50), Kind.READ)).isZero();
        assertThat(send(Kind.READ)).isPresent();

        clock.advance(Duration.ofMillis(499));
        assertThat(send(Kind.READ)).isPresent();

        clock.advance(Duration.ofMillis(1));
        assertThat(send(Kind.READ)).isEmpty();
        assertThat(send(Kind.READ)).isPresent();
    }

    @Test
    void takesFiveHundredRequestsInAnyMinute() {
        assertThat(refused(500, TENTH, Kind.WRITE)).isZero();
        assertThat(send(Kind.WRITE)).isPresent();

        clock.advance(Duration.ofSeconds(10).plusMillis(1));

        assertThat(send(Kind.WRITE)).isEmpty();
    }

    @Test
    void takesFortyBatchesInAnyMinute() {
        assertThat(refused(40, TENTH, Kind.BATCH)).isZero();
        assertThat(send(Kind.BATCH)).isPresent();
        assertThat(send(Kind.WRITE)).isEmpty();

        clock.advance(Duration.ofSeconds(56));

        assertThat(send(Kind.BATCH)).isEmpty();
    }

    @Test
    void locksOutACallerThatHammersOn() {
        refused(900, Duration.ofMillis(20), Kind.READ);
        clock.advance(Duration.ofSeconds(2));

        assertThat(send(Kind.READ)).isPresent();
        clock.advance(Duration.ofSeconds(60));
        assertThat(send(Kind.READ)).isEmpty();
    }

    @Test
    void countsEachCompanyForItself() {
        refused(10, Duration.ZERO, Kind.READ);

        assertThat(traffic.stop(Calls.api(Kind.READ, "78", Map.of()))).isEmpty();
        assertThat(traffic.peaks("78").perSecond()).isOne();
    }

    @Test
    void leavesTokenCallsAlone() {
        refused(10, Duration.ZERO, Kind.READ);

        assertThat(traffic.stop(Calls.token("POST", "/oauth2/v1/tokens/bearer", Map.of(), ""))).isEmpty();
        assertThat(traffic.peaks("77").perSecond()).isEqualTo(10);
    }

    @Test
    void answersInXml() {
        refused(10, Duration.ZERO, Kind.READ);

        Answer answer = send(Kind.READ).orElseThrow();

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.contentType()).startsWith("application/xml");
        assertThat(answer.body()).contains("<Fault type=\"SERVICE\">", "<Error code=\"3001\">",
                "message=ThrottleExceeded; errorCode=003001; statusCode=429", "http://schema.intuit.com/finance/v3");
    }

    @Test
    void remembersTheFullestWindows() {
        traffic.limits(Limits.off());
        refused(12, Duration.ofMillis(10), Kind.BATCH);
        clock.advance(Duration.ofSeconds(30));
        refused(5, Duration.ofMillis(10), Kind.READ);
        clock.advance(Duration.ofSeconds(50));
        refused(6, Duration.ofMillis(10), Kind.READ);

        assertThat(traffic.peaks("77")).isEqualTo(new Peaks(12, 17, 12, 0));
    }

    @Test
    void countsWhatItTurnedAwayInThePeaks() {
        refused(14, Duration.ZERO, Kind.READ);

        assertThat(traffic.peaks("77")).isEqualTo(new Peaks(14, 14, 0, 4));
    }

    @Test
    void runsFasterWhereSoSet() {
        traffic.limits(Limits.published().faster(20));

        assertThat(refused(500, Duration.ofMillis(5), Kind.READ)).isZero();
        assertThat(send(Kind.READ)).isPresent();
        clock.advance(Duration.ofMillis(501));
        assertThat(send(Kind.READ)).isEmpty();
    }

    private int refused(int requests, Duration apart, Kind kind) {
        int refused = 0;
        for (int i = 0; i < requests; i++) {
            refused += send(kind).isPresent() ? 1 : 0;
            clock.advance(apart);
        }
        return refused;
    }

    private Optional<Answer> send(Kind kind) {
        return traffic.stop(Calls.api(kind, "77", Map.of()));
    }
}
