package io.reconpro.qbo.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import io.reconpro.qbo.sandbox.books.SalesTaxMode;
import io.reconpro.qbo.sandbox.control.Switches;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesTaxTest {

    private static final String TAXED = Invoices.sale("100", "\"TaxCodeRef\": {\"value\": \"TAX\"}");

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private final Scene scene = new Scene(RUNNING);
    private final Switches switches = RUNNING.quickBooks().control().switches();

    @AfterEach
    void restore() {
        RUNNING.books().salesTax(SalesTaxMode.AUTOMATED);
        switches.taxPercentByState = Map.of();
        switches.classicTaxTotal = Switches.ClassicTaxTotal.HONOURED;
    }

    private String invoice(String header) {
        return "{\"CustomerRef\": {\"value\": \"" + scene.customer + "\"}" + header + ", \"Line\": [" + TAXED + ", "
                + Invoices.sale("50") + "]}";
    }

    private ObjectNode created(String header) {
        return scene.api.write("invoice", invoice(header));
    }

    @ParameterizedTest(name = "{0}{1}: {2}, code {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            NONE       | ``                                                                                | 150    | ``
            NONE       | , "TxnTaxDetail": {"TotalTax": 7.77}                                              | 150    | ``
            NOT_SET_UP | , "TxnTaxDetail": {"TotalTax": 7.77}                                              | 150    | ``
            AUTOMATED  | ``                                                                                | 158    | 2
            AUTOMATED  | , "TxnTaxDetail": {"TotalTax": 7.77}                                              | 157.77 | 2
            AUTOMATED  | , "TxnTaxDetail": {"TotalTax": 0}                                                 | 150    | 2
            AUTOMATED  | , "TxnTaxDetail": {"TxnTaxCodeRef": {"value": "3"}}                               | 158    | 2
            CLASSIC    | ``                                                                                | 158    | 2
            CLASSIC    | , "TxnTaxDetail": {"TxnTaxCodeRef": {"value": "3"}}                               | 157.25 | 3
            CLASSIC    | , "TxnTaxDetail": {"TxnTaxCodeRef": {"value": "1"}}                               | 150    | 1
            CLASSIC    | , "TxnTaxDetail": {"TxnTaxCodeRef": {"value": "3"}, "TotalTax": 9}                | 159    | 3
            """)
    void dependsOnWhoChargesIt(SalesTaxMode mode, String header, BigDecimal total, String code) {
        RUNNING.books().salesTax(mode);

        ObjectNode invoice = created(header);

        assertThat(invoice.get("TotalAmt").decimalValue()).isEqualByComparingTo(total);
        assertThat(invoice.at("/TxnTaxDetail/TxnTaxCodeRef/value").asText()).isEqualTo(code);
        assertThat(invoice.at("/TxnTaxDetail/TotalTax").decimalValue()).isEqualByComparingTo(
                total.subtract(new BigDecimal("150")));
    }

    @Test
    void saysInItsPreferencesWhoChargesIt() {
        RUNNING.books().salesTax(SalesTaxMode.CLASSIC);
        assertThat(scene.api.read("preferences").get("TaxPrefs").toString()).isEqualTo("{\"UsingSalesTax\":true}");

        RUNNING.books().salesTax(SalesTaxMode.NOT_SET_UP);
        assertThat(scene.api.read("preferences").at("/TaxPrefs/PartnerTaxEnabled").asText()).isEqualTo("false");
    }

    @Test
    void spreadsAnExplicitTotalOverTheRates() {
        RUNNING.books().salesTax(SalesTaxMode.CLASSIC);

        ObjectNode detail = (ObjectNode) created(", \"TxnTaxDetail\": {\"TxnTaxCodeRef\": {\"value\": \"3\"}, "
                + "\"TotalTax\": 9}").get("TxnTaxDetail");

        assertThat(detail.at("/TaxLine/0/Amount").decimalValue()).isEqualByComparingTo("6.25");
        assertThat(detail.at("/TaxLine/1/Amount").decimalValue()).isEqualByComparingTo("2.75");
        assertThat(detail.at("/TaxLine/1/TaxLineDetail/OverrideDeltaAmount").decimalValue())
                .isEqualByComparingTo("1.75");
    }

    @Test
    void ignoresAnExplicitTotalOfClassicTaxWhenSwitched() {
        RUNNING.books().salesTax(SalesTaxMode.CLASSIC);
        switches.classicTaxTotal = Switches.ClassicTaxTotal.RECOMPUTED;

        assertThat(created(", \"TxnTaxDetail\": {\"TotalTax\": 9}").get("TotalAmt").decimalValue())
                .isEqualByComparingTo("158");
    }

    @Test
    void followsThePlaceOfDelivery() {
        switches.taxPercentByState = Map.of("FL", new BigDecimal("6.5"));

        assertThat(created(", \"ShipAddr\": {\"Line1\": \"1 Dock\", \"CountrySubDivisionCode\": \"FL\"}")
                .get("TotalAmt").decimalValue()).isEqualByComparingTo("156.50");
        assertThat(created("").get("TotalAmt").decimalValue()).isEqualByComparingTo("158");
    }

    @Test
    void sparesExemptCustomers() {
        scene.api.write("customer", scene.changed("customer", scene.customer, "\"Taxable\": false"));

        assertThat(created("").get("TotalAmt").decimalValue()).isEqualByComparingTo("150");
    }

    @Test
    void keepsTheTaxOfADocumentWhoseLinesAreNotTouched() {
        String id = created(", \"TxnTaxDetail\": {\"TotalTax\": 7.77}").get("Id").asText();

        scene.person.edits("Invoice", id, scene.api.read("invoice/" + id).objectNode().put("PrivateNote", "seen"));

        assertThat(scene.amount("invoice", id, "TotalAmt")).isEqualByComparingTo("157.77");
    }

    @Test
    void letsOnlyPeopleTypeInATax() {
        String custom = ", \"TxnTaxDetail\": {\"TxnTaxCodeRef\": {\"value\": \"CustomSalesTax\"}, \"TotalTax\": 5}";
        String id = created("").get("Id").asText();

        assertThat(scene.api.fault("invoice", invoice(custom))).isEqualTo("6160");
        assertThat(scene.api.fault("invoice", scene.changed("invoice", id, custom.substring(2)))).isEqualTo("6230");
        scene.person.typesTax(id, "5");
        ObjectNode kept = scene.api.write("invoice", scene.changed("invoice", id, "\"PrivateNote\": \"kept\""));
        assertThat(kept.at("/TxnTaxDetail/TxnTaxCodeRef/value").asText()).isEqualTo("CustomSalesTax");
        assertThat(kept.get("TotalAmt").decimalValue()).isEqualByComparingTo("155");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tax where it does not apply | , "GlobalTaxCalculation": "NotApplicable", "TxnTaxDetail": {"TotalTax": 1} | 6170
            a tax line without amount   | , "TxnTaxDetail": {"TaxLine": [{"DetailType": "TaxLineDetail"}]}           | 2280
            """)
    void refuses(String what, String header, String code) {
        assertThat(scene.api.fault("invoice", invoice(header))).isEqualTo(code);
        assertThat(scene.api.fault("bill", scene.billOf("5", header, ""))).isEqualTo(code);
    }
}
