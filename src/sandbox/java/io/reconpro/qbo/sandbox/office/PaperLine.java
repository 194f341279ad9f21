package io.reconpro.qbo.sandbox.office;

import io.reconpro.qbo.sandbox.shop.Amounts;
import io.reconpro.qbo.sandbox.shop.LineKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of an invoice or bill.
 *
 * @param service what was done; null on bills
 * @param rate    percent of what comes before it; null for a line that has an amount of its own
 */
record PaperLine(long id, String service, String description, BigDecimal amount, BigDecimal rate, LineKind kind) {

    boolean isPercentage() {
        return rate != null;
    }

    PaperLine with(String newDescription, BigDecimal newAmount) {
        return new PaperLine(id, service, newDescription, newAmount, rate, kind);
    }

    /** The lines with the amounts that percentages come to, by ReconPro's rule. */
    static List<PaperLine> priced(List<PaperLine> lines) {
        List<PaperLine> priced = new ArrayList<>(lines);
        for (LineKind kind : LineKind.values()) {
            BigDecimal base = sum(priced.stream().filter(line -> line.kind().compareTo(kind) < 0).toList());
            priced.replaceAll(line -> line.kind() == kind && line.isPercentage()
                    ? line.with(line.description(), Amounts.percent(base, line.rate())) : line);
        }
        return priced;
    }

    static BigDecimal sum(List<PaperLine> lines) {
        return lines.stream().map(PaperLine::amount).filter(amount -> amount != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
