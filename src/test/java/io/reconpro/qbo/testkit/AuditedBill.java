package io.reconpro.qbo.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A vendor's bill as the shop's rows tell it. */
record AuditedBill(long id, String number, String status, LocalDate date, LocalDate dueDate, String vendor,
        String accountingId, List<Line> lines) implements Audited {

    /** A line; texts holds what its description must contain, classId the class of its client. */
    record Line(List<String> texts, BigDecimal amount, String classId) {
    }

    @Override
    public String entity() {
        return "Bill";
    }

    @Override
    public String toString() {
        return "Bill %s (id %d)".formatted(number.isBlank() ? "without number" : number, id);
    }
}
