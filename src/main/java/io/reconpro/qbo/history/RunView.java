package io.reconpro.qbo.history;

import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.RunState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A run as it is shown, also from a node that does not carry it.
 *
 * @param actor         in whose name it is
 * @param startedAt     null until it was let in
 * @param waiting       documents that it will have seen in the end, as far as is known
 * @param done          documents that have their line
 * @param warnings      of those, with a warning and no error
 * @param errors        of those, with an error
 * @param payments      exported invoices whose payments it has looked at; null until it has come to payments
 * @param stopAskedBy   who wants it to end; null for nobody
 * @param live          whether a process still holds it
 */
public record RunView(long id, Kind kind, RunState state, StartedBy startedBy, String actor, Instant queuedAt,
        Instant startedAt, Instant finishedAt, int waiting, int done, int warnings, int errors, Integer payments,
        String stopAskedBy, boolean live, Instant now) {

    static RunView of(ResultSet row, int place) throws SQLException {
        return new RunView(row.getLong("id"), Kind.valueOf(row.getString("kind")), RunState.valueOf(row.getString("state")),
                StartedBy.valueOf(row.getString("started_by")), row.getString("actor"), instant(row, "queued_at"),
                instant(row, "started_at"), instant(row, "finished_at"), row.getInt("waiting"), row.getInt("done"),
                row.getInt("warnings"), row.getInt("errors"), row.getObject("payments", Integer.class),
                row.getString("stop_asked_by"), row.getBoolean("live"), instant(row, "now_at"));
    }

    public boolean isOpen() {
        return state == RunState.QUEUED || state == RunState.RUNNING;
    }

    public boolean isPreview() {
        return kind == Kind.PREVIEW;
    }

    /** What it does, in words. */
    public String title() {
        return words(kind.name());
    }

    /** How it stands, in words. */
    public String stands() {
        return words(state.name());
    }

    /** What it is about while it is open, in a sentence. */
    public String doing() {
        if (!live) {
            return "Its process has fallen silent. What it had sent is looked up, and the rest done, by the next run.";
        }
        return state == RunState.QUEUED ? "It waits for its turn." : switch (kind) {
            case UPDATE_CLASSES -> "The classes of QuickBooks are read and compared with ReconPro's list.";
            case CLEAR_CLASSES -> "ReconPro's list of classes is emptied.";
            default -> doingDocuments();
        };
    }

    private String doingDocuments() {
        if (payments != null) {
            return "The documents are done. Now come the payments of exported invoices, of which " + payments
                    + " were looked at.";
        }
        if (waiting == 0) {
            return "Getting ready: settings, connection and what an earlier run left open come first.";
        }
        return done + " of " + waiting + " documents done" + (done < waiting ? "." : "; the last checks follow.");
    }

    /** Between start and end, or until now. */
    public Duration time() {
        return startedAt == null ? Duration.ZERO : Duration.between(startedAt, finishedAt == null ? now : finishedAt);
    }

    /** Documents done in a minute; 0 while nobody can tell. */
    public long perMinute() {
        return time().isZero() ? 0 : Math.round(done * 60_000.0 / time().toMillis());
    }

    /** The time that what is left takes at this rate, in words; empty while nobody can tell. */
    public String left() {
        if (done == 0 || waiting <= done) {
            return "";
        }
        return words(Duration.ofMillis(time().toMillis() / done * (waiting - done)));
    }

    /** How long it took, in words. */
    public String took() {
        return words(time());
    }

    private static String words(Duration time) {
        return time.toMinutes() == 0 ? Math.max(1, time.toSeconds()) + " s"
                : time.toHours() == 0 ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toHours() + " h " + time.toMinutesPart() + " min";
    }

    private static String words(String constant) {
        return constant.charAt(0) + constant.substring(1).toLowerCase().replace('_', ' ');
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
