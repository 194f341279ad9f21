package io.reconpro.qbo.log;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a log line is about: a document, or a record that documents share.
 *
 * @param entity QuickBooks' name of its kind, such as "Invoice"
 * @param sourceId its key in the shop's database
 * @param number null for what has none
 * @param party the client or vendor; null when unknown
 * @param date the document's date; null for what has none
 * @param amount the document's total; null for what has none
 */
public record Subject(String entity, String sourceId, String number, String party, LocalDate date,
        BigDecimal amount) {

    static final Subject NONE = new Subject(null, null, null, null, null, null);
}
