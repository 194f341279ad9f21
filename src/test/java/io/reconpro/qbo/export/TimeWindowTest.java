package io.reconpro.qbo.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeWindowTest {

    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void reachesFromBeforeAMomentToAfterIt() {
        assertThat(TimeWindow.around(TEN, Duration.ofMinutes(1), Duration.ofMinutes(2)))
                .isEqualTo(new TimeWindow(TEN.minusSeconds(60), TEN.plusSeconds(120)));
    }

    @Test
    void joinsWindowsThatTouchInWhateverOrderTheyCome() {
        assertThat(TimeWindow.merged(List.of(window(20, 30), window(0, 10), window(10, 15), window(2, 5))))
                .containsExactly(window(0, 15), window(20, 30));
    }

    @Test
    void keepsNoWindowsOfNone() {
        assertThat(TimeWindow.merged(List.of())).isEmpty();
    }

    private static TimeWindow window(int from, int to) {
        return new TimeWindow(TEN.plusSeconds(from), TEN.plusSeconds(to));
    }
}
