package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.control.Switches.AbsentTaxCode;
import java.math.BigDecimal;
import java.util.List;

/** The lines of an invoice. */
final class SalesLines {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Company company;
    private final Transactions transactions;

    SalesLines(Company company) {
        this.company = company;
        this.transactions = new Transactions(company);
    }

    /** Checks and completes the lines, ending with the subtotal. */
    Sales complete(Draft draft) {
        Schema.requireLines(draft.record());
        ArrayNode lines = draft.record().arrayNode();
        BigDecimal subtotal = BigDecimal.ZERO;
        BigDecimal taxable = BigDecimal.ZERO;
        JsonNode discountLine = null;
        for (JsonNode node : draft.record().path("Line")) {
            ObjectNode line = node.deepCopy();
            switch (line.path("DetailType").asText()) {
                case "SalesItemLineDetail" -> {
                    completeSale(line, draft.record().path("TxnDate").asText());
                    BigDecimal amount = Money.of(line.path("Amount"));
                    subtotal = subtotal.add(amount);
                    boolean taxed = line.path("SalesItemLineDetail").path("TaxCodeRef").path("value").asText()
                            .equals("TAX");
                    taxable = taxed ? taxable.add(amount) : taxable;
                }
                case "DescriptionOnly" -> line.remove("Amount");
                case "DiscountLineDetail" -> discountLine = line;
                case "SubTotalLineDetail" -> {
                    continue;
                }
                case "" -> throw Schema.missing("DetailType");
                default -> throw QboFault.validation("2170", "Invalid Enumeration", "DetailType "
                        + line.path("DetailType").asText() + " is not supported on an invoice", "DetailType");
            }
            lines.add(line);
        }
        draft.record().set("Line", lines);
        Schema.requireLines(draft.record());
        BigDecimal discount = discountLine == null ? BigDecimal.ZERO : discount((ObjectNode) discountLine, subtotal);
        lines.addObject().put("Amount", Money.cents(subtotal)).put("DetailType", "SubTotalLineDetail")
                .putObject("SubTotalLineDetail");
        transactions.numberLines(draft);
        return new Sales(subtotal, taxable, discount);
    }

    private void completeSale(ObjectNode line, String date) {
        if (!line.hasNonNull("Amount")) {
            throw Schema.missing("Amount");
        }
        ObjectNode detail = line.withObject("/SalesItemLineDetail");
        BigDecimal amount = Money.of(line.get("Amount"));
        refuseWrongProduct(amount, detail);
        ObjectNode item = company.resolve(detail, "ItemRef", "Item");
        if (item == null) {
            makeNote(line);
            return;
        }
        if (item.path("InvStartDate").asText("").compareTo(date) > 0) {
            throw QboFault.validation("6270", "Transaction date is prior to start date for inventory item", "Item "
                    + item.get("Name").asText() + " is stocked from " + item.get("InvStartDate").asText(), "TxnDate");
        }
        line.put("Amount", Money.cents(amount));
        transactions.settleClass(detail, "ClassTrackingPerTxnLine");
        detail.remove("ItemAccountRef");
        completeTaxCode(detail);
    }

    /** A sale of nothing is taken for a remark: its amount is lost. */
    private static void makeNote(ObjectNode line) {
        line.remove(List.of("Amount", "SalesItemLineDetail"));
        line.put("DetailType", "DescriptionOnly").putObject("DescriptionLineDetail");
    }

    static void refuseWrongProduct(BigDecimal amount, ObjectNode detail) {
        if (!detail.hasNonNull("Qty") || !detail.hasNonNull("UnitPrice")) {
            return;
        }
        BigDecimal product = Money.cents(Money.of(detail.get("UnitPrice")).multiply(Money.of(detail.get("Qty"))));
        if (product.compareTo(Money.cents(amount)) != 0) {
            throw QboFault.validation("6070", "Amount calculation incorrect in the request",
                    "Amount is not equal to UnitPrice * Qty. Supplied value:" + amount.toPlainString(), "Amount");
        }
    }

    private void completeTaxCode(ObjectNode detail) {
        String code = detail.path("TaxCodeRef").path("value").asText();
        if (code.isEmpty()) {
            boolean taxed = company.switches.absentTaxCode == AbsentTaxCode.TAX
                    && company.preference("TaxPrefs", "UsingSalesTax").asBoolean();
            detail.putObject("TaxCodeRef").put("value", taxed ? "TAX" : "NON");
        } else {
            refuseUnknownTaxCode(code);
        }
    }

    static void refuseUnknownTaxCode(String code) {
        if (!List.of("TAX", "NON").contains(code)) {
            throw QboFault.validation("6100", "Invalid tax code", "Line TaxCodeRef must be TAX or NON. Supplied value:"
                    + code, "TaxCodeRef");
        }
    }

    private static BigDecimal discount(ObjectNode line, BigDecimal subtotal) {
        ObjectNode detail = line.withObject("/DiscountLineDetail");
        BigDecimal amount;
        if (detail.path("PercentBased").asBoolean() && detail.hasNonNull("DiscountPercent")) {
            BigDecimal percent = Money.of(detail.get("DiscountPercent"));
            if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
                throw QboFault.validation("2150", "Invalid Percent", "DiscountPercent must lie between 0 and 100. "
                        + "Supplied value:" + percent.toPlainString(), "DiscountPercent");
            }
            amount = subtotal.multiply(percent).divide(HUNDRED);
        } else if (line.hasNonNull("Amount")) {
            amount = Money.of(line.get("Amount"));
        } else {
            throw QboFault.validation("6090", "Discount without amount", "A discount line needs Amount or "
                    + "DiscountPercent", "Amount");
        }
        line.put("Amount", Money.cents(amount));
        return Money.cents(amount);
    }
}
