package io.reconpro.qbo.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connection.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionViewTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Instant MADE = Instant.parse("2026-03-02T04:30:00Z");
    private static final Instant IDLE_END = Instant.parse("2026-06-10T04:30:00Z");
    private static final Instant HARD_END = Instant.parse("2031-03-01T18:00:00Z");

    @Test
    void saysWhoMadeItAndUntilWhenItHolds() {
        assertThat(view(connection(State.CONNECTED, null)).text()).isEqualTo("""
                Connected to Cool Cars (913).
                Since 1 March 2026, 22:30, by ann@cool.example as the Intuit user books@cool.example.
                Until 1 March 2031; then somebody has to connect again, because Intuit ends every connection after five years.
                It is renewed by itself; only if the exporter did not run until 9 June 2026 would it lapse before.""");
    }

    @Test
    void saysSinceWhenAndWhyItIsBroken() {
        ConnectionView view = view(connection(State.RECONNECT_REQUIRED, "Intuit refused the refresh token"));

        assertThat(view.connected()).isFalse();
        assertThat(view.text()).contains("Reconnect needed", "Since 1 March 2026, 22:30. Intuit refused the refresh token.");
    }

    @Test
    void saysWhatIsKeptAfterItsEnd() {
        assertThat(view(connection(State.DISCONNECTED, null)).text()).contains("Disconnected from Cool Cars (913).",
                "Settings, links and the log are kept.");
        assertThat(ConnectionView.of(Optional.empty(), CHICAGO).headline()).isEqualTo("Not connected to QuickBooks.");
    }

    @Test
    void worriesThirtyDaysAheadOfEitherEnd() {
        Connection connection = connection(State.CONNECTED, null);

        assertThat(ConnectionView.notice(connection, IDLE_END.minus(Duration.ofDays(31)), CHICAGO)).isEmpty();
        assertThat(ConnectionView.notice(connection, IDLE_END.minus(Duration.ofDays(30)), CHICAGO)).hasValueSatisfying(
                notice -> assertThat(notice).contains("ends on 9 June 2026"));
        assertThat(ConnectionView.notice(connection(State.RECONNECT_REQUIRED, "gone"), MADE, CHICAGO)).isPresent();
        assertThat(ConnectionView.notice(connection(State.DISCONNECTED, null), IDLE_END, CHICAGO)).isEmpty();
    }

    private static ConnectionView view(Connection connection) {
        return ConnectionView.of(Optional.of(connection), CHICAGO);
    }

    private static Connection connection(State state, String reason) {
        return new Connection(1, "913", "Cool Cars", state, MADE, reason, "ann@cool.example", "books@cool.example", MADE,
                IDLE_END, HARD_END, null);
    }
}
