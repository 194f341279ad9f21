package io.reconpro.qbo.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A payment as the shop's rows tell it; reference is the check number, or null. */
record ShopMoney(String id, String invoiceId, LocalDate date, BigDecimal amount, String reference) {

    String content() {
        return "%s of %s%s".formatted(amount.toPlainString(), date, reference == null ? "" : " by check " + reference);
    }
}
