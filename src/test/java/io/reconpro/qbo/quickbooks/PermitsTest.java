package io.reconpro.qbo.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reconpro.qbo.quickbooks.Outcome.Reason;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PermitsTest {

    private final IdleClock clock = new IdleClock();
    private final QuickBooksSettings settings = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("quickbooks", QuickBooksSettings.class);
    private final RequestBudget budget = new RequestBudget(settings, clock, clock);
    private final Permits permits = new Permits(budget, new SimpleMeterRegistry());
    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    @BeforeEach
    void call() {
        exchange.setProperty("realmId", "1");
        exchange.getMessage().setBody(new Call(7, "R", false, List.of(new Member("1", "Invoice", "create", "{}"))));
    }

    @Test
    void doesNotSendAReservedWriteWhileQuickBooksWantsAPause() throws InterruptedException {
        permits.reserve(exchange);
        Attempt attempt = write();
        budget.pause("1");

        permits.clear(exchange);

        assertThat(attempt.cleared()).isFalse();
        assertThat(attempt.open()).isFalse();
        assertThat(attempt.reply()).isInstanceOfSatisfying(Reply.NotSent.class,
                notSent -> assertThat(notSent.reason()).isEqualTo(Reason.THROTTLED));
    }

    @Test
    void sendsWhatWasReservedWithoutWaitingAgain() throws InterruptedException {
        permits.reserve(exchange);
        long reserved = clock.currentTimeNanos();
        Attempt attempt = write();

        permits.clear(exchange);

        assertThat(attempt.cleared()).isTrue();
        assertThat(clock.currentTimeNanos()).isEqualTo(reserved);
    }

    @Test
    void waitsOutThePauseWhereNothingWasReserved() throws InterruptedException {
        budget.pause("1");
        Attempt attempt = write();

        permits.clear(exchange);

        assertThat(attempt.cleared()).isTrue();
        assertThat(clock.currentTimeNanos()).isGreaterThan(settings.limits().pauseAfterThrottle().toNanos());
    }

    @Test
    void doesNotSendWithoutAToken() throws InterruptedException {
        Attempt attempt = write();
        exchange.setProperty("quickBooksRefusal", new Reply.NotSent(Reason.UNAUTHORIZED, "not connected"));

        permits.clear(exchange);

        assertThat(attempt.cleared()).isFalse();
        assertThat(attempt.open()).isFalse();
    }

    private Attempt write() {
        Attempt attempt = new Attempt(Request.post("invoice", "", "{}"), 0, settings);
        exchange.setProperty(Attempt.PROPERTY, attempt);
        return attempt;
    }
}
