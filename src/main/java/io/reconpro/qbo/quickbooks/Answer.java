package io.reconpro.qbo.quickbooks;

import java.time.Instant;
import java.util.List;

/**
 * What QuickBooks answered to a call or a read.
 *
 * @param outcomes   one per member, in the call's order
 * @param intuitTid  Intuit's name for the exchange, which its support asks for; null when nothing came back
 * @param serverTime QuickBooks' clock when it answered; null when nothing came back
 * @param down       the connection was lost, or a server in front of QuickBooks answered in its place
 */
public record Answer(List<Outcome> outcomes, String intuitTid, Instant serverTime, boolean down) {

    public Answer {
        outcomes = List.copyOf(outcomes);
    }
}
