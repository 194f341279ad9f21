package io.reconpro.qbo.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A vendor's bill; its version guards the later change of its status, and its vendor may be missing.
 *
 * @param number the vendor's number of the bill, unique for the vendor only
 */
public record Bill(long id, int version, String status, String number, LocalDate date, LocalDate dueDate,
        BigDecimal total, String currency, String notes, Vendor vendor, List<BillLine> lines) {

    public Bill {
        lines = List.copyOf(lines);
    }
}
