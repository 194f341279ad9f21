package io.reconpro.qbo.connection;

import java.time.Instant;

/**
 * Which QuickBooks company a ReconPro company is bound to, and whether its tokens are good.
 *
 * @param realmId     QuickBooks' id of its company
 * @param connectedBy who connected it, null when unknown
 * @param endsAt      when Intuit ends it however often its tokens are refreshed; null while unknown
 */
public record Connection(long companyId, String realmId, State state, String connectedBy, Instant connectedAt,
        Instant endsAt) {

    /** What can be done with a connection. */
    public enum State {
        CONNECTED,
        /** Intuit refused the refresh token for good: a person has to allow the connection again. */
        RECONNECT_REQUIRED,
        DISCONNECTED
    }

    public boolean connected() {
        return state == State.CONNECTED;
    }
}
