package io.reconpro.qbo.sandbox.books;

import java.math.BigDecimal;

/** What the lines of a sales document come to. */
record Sales(BigDecimal subtotal, BigDecimal taxable, BigDecimal discount) {
}
