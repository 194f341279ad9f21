package io.reconpro.qbo.sandbox.shop;

/**
 * A document with one thing wrong.
 *
 * @param id of the invoice or the bill
 * @param number its number, which may be empty
 * @param code the code expected in the log: an error keeps it from going, a warning does not
 * @param cause what is wrong, in a few words
 */
public record WrongOnPurpose(long id, String number, String code, String cause) {

    /** Whether the document must stay in the shop. */
    public boolean refused() {
        return code.startsWith("E");
    }
}
