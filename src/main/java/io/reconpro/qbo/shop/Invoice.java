package io.reconpro.qbo.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An invoice of the shop; its version guards the later change of its status, and its client may be missing. */
public record Invoice(long id, int version, String status, String number, LocalDate date, LocalDate dueDate,
        String poNumber, BigDecimal total, BigDecimal paid, String currency, String notes, Client client,
        List<Line> lines) {

    public Invoice {
        lines = List.copyOf(lines);
    }
}
