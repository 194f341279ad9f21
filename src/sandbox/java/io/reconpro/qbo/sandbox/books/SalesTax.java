package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.control.Switches.ClassicTaxTotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * US sales tax on the taxable lines of a sales document.
 *
 * <p>Automated: by the place the goods go to; a sent tax code is replaced, a sent total honoured. Classic: by the rates
 * of the document's tax code, else of its customer's. Off: whatever was sent is ignored.
 */
final class SalesTax {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** The code and the rate under which automated tax is shown. */
    private static final String AUTOMATED_CODE = "2";
    private static final String AUTOMATED_RATE = "3";

    private record Rate(String id, BigDecimal percent) {
    }

    private final Company company;

    SalesTax(Company company) {
        this.company = company;
    }

    /** Sets the tax detail and gives the tax. */
    BigDecimal complete(Draft draft, Sales sales, ObjectNode customer) {
        JsonNode sent = draft.sent().path("TxnTaxDetail");
        TaxDetails.check(draft);
        if (draft.sparse() && !draft.sent().has("Line") && !draft.sent().has("TxnTaxDetail")) {
            return Money.of(draft.record().path("TxnTaxDetail").path("TotalTax"));
        }
        ObjectNode detail = draft.record().putObject("TxnTaxDetail");
        detail.put("TotalTax", 0);
        if (!company.preference("TaxPrefs", "UsingSalesTax").asBoolean()) {
            return BigDecimal.ZERO;
        }
        boolean automated = company.preference("TaxPrefs", "PartnerTaxEnabled").asBoolean();
        String code = TaxDetails.custom(sent) ? TaxDetails.CUSTOM : automated ? AUTOMATED_CODE : code(sent, customer);
        List<Rate> rates = automated ? List.of(new Rate(AUTOMATED_RATE, percent(draft.record()))) : rates(code);
        boolean exempt = !customer.path("Taxable").asBoolean(true) || sales.taxable().signum() == 0;
        BigDecimal computed = exempt ? BigDecimal.ZERO : rates.stream().map(rate -> tax(sales.taxable(), rate))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = Money.cents(wins(sent.path("TotalTax"), automated) ? Money.of(sent.get("TotalTax"))
                : computed);
        if (exempt && total.signum() == 0 || code.isEmpty()) {
            return BigDecimal.ZERO;
        }
        detail.putObject("TxnTaxCodeRef").put("value", code);
        detail.put("TotalTax", total);
        spread(detail.putArray("TaxLine"), rates, sales.taxable(), computed, total);
        return total;
    }

    private boolean wins(JsonNode total, boolean automated) {
        return total.isNumber() && (automated || company.switches.classicTaxTotal == ClassicTaxTotal.HONOURED);
    }

    /** The rates' own taxes; what an explicit total adds or takes away goes to the last one. */
    private static void spread(ArrayNode lines, List<Rate> rates, BigDecimal taxable, BigDecimal computed,
                               BigDecimal total) {
        for (int i = 0; i < rates.size(); i++) {
            Rate rate = rates.get(i);
            BigDecimal own = computed.signum() == 0 ? BigDecimal.ZERO : tax(taxable, rate);
            BigDecimal delta = i == rates.size() - 1 ? total.subtract(computed) : BigDecimal.ZERO;
            ObjectNode line = lines.addObject().put("Amount", Money.cents(own.add(delta)))
                    .put("DetailType", "TaxLineDetail");
            ObjectNode detail = line.putObject("TaxLineDetail").put("PercentBased", true)
                    .put("TaxPercent", rate.percent).put("NetAmountTaxable", Money.cents(taxable));
            if (delta.signum() != 0) {
                detail.put("OverrideDeltaAmount", Money.cents(delta));
            }
            detail.putObject("TaxRateRef").put("value", rate.id);
        }
    }

    private static BigDecimal tax(BigDecimal taxable, Rate rate) {
        return taxable.multiply(rate.percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    /** By the state it is shipped to, else the company's own rate. */
    private BigDecimal percent(ObjectNode record) {
        String state = record.path("ShipAddr").path("CountrySubDivisionCode").asText();
        return company.switches.taxPercentByState.getOrDefault(state, company.switches.taxPercent);
    }

    /** The sent tax code, the customer's or the company's; empty when there is none. */
    private String code(JsonNode sent, ObjectNode customer) {
        ObjectNode holder = sent instanceof ObjectNode detail ? detail.deepCopy() : customer.objectNode();
        ObjectNode code = company.resolve(holder, "TxnTaxCodeRef", "TaxCode");
        if (code != null) {
            return code.get("Id").asText();
        }
        String customers = customer.path("DefaultTaxCodeRef").path("value").asText();
        return customers.isEmpty() ? company.preference("TaxPrefs", "TaxGroupCodeRef").path("value").asText()
                : customers;
    }

    private List<Rate> rates(String code) {
        ObjectNode taxCode = code.isEmpty() || code.equals(TaxDetails.CUSTOM) ? null : company.get("TaxCode", code);
        if (taxCode == null) {
            return List.of(new Rate(AUTOMATED_RATE, BigDecimal.ZERO));
        }
        return taxCode.at("/SalesTaxRateList/TaxRateDetail").findValuesAsText("value").stream()
                .map(id -> new Rate(id, Money.of(company.get("TaxRate", id).path("RateValue")))).toList();
    }
}
