package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.Verdict;
import static io.reconpro.qbo.invoice.AnInvoice.empty;
import static io.reconpro.qbo.invoice.AnInvoice.percent;
import static io.reconpro.qbo.invoice.AnInvoice.service;
import static io.reconpro.qbo.invoice.AnInvoice.sound;
import static io.reconpro.qbo.invoice.AnInvoice.tax;
import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.gate.NamedRef;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.quickbooks.entity.QuickBooksLine;
import io.reconpro.qbo.shop.Address;
import io.reconpro.qbo.shop.PriceType;
import io.reconpro.qbo.shop.Service;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** S-13: who calculates the tax. */
class TaxTest {

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

    @Nested
    class Included {

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
            assertThat(scene.draft(taxed()).expectedTotal()).isEqualByComparingTo("106.92");
            assertThat(scene.codes(taxed())).isEmpty();
        }

        @Test
        void refusesTaxWithoutATaxItem() {
            scene.taxItem = null;

            assertThat(scene.verdict(taxed())).isInstanceOf(Verdict.Refused.class);
            assertThat(scene.message(taxed(), Code.E23)).contains("its tax of 7.92 needs a tax item");
            assertThat(scene.verdict(sound())).isInstanceOf(Verdict.Go.class);
        }

        @Test
        void warnsWhenQuickBooksCalculatesToo() {
            scene.salesTax = true;

            assertThat(scene.codes(taxed())).containsExactly(Code.W15);
            assertThat(codes(scene.sent(taxed()).line())).containsOnly("NON");
            assertThat(scene.codes(sound())).isEmpty();
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
            scene.salesTax = true;
            AnInvoice invoice = empty().line(service("Dent repair"), "100.00").line(untaxed, "50.00")
                    .line(tax("8"), "8.00");

            assertThat(codes(scene.sent(invoice).line())).containsExactly("TAX", "NON");
            assertThat(scene.draft(invoice).expectedTotal()).isNull();
            assertThat(scene.codes(invoice)).isEmpty();
        }

        @Test
        void expectsATotalWhereNothingIsTaxable() {
            scene.salesTax = true;

            assertThat(scene.draft(empty().line(untaxed, "50.00")).expectedTotal()).isEqualByComparingTo("50");
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
            scene.salesTax = true;
            scene.automatedTax = true;
        }

        @Test
        void warnsOfAnIncompleteOne() {
            AnInvoice invoice = sound().of(new AClient()
                    .ship(new Address("1 Pier", null, null, "OR", null, null)));

            assertThat(scene.message(invoice, Code.W27)).contains("lacks city, postal code");
        }

        @Test
        void takesTheBillAddressWithoutAShipAddress() {
            assertThat(scene.codes(sound())).isEmpty();
            assertThat(scene.codes(sound().of(new AClient().bill(AClient.NOWHERE)))).containsExactly(Code.W27);
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
