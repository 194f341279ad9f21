package io.reconpro.qbo.log;

import java.util.Map;

/**
 * Something a bookkeeper has to know about a document, a shared record or the run.
 *
 * @param message what was found, with the values at hand
 * @param remedy what to do about it; empty when there is nothing to do
 * @param detail QuickBooks' own words, null when it said nothing
 * @param intuitTid QuickBooks' id of the answer, for Intuit's support; null without an answer
 */
public record Finding(Code code, String message, String remedy, String detail, String intuitTid) {

    /**
     * Fills the catalogue's texts.
     *
     * @throws IllegalArgumentException when a value that the texts name is missing
     */
    public static Finding of(Code code, Map<String, ?> values) {
        return new Finding(code, code.message(values), code.remedy(values), null, null);
    }

    /** The same finding with QuickBooks' own words beside it. */
    public Finding answered(String detail, String intuitTid) {
        return new Finding(code, message, remedy, detail, intuitTid);
    }

    public Severity severity() {
        return code.severity();
    }
}
