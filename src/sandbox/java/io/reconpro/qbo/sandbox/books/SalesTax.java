package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** US sales tax: an explicit total is honoured, otherwise taxable lines are taxed at one rate. */
final class SalesTax {

    private static final String TAX_CODE = "2";
    private static final String TAX_RATE = "3";

    private final Company company;

    SalesTax(Company company) {
        this.company = company;
    }

    /** Sets the tax detail and gives the tax. */
    BigDecimal complete(Draft draft, Sales sales) {
        JsonNode sent = draft.sent().path("TxnTaxDetail").path("TotalTax");
        ObjectNode detail = draft.record().putObject("TxnTaxDetail");
        boolean taxing = company.preference("TaxPrefs", "UsingSalesTax").asBoolean();
        if (!taxing || sales.taxable().signum() == 0 && sent.isMissingNode()) {
            detail.put("TotalTax", 0);
            return BigDecimal.ZERO;
        }
        BigDecimal percent = company.switches.taxPercent;
        BigDecimal computed = sales.taxable().multiply(percent).divide(new BigDecimal(100), 2, RoundingMode.HALF_UP);
        BigDecimal tax = Money.cents(sent.isMissingNode() || sent.isNull() ? computed : Money.of(sent));
        detail.putObject("TxnTaxCodeRef").put("value", TAX_CODE);
        detail.put("TotalTax", tax);
        ObjectNode line = detail.putArray("TaxLine").addObject().put("Amount", tax).put("DetailType", "TaxLineDetail");
        line.putObject("TaxLineDetail").put("PercentBased", true).put("TaxPercent", percent)
                .put("NetAmountTaxable", Money.cents(sales.taxable()))
                .putObject("TaxRateRef").put("value", TAX_RATE);
        return tax;
    }
}
