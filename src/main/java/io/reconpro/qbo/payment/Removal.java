package io.reconpro.qbo.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A payment entered by hand in QuickBooks that gives way only after somebody confirmed it.
 *
 * @param version QuickBooks' version of the payment that was found
 * @param reason why it may be reconciled there
 * @param confirmedBy null while it waits
 */
public record Removal(String qboPaymentId, String version, String documentNumber, String party, LocalDate date,
        BigDecimal amount, String reason, Instant foundAt, String confirmedBy, Instant confirmedAt) {
}
