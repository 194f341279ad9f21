package io.reconpro.qbo.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.reconpro.qbo.quickbooks.RequestBudget.Permit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** At the real limits, on a clock that only moves when somebody waits. */
class RequestBudgetTest {

    private final IdleClock clock = new IdleClock();
    private final QuickBooksSettings settings = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("quickbooks", QuickBooksSettings.class);
    private final RequestBudget budget = new RequestBudget(settings, clock, clock);

    @Test
    void neverExceedsTenInASecondOrFiveHundredInAMinute() throws InterruptedException {
        List<Long> sent = send(1500, false);

        assertThat(most(sent, Duration.ofSeconds(1))).isBetween(8, 9);
        assertThat(most(sent, Duration.ofMinutes(1))).isBetween(480, 481);
    }

    @Test
    void neverExceedsFortyBatchesInAMinute() throws InterruptedException {
        assertThat(most(send(120, true), Duration.ofMinutes(1))).isBetween(38, 39);
    }

    @Test
    void doesNotBurstAfterARest() throws InterruptedException {
        send(1, false);
        clock.park(TimeUnit.MINUTES.toNanos(10));

        assertThat(most(send(100, false), Duration.ofSeconds(1))).isLessThanOrEqualTo(9);
    }

    @Test
    void sendsEvenlyWhatWasReservedEarlier() throws InterruptedException {
        List<Permit> permits = new ArrayList<>();
        for (int i = 0; i < settings.inFlight(); i++) {
            permits.add(budget.await("1", false));
        }
        clock.park(TimeUnit.SECONDS.toNanos(30));

        List<Long> sent = new ArrayList<>();
        for (Permit permit : permits) {
            assertThat(permit.start()).isTrue();
            sent.add(clock.currentTimeNanos());
            permit.close();
        }
        assertThat(sent.get(5) - sent.get(0)).isGreaterThanOrEqualTo(5 * 125_000_000L);
    }

    @Test
    void pausesAfterAThrottleAnswer() throws InterruptedException {
        Permit reserved = budget.await("1", false);
        long before = clock.currentTimeNanos();

        budget.pause("1");

        assertThat(reserved.start()).isFalse();
        reserved.close();
        budget.await("1", false).close();
        assertThat(clock.currentTimeNanos() - before).isGreaterThanOrEqualTo(settings.limits().pauseAfterThrottle().toNanos());
    }

    @Test
    void keepsCompaniesApart() throws InterruptedException {
        budget.pause("1");
        long before = clock.currentTimeNanos();

        budget.await("2", true).close();

        assertThat(clock.currentTimeNanos()).isEqualTo(before);
    }

    @Test
    void letsOnlySoManyBeUnderWay() throws Exception {
        List<Permit> permits = new ArrayList<>();
        for (int i = 0; i < settings.inFlight(); i++) {
            permits.add(budget.await("1", false));
        }
        CompletableFuture<Permit> next = CompletableFuture.supplyAsync(this::await);

        assertThat(next).isNotDone();
        permits.get(0).close();
        permits.get(0).close();

        assertThat(next.get(5, TimeUnit.SECONDS)).isNotNull();
        assertThat(CompletableFuture.supplyAsync(this::await)).isNotDone();
    }

    private Permit await() {
        try {
            return budget.await("1", false);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Long> send(int number, boolean batch) throws InterruptedException {
        List<Long> sent = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            try (Permit permit = budget.await("1", batch)) {
                assertThat(permit.start()).isTrue();
                sent.add(clock.currentTimeNanos());
            }
        }
        return sent;
    }

    /** The most that fell into any window of this length. */
    private static int most(List<Long> times, Duration window) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < times.size(); to++) {
            while (times.get(to) - times.get(from) > window.toNanos()) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
