package io.reconpro.qbo.invoice;

import static io.reconpro.qbo.invoice.AnInvoice.empty;
import static io.reconpro.qbo.invoice.AnInvoice.percent;
import static io.reconpro.qbo.invoice.AnInvoice.service;
import static io.reconpro.qbo.invoice.AnInvoice.sound;
import static io.reconpro.qbo.invoice.AnInvoice.tax;
import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.RunCache;
import io.reconpro.qbo.document.Verdict;
import io.reconpro.qbo.gate.NamedRef;
import io.reconpro.qbo.gate.SalesTax;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.quickbooks.entity.QuickBooksLine;
import io.reconpro.qbo.quickbooks.entity.Ref;
import io.reconpro.qbo.quickbooks.entity.TxnTaxDetail;
import io.reconpro.qbo.shop.Address;
import io.reconpro.qbo.shop.PriceType;
import io.reconpro.qbo.shop.Service;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S-13: who calculates the tax, and how it reaches QuickBooks. */
class TaxTest {

    private static final SalesTax AUTOMATED = new SalesTax(true, true, null);
    private static final SalesTax CLASSIC = new SalesTax(true, false, "2");
    private static final SalesTax CLASSIC_WITHOUT_CODE = new SalesTax(true, false, null);

    private final Scene scene = new Scene().customerInBooks("43", "Harbor Auto").itemInBooks("9", "Dent repair")
            .itemInBooks("10", "Supplies").itemInBooks("11", "Loyalty");
    private final Service untaxed = new Service(3, "Dent repair", null, PriceType.MONEY, false, null, null, false);

    @BeforeEach
    void customerIsLinked() {
        scene.links.put(MasterKey.customer(5), "43");
    }

    private AnInvoice taxed() {
        return empty().line(service("Dent repair"), "100.00").line(percent("Supplies", "10"), "10.00")
                .line(percent("Loyalty", "-10"), "-11.00").line(tax("8"), "7.92");
    }

