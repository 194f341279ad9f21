package io.reconpro.qbo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * What is meant to be written, before it has an id.
 *
 * @param key           what is written: one open write each
 * @param operation     create, update, delete or void, as a batch names it
 * @param body          gives the exact JSON from the request id, which documents carry as their marker
 * @param baseSyncToken version of the QuickBooks record an update starts from, null for a create
 * @param source        the shop's record as it was judged
 */
public record Intent(WriteKey key, String operation, UnaryOperator<String> body, String baseSyncToken, Source source) {

    /**
     * What the ledger remembers of the shop's record, for the log and for setting its status.
     *
     * @param version version of the row that was read, null for master data
     * @param hash    hash of the shop's content only, to tell changed from unchanged later; null for master data
     */
    public record Source(Long version, String hash, String number, String party, LocalDate date, BigDecimal amount) {

        /** Master data: a customer or an item is known by its name only. */
        public static Source named(String name) {
            return new Source(null, null, name, name, null, null);
        }
    }
}
