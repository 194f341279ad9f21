package io.reconpro.qbo.connect;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.reconpro.qbo.connection.Connection;

/**
 * A connection in plain words.
 *
 * @param connected whether exports can use it
 * @param headline  how it stands
 * @param sentences who made it, and until when it holds
 */
public record ConnectionView(boolean connected, String headline, List<String> sentences) {

    private static final Duration SOON = Duration.ofDays(30);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    public static ConnectionView of(Optional<Connection> connection, ZoneId zone) {
        return connection.map(found -> of(found, zone)).orElseGet(() -> new ConnectionView(false,
                "Not connected to QuickBooks.", List.of("Press Connect to QuickBooks and choose the company there.")));
    }

    /** All of it, a sentence a line. */
    public String text() {
        return headline + "\n" + String.join("\n", sentences);
    }

    private static ConnectionView of(Connection connection, ZoneId zone) {
        return switch (connection.state()) {
            case CONNECTED -> new ConnectionView(true, "Connected to " + connection.companyFile() + ".",
                    terms(connection, zone));
            case RECONNECT_REQUIRED -> new ConnectionView(false, "Reconnect needed: QuickBooks no longer accepts the "
                    + "connection to " + connection.companyFile() + ".", List.of(
                    "Since " + moment(connection.stateSince(), zone) + ". " + connection.stateReason() + ".",
                    "Nothing is exported until somebody presses Connect to QuickBooks."));
            case DISCONNECTED -> new ConnectionView(false, "Disconnected from " + connection.companyFile() + ".", List.of(
                    "Since " + moment(connection.stateSince(), zone) + ". Settings, links and the log are kept.",
                    "Press Connect to QuickBooks to export again."));
        };
    }

    /** What every page of the company should say of its connection; empty when there is nothing to worry about. */
    static Optional<String> notice(Connection connection, Instant now, ZoneId zone) {
        if (connection.state() == Connection.State.RECONNECT_REQUIRED) {
            return Optional.of("QuickBooks no longer accepts the connection: connect the company again.");
        }
        return Optional.ofNullable(connection.endsAt()).filter(end -> connection.connected() && !end.isAfter(now.plus(SOON)))
                .map(end -> "The connection to QuickBooks ends on " + day(end, zone) + ": connect the company again before.");
    }

    private static List<String> terms(Connection connection, ZoneId zone) {
        List<String> terms = new ArrayList<>();
        terms.add("Since " + moment(connection.connectedAt(), zone) + ", by " + connection.holder() + ".");
        if (connection.hardEndsAt() != null) {
            terms.add("Until " + day(connection.hardEndsAt(), zone)
                    + "; then somebody has to connect again, because Intuit ends every connection after five years.");
        }
        if (connection.idleEndsAt() != null) {
            terms.add("It is renewed by itself; only if the exporter did not run until " + day(connection.idleEndsAt(), zone)
                    + " would it lapse before.");
        }
        return terms;
    }

    private static String day(Instant time, ZoneId zone) {
        return DAY.format(time.atZone(zone));
    }

    private static String moment(Instant time, ZoneId zone) {
        return time == null ? "an unknown time" : MOMENT.format(time.atZone(zone));
    }
}
