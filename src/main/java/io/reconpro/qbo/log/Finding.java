package io.reconpro.qbo.log;

import java.util.Map;

/**
 * Something a bookkeeper has to know about a document, a shared record or the run.
 *
 * @param message what was found, with the values at hand
 * @param remedy what to do about it; empty when there is nothing to do
 * @param detail QuickBooks' own words, null when it said nothing
 * @param intuitTid QuickBooks' id of the answer, for Intuit's support; null without an answer
 * @param accepted whether somebody accepted the warning, so that it blocks no more
 * @param cause the record that documents share which it is about, such as a customer; null when it is about the document
 */
public record Finding(Code code, String message, String remedy, String detail, String intuitTid,
        boolean accepted, Cause cause) {

    /**
     * A record that documents share.
     *
     * @param entity what it is in QuickBooks, such as Customer
     * @param key    its key in the shop
     */
    public record Cause(String entity, String key) {
    }

    /**
     * Fills the catalogue's texts.
     *
     * @throws IllegalArgumentException when a value that the texts name is missing
     */
    public static Finding of(Code code, Map<String, ?> values) {
        return new Finding(code, code.message(values), code.remedy(values), null, null, false, null);
    }

    /** The same finding with QuickBooks' own words beside it. */
    public Finding answered(String detail, String intuitTid) {
        return new Finding(code, message, remedy, detail, intuitTid, accepted, cause);
    }

    /** The same warning, which somebody accepted: instead of a remedy it says who. */
    public Finding accepted(String byWhom) {
        return new Finding(code, message, byWhom, detail, intuitTid, true, cause);
    }

    /** The same finding, which is about a record that other documents share with this one. */
    public Finding causedBy(String entity, String key) {
        return new Finding(code, message, remedy, detail, intuitTid, accepted, new Cause(entity, key));
    }

    /** Whether it blocks where warnings are treated as errors. */
    public boolean isOpenWarning() {
        return severity() == Severity.WARNING && !accepted;
    }

    public Severity severity() {
        return code.severity();
    }
}
