package io.reconpro.qbo.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;

/** The preferences of the connected books that the export depends on. */
public record Preferences(JsonNode json, JsonNode companyInfo) {

    /** Without the company's info, which not every question needs. */
    public static Preferences of(JsonNode json) {
        return new Preferences(json, MissingNode.getInstance());
    }

    public ClassTracking classTracking() {
        JsonNode accounting = json.path("AccountingInfoPrefs");
        if (accounting.path("ClassTrackingPerTxnLine").asBoolean()) {
            return ClassTracking.LINE;
        }
        return accounting.path("ClassTrackingPerTxn").asBoolean() ? ClassTracking.TRANSACTION : ClassTracking.OFF;
    }

    LocalDate booksClosedThrough() {
        String date = json.path("AccountingInfoPrefs").path("BookCloseDate").asText("");
        return date.isEmpty() ? null : LocalDate.parse(date);
    }

    /** Empty when QuickBooks does not tell. */
    String defaultReceivableId() {
        return json.path("AccountingInfoPrefs").path("DefaultARAccount").path("value").asText("");
    }

    boolean customNumbers() {
        return json.path("SalesFormsPrefs").path("CustomTxnNumbers").asBoolean();
    }

    boolean appliesCredits() {
        return json.path("SalesFormsPrefs").path("AutoApplyCredit").asBoolean();
    }

    SalesTax salesTax() {
        JsonNode tax = json.path("TaxPrefs");
        return new SalesTax(tax.path("UsingSalesTax").asBoolean(), tax.path("PartnerTaxEnabled").asBoolean(),
                tax.path("TaxGroupCodeRef").path("value").asText(null));
    }

    boolean multiCurrency() {
        return json.path("CurrencyPrefs").path("MultiCurrencyEnabled").asBoolean();
    }

    String homeCurrency() {
        return json.path("CurrencyPrefs").path("HomeCurrency").path("value").asText("USD");
    }

    /** QuickBooks writes the month's English name; January where it says nothing. */
    int fiscalYearStartMonth() {
        String month = companyInfo.path("FiscalYearStartMonth").asText("");
        return Arrays.stream(Month.values()).filter(each -> each.name().equalsIgnoreCase(month)).findFirst()
                .orElse(Month.JANUARY).getValue();
    }
}
