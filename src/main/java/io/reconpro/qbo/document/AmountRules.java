package io.reconpro.qbo.document;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges whether the lines of a document make its total, in the shop and in QuickBooks. */
public final class AmountRules {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HALF_CENT = new BigDecimal("0.005");

    private AmountRules() {
    }

    /**
     * What is wrong with the amounts of a document.
     *
     * @param lines the shop's amounts
     * @param sent the sum of what is sent
     * @param isFinal whether QuickBooks adds nothing to it
     */
    public static List<Finding> findings(Subject document, List<BigDecimal> lines, BigDecimal sent, boolean isFinal) {
        List<Finding> findings = new ArrayList<>();
        BigDecimal sum = Amounts.sum(lines);
        boolean unequal = sum.subtract(document.amount()).abs().compareTo(tolerance(lines.size())) > 0;
        if (unequal) {
            findings.add(Findings.about(document, Code.E08, Map.of("lines", sum)));
        }
        BigDecimal total = Amounts.cents(document.amount());
        BigDecimal smallest = total.min(sent);
        if (smallest.signum() < 0) {
            findings.add(Findings.about(document, Code.E07, Map.of("amount", smallest)));
        }
        if (total.signum() == 0) {
            findings.add(Findings.about(document, Code.W17, Map.of()));
        }
        if (isFinal && !unequal && sent.compareTo(total) != 0) {
            findings.add(Findings.about(document, Code.W14, Map.of("qboTotal", sent)));
        }
        return findings;
    }

    /** What rounding each line and the total can explain. */
    private static BigDecimal tolerance(int lines) {
        return HALF_CENT.multiply(BigDecimal.valueOf(lines + 1L)).max(CENT);
    }
}
