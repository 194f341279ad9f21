package io.reconpro.qbo.shop;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A document that was voided in the shop; party is null when its client or vendor has no name. */
public record VoidDocument(DocumentKind kind, long id, String number, LocalDate date, BigDecimal total, String party) {
}
