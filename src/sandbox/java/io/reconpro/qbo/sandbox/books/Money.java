package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as QuickBooks keeps and shows them. */
final class Money {

    private Money() {
    }

    /** Zero where there is none. */
    static BigDecimal of(JsonNode node) {
        return node.isMissingNode() || node.isNull() || node.asText().isBlank() ? BigDecimal.ZERO
                : new BigDecimal(node.asText());
    }

    /** Two places, half up; plain 0 for nothing. */
    static BigDecimal cents(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded;
    }
}