    /** What the settings and the books make of it: nothing, lines, or a total. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # included | method            | books                | goes as | codes
            false      | auto              | NOT_USED             | nothing | W14 W16
            false      | auto              | AUTOMATED            | nothing | W27
            false      | tax-lines         | CLASSIC              | nothing |
            true       | auto              | NOT_USED             | lines   |
            true       | auto              | AUTOMATED            | total   |
            true       | auto              | CLASSIC              | total   |
            true       | auto              | CLASSIC_WITHOUT_CODE | lines   | W15
            true       | tax-lines         | NOT_USED             | lines   |
            true       | tax-lines         | AUTOMATED            | lines   | W15
            true       | tax-lines         | CLASSIC              | lines   | W15
            true       | transaction-total | AUTOMATED            | total   |
            true       | transaction-total | CLASSIC              | total   |
            true       | transaction-total | CLASSIC_WITHOUT_CODE | total   | E25
            true       | transaction-total | NOT_USED             | total   | E25
            """)
    void goesAsTheSettingsSay(boolean included, String method, String books, String way, String codes) {
        scene.includeTax = included;
        scene.chosen.put("tax-method", method);
        scene.salesTax = books(books);
        scene.taxItem = new NamedRef("30", "Sales tax");

        boolean asLine = scene.sent(taxed()).line().stream()
                .anyMatch(line -> line.salesItemLineDetail().itemRef().value().equals("30"));
        boolean asTotal = scene.sent(taxed()).txnTaxDetail() != null;

        assertThat(asLine).isEqualTo(way.equals("lines"));
        assertThat(asTotal).isEqualTo(way.equals("total"));
        assertThat(scene.codes(taxed())).extracting(Code::name)
                .containsExactly(codes == null ? new String[0] : codes.split(" "));
    }

    private static SalesTax books(String name) {
        return switch (name) {
            case "AUTOMATED" -> AUTOMATED;
            case "CLASSIC" -> CLASSIC;
            case "CLASSIC_WITHOUT_CODE" -> CLASSIC_WITHOUT_CODE;
            default -> SalesTax.NOT_USED;
        };
    }

    @Nested
    class AsLines {

        @BeforeEach
        void included() {
            scene.includeTax = true;
            scene.taxItem = new NamedRef("30", "Sales tax");
        }

        @Test
        void sendsTaxLinesWithTheTaxItemAndTaxesNothing() {
            List<QuickBooksLine> lines = scene.sent(taxed()).line();

            assertThat(lines).extracting(line -> line.salesItemLineDetail().itemRef().value())
                    .containsExactly("9", "10", "11", "30");
            assertThat(codes(lines)).containsOnly("NON");
            assertThat(scene.draft(taxed()).sentTotal()).isEqualByComparingTo("106.92");
            assertThat(scene.codes(taxed())).isEmpty();
        }

        @Test
        void sendsEachOfSeveralTaxesWithTheSameItem() {
            List<QuickBooksLine> lines = scene.sent(empty().line(service("Dent repair"), "100.00")
                    .line(tax("6"), "6.00").line(tax("0"), "0.00").line(tax("2"), "2.00")).line();

            assertThat(lines).extracting(QuickBooksLine::amount).extracting(BigDecimal::toPlainString)
                    .containsExactly("100.00", "6.00", "0.00", "2.00");
            assertThat(lines.subList(1, 4)).extracting(line -> line.salesItemLineDetail().itemRef().value())
                    .containsOnly("30");
        }

        @Test
        void refusesTaxWithoutATaxItemSoThatItNeverBecomesIncome() {
            scene.taxItem = null;

            assertThat(scene.verdict(taxed())).isInstanceOf(Verdict.Refused.class);
            assertThat(scene.message(taxed(), Code.E23)).contains("its tax of 7.92 needs a tax item");
            assertThat(scene.verdict(sound())).isInstanceOf(Verdict.Go.class);
        }

        @Test
        void warnsThatQuickBooksReportsOfSalesTaxLackThem() {
            scene.salesTax = AUTOMATED;
            scene.chosen.put("tax-method", "tax-lines");

            assertThat(scene.message(taxed(), Code.W15)).contains("its tax of 7.92 goes as a line");
            assertThat(codes(scene.sent(taxed()).line())).containsOnly("NON");
            assertThat(scene.codes(sound())).isEmpty();
        }

        @Test
        void takesAnInvoiceOfTaxAlone() {
            assertThat(scene.codes(empty().line(tax("8"), "8.00"))).isEmpty();
        }
    }

    @Nested
    class AsTheTotal {

        @BeforeEach
        void included() {
            scene.includeTax = true;
            scene.salesTax = AUTOMATED;
        }

        @Test
        void sendsTheSumAndNoTaxLine() {
            AnInvoice invoice = taxed().line(tax("2"), "1.98");

            assertThat(scene.sent(invoice).txnTaxDetail()).isEqualTo(new TxnTaxDetail(null, new BigDecimal("9.90")));
            assertThat(scene.sent(invoice).line()).extracting(QuickBooksLine::description)
                    .containsExactly("Dent repair", "Supplies", "Loyalty");
            assertThat(scene.draft(invoice).sentTotal()).isEqualByComparingTo("108.90");
            assertThat(scene.codes(invoice)).isEmpty();
        }

        @Test
        void namesTheBooksOwnTaxCodeWhereTaxIsNotAutomated() {
            scene.salesTax = CLASSIC;

            assertThat(scene.sent(taxed()).txnTaxDetail())
                    .isEqualTo(new TxnTaxDetail(new Ref("2"), new BigDecimal("7.92")));
        }

        @Test
        void codesTheTaxableServicesAsTaxable() {
            AnInvoice invoice = empty().line(service("Dent repair"), "100.00").line(untaxed, "50.00")
                    .line(tax("8"), "8.00");

            assertThat(codes(scene.sent(invoice).line())).containsExactly("TAX", "NON");
        }

        @ParameterizedTest
        @CsvSource({"0.00", "-20.00"})
        void isAboutEverythingWhereNoServiceIsTaxable(String discount) {
            AnInvoice invoice = empty().line(untaxed, "50.00").line(percent("Loyalty", "-10"), discount)
                    .line(tax("8"), "4.00");

            assertThat(codes(scene.sent(invoice).line())).containsOnly("TAX");
        }

        @Test
        void sendsATotalOfNothingAndTaxesNothingWhereTheShopChargedNone() {
            for (AnInvoice invoice : List.of(sound(), sound().line(tax("0"), "0.00"))) {
                assertThat(scene.sent(invoice).txnTaxDetail().totalTax()).isEqualByComparingTo("0");
                assertThat(codes(scene.sent(invoice).line())).containsOnly("NON");
                assertThat(scene.codes(invoice)).isEmpty();
            }
        }

        @Test
        void needsNoTaxItemAndNoAddress() {
            assertThat(scene.codes(taxed().of(new AClient().bill(AClient.NOWHERE)))).isEmpty();
        }

        @Test
        void refusesAnInvoiceOfTaxAlone() {
            assertThat(scene.codes(empty().line(tax("8"), "8.00"))).containsExactly(Code.E01);
        }

        @Test
        void refusesWhatBooksWithoutSalesTaxWouldLose() {
            scene.salesTax = SalesTax.NOT_USED;
            scene.chosen.put("tax-method", "transaction-total");

            assertThat(scene.verdict(taxed())).isInstanceOf(Verdict.Refused.class);
            assertThat(scene.message(taxed(), Code.E25)).contains("its tax of 7.92", "does not use sales tax");
            assertThat(scene.codes(sound().line(tax("0"), "0.00"))).isEmpty();
        }
    }

    @Nested
    class LeftOut {

        @Test
        void keepsSurchargesAndDiscounts() {
            assertThat(scene.sent(taxed()).line()).extracting(QuickBooksLine::description)
                    .containsExactly("Dent repair", "Supplies", "Loyalty");
        }

        @Test
        void warnsThatNobodyCalculatesIt() {
            assertThat(scene.codes(taxed())).containsExactly(Code.W14, Code.W16);
            assertThat(scene.message(taxed(), Code.W14))
                    .contains("its total is 106.92 in ReconPro, but 99.00 in QuickBooks");
            assertThat(codes(scene.sent(taxed()).line())).containsOnly("NON");
        }

        @Test
        void leavesItToQuickBooksByService() {
            scene.salesTax = CLASSIC;
            AnInvoice invoice = empty().line(service("Dent repair"), "100.00").line(untaxed, "50.00")
                    .line(tax("8"), "8.00");

            assertThat(codes(scene.sent(invoice).line())).containsExactly("TAX", "NON");
            assertThat(scene.sent(invoice).txnTaxDetail()).isNull();
            assertThat(scene.draft(invoice).isTaxedByQuickBooks()).isTrue();
            assertThat(scene.codes(invoice)).isEmpty();
        }

        @Test
        void foreseesTheTotalWhereNothingIsTaxable() {
            scene.salesTax = CLASSIC;

            assertThat(scene.codes(empty().line(untaxed, "50.00").line(tax("8"), "4.00"))).containsExactly(Code.W14);
        }

        @Test
        void refusesAnInvoiceOfTaxAlone() {
            assertThat(scene.codes(empty().line(tax("8"), "8.00"))).contains(Code.E01);
        }

        @Test
        void saysNothingOfATaxOfNothing() {
            assertThat(scene.codes(empty().line(service("Dent repair"), "100.00").line(tax("0"), "0.00"))).isEmpty();
        }
    }

    /** Amounts of the shop have four decimals; each line, and the total of tax, is rounded once, half up. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # work   | taxes                 | shop's total | way   | sent   | W14
            100.0000 | 8.2500                | 108.25       | lines | 108.25 | false
            99.9900  | 8.2492                | 108.24       | lines | 108.24 | false
            99.9900  | 8.2492                | 108.24       | total | 108.24 | false
            19.9950  | 1.6496                | 21.64        | lines | 21.65  | true
            19.9950  | 1.6496                | 21.64        | total | 21.65  | true
            10.0000  | 0.3350 0.3350         | 10.67        | lines | 10.68  | true
            10.0000  | 0.3350 0.3350         | 10.67        | total | 10.67  | false
            10.0000  | 0.1249 0.1249 0.1249  | 10.37        | lines | 10.36  | true
            10.0000  | 0.1249 0.1249 0.1249  | 10.37        | total | 10.37  | false
            0.0300   | 0.0024                | 0.03         | lines | 0.03   | false
            0.0600   | 0.0050                | 0.07         | total | 0.07   | false
            """)
    void roundsOnce(String work, String taxes, String shopTotal, String way, BigDecimal sent, boolean differs) {
        scene.includeTax = true;
        scene.taxItem = new NamedRef("30", "Sales tax");
        scene.salesTax = way.equals("total") ? AUTOMATED : SalesTax.NOT_USED;
        AnInvoice invoice = empty().line(service("Dent repair"), work).total(shopTotal);
        for (String amount : taxes.split(" ")) {
            invoice.line(tax("8.25"), amount);
        }

        assertThat(scene.draft(invoice).sentTotal()).isEqualByComparingTo(sent);
        assertThat(scene.codes(invoice)).isEqualTo(differs ? List.of(Code.W14) : List.of());
    }

    @Test
    void takesANegativeTaxForADiscount() {
        AnInvoice invoice = empty().line(service("Dent repair"), "100.00").line(tax("-8"), "-8.00");
        scene.itemInBooks("31", "Sales tax");

        assertThat(scene.sent(invoice).line()).extracting(QuickBooksLine::amount)
                .containsExactly(new BigDecimal("100.00"), new BigDecimal("-8.00"));
        assertThat(scene.codes(invoice)).containsExactly(Code.W34);
    }

    @Nested
    class AddressesForTax {

        @BeforeEach
        void computedByAddress() {
            scene.salesTax = AUTOMATED;
        }

        @Test
        void warnsOfAnIncompleteOne() {
            AnInvoice invoice = sound().of(new AClient()
                    .ship(new Address("1 Pier", null, null, "OR", null, null)));

            assertThat(scene.message(invoice, Code.W27)).contains("lacks city, postal code");
        }

        @Test
        void isTheCustomersInQuickBooksWhereTheClientHasNoShipAddress() {
            assertThat(scene.codes(sound())).as("a bill address alone").containsExactly(Code.W27);

            scene.replaceInBooks("Customer", """
                    {'Id':'43','DisplayName':'Harbor Auto','BillAddr':{'Line1':'1 Pier Rd','City':'Astoria',
                    'CountrySubDivisionCode':'OR','PostalCode':'97103'},'ShipAddr':{'Line1':'2 Dock','City':'Reno'}}""");
            scene.cache = new RunCache();

            assertThat(scene.codes(sound())).isEmpty();
        }

        @Test
        void needsNoneForUntaxedWork() {
            assertThat(scene.codes(empty().of(new AClient().bill(AClient.NOWHERE)).line(untaxed, "1.00"))).isEmpty();
        }
    }

    private static List<String> codes(List<QuickBooksLine> lines) {
        return lines.stream().map(line -> line.salesItemLineDetail().taxCodeRef().value()).toList();
    }
}
