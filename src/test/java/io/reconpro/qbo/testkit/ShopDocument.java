package io.reconpro.qbo.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An invoice as the shop's rows tell it; its lines are in ReconPro's order. */
record ShopDocument(long id, String number, String status, LocalDate date, LocalDate dueDate, String poNo,
        boolean retail, String party, String accountingId, String classId, List<Line> lines) implements Audited {

    /** A line; texts holds what its description must contain. */
    record Line(boolean tax, String service, List<String> texts, BigDecimal amount) {
    }

    @Override
    public String entity() {
        return "Invoice";
    }

    List<Line> lines(boolean withTaxes) {
        return lines.stream().filter(line -> withTaxes || !line.tax()).toList();
    }

    @Override
    public String toString() {
        return "Invoice %s (id %d)".formatted(number.isBlank() ? "without number" : number, id);
    }
}
