package io.reconpro.qbo.quickbooks.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityJsonTest {

    private static final PhysicalAddress ADDRESS = new PhysicalAddress("Jane Doe", "12 Main St", "Unit 4", "Austin",
            "TX", "78701", "USA");

    @Test
    void writesAnInvoiceWithTheNamesQuickBooksKnows() {
        QuickBooksInvoice invoice = new QuickBooksInvoice("1001", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31),
                new Ref("5"), new Ref("USD"), new Ref("7"), ADDRESS, null, new EmailAddress("jane@doe.example"),
                new Memo("PO 7"), "Note", new TxnTaxDetail(null, new BigDecimal("8.25")), List.of(
                        QuickBooksLine.sale(1, "Dent", new BigDecimal("100.00"), new SalesItemLineDetail(new Ref("9"),
                                new BigDecimal("2"), new BigDecimal("50.0000"), new Ref("7"), new Ref("NON")))));

        assertThat(EntityJson.write(invoice)).isEqualTo("""
                {"DocNumber":"1001","TxnDate":"2026-03-01","DueDate":"2026-03-31","CustomerRef":{"value":"5"},
                "CurrencyRef":{"value":"USD"},"ClassRef":{"value":"7"},
                "BillAddr":{"Line1":"Jane Doe","Line2":"12 Main St","Line3":"Unit 4","City":"Austin",
                "CountrySubDivisionCode":"TX","PostalCode":"78701","Country":"USA"},
                "BillEmail":{"Address":"jane@doe.example"},"CustomerMemo":{"value":"PO 7"},"PrivateNote":"Note",
                "TxnTaxDetail":{"TotalTax":8.25},
                "Line":[{"LineNum":1,"Description":"Dent","Amount":100.00,"DetailType":"SalesItemLineDetail",
                "SalesItemLineDetail":{"ItemRef":{"value":"9"},"Qty":2,"UnitPrice":50.0000,
                "ClassRef":{"value":"7"},"TaxCodeRef":{"value":"NON"}}}]}"""
                .replace("\n", ""));
    }

    @Test
    void writesACustomerWithTheNamesQuickBooksKnows() {
        QuickBooksCustomer customer = new QuickBooksCustomer("Harbor Auto", "Harbor Auto", "Ann", "Lee",
                new EmailAddress("ann@harbor.example"), new TelephoneNumber("555-0100"),
                new PhysicalAddress("1 Pier", null, null, null, null, null, null), null, new Ref("USD"));

        assertThat(EntityJson.write(customer)).isEqualTo("""
                {"DisplayName":"Harbor Auto","CompanyName":"Harbor Auto","GivenName":"Ann","FamilyName":"Lee",
                "PrimaryEmailAddr":{"Address":"ann@harbor.example"},"PrimaryPhone":{"FreeFormNumber":"555-0100"},
                "BillAddr":{"Line1":"1 Pier"},"CurrencyRef":{"value":"USD"}}""".replace("\n", ""));
    }

    @Test
    void writesAnItemWithTheNamesQuickBooksKnows() {
        assertThat(EntityJson.write(QuickBooksItem.service("Dent repair", null, true, "79"))).isEqualTo("""
                {"Name":"Dent repair","Type":"Service","Taxable":true,"IncomeAccountRef":{"value":"79"}}""");
    }

    @Test
    void writesNumbersWithoutExponent() {
        SalesItemLineDetail detail = new SalesItemLineDetail(new Ref("9"), new BigDecimal("1E+3"),
                new BigDecimal("0.0000001"), null, null);

        assertThat(EntityJson.write(detail)).isEqualTo("""
                {"ItemRef":{"value":"9"},"Qty":1000,"UnitPrice":0.0000001}""");
    }
}
