package io.reconpro.qbo.ledger;

/**
 * What came of one write.
 *
 * @param state     where the entry goes
 * @param qboId     id that QuickBooks gave, when applied
 * @param intuitTid Intuit's id of the exchange, for their support
 */
public record Settlement(Entry entry, State state, String qboId, String syncToken, String intuitTid) {

    public static Settlement of(Entry entry, State state, String intuitTid) {
        return new Settlement(entry, state, null, null, intuitTid);
    }
}
