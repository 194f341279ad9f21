package io.reconpro.qbo.export;

import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.quickbooks.Outcome;

/**
 * A write and what QuickBooks said of it.
 *
 * @param found     true when it was found by looking rather than answered
 * @param intuitTid null when nothing came back
 */
public record Answered(Entry entry, Outcome outcome, boolean found, String intuitTid) {

    Answered(Entry entry, Outcome outcome, String intuitTid) {
        this(entry, outcome, false, intuitTid);
    }
}
