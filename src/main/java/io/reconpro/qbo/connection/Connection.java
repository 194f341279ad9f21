package io.reconpro.qbo.connection;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which QuickBooks company a ReconPro company is bound to, and whether its tokens are good.
 *
 * @param realmId       QuickBooks' id of its company
 * @param companyName   what that company calls itself; null while unknown
 * @param stateSince    since when the state is what it is
 * @param stateReason   why Intuit accepts the connection no more; null otherwise
 * @param connectedBy   the ReconPro user who connected it, null when unknown
 * @param intuitEmail   the Intuit user in whose name QuickBooks is used, null when unknown
 * @param idleEndsAt    when Intuit ends it unless its tokens are refreshed before; null while unknown
 * @param hardEndsAt    when Intuit ends it however often its tokens are refreshed; null while unknown
 * @param replacesRealm the QuickBooks company that it took the place of, until that was confirmed; null otherwise
 */
public record Connection(long companyId, String realmId, String companyName, State state, Instant stateSince,
        String stateReason, String connectedBy, String intuitEmail, Instant connectedAt, Instant idleEndsAt,
        Instant hardEndsAt, String replacesRealm) {

    /** What can be done with a connection. */
    public enum State {
        CONNECTED,
        /** Intuit accepts the tokens no more: a person has to allow the connection again. */
        RECONNECT_REQUIRED,
        DISCONNECTED
    }

    public boolean connected() {
        return state == State.CONNECTED;
    }

    /** When Intuit ends it if nothing is done; null while unknown. */
    public Instant endsAt() {
        return Stream.of(Optional.ofNullable(idleEndsAt), Optional.ofNullable(hardEndsAt)).flatMap(Optional::stream)
                .min(Instant::compareTo).orElse(null);
    }

    /** The QuickBooks company by name and id, for a person. */
    public String companyFile() {
        return companyName == null ? "QuickBooks company " + realmId : companyName + " (" + realmId + ")";
    }

    /** Who connected it, for a person. */
    public String holder() {
        String user = connectedBy == null || connectedBy.isBlank() ? "somebody" : connectedBy;
        return intuitEmail == null ? user : user + " as the Intuit user " + intuitEmail;
    }
}
