package io.reconpro.qbo.invoice;

import static io.reconpro.qbo.invoice.AnInvoice.empty;
import static io.reconpro.qbo.invoice.AnInvoice.percent;
import static io.reconpro.qbo.invoice.AnInvoice.service;
import static io.reconpro.qbo.invoice.AnInvoice.tax;
import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.gate.NamedRef;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.quickbooks.entity.QuickBooksLine;
import io.reconpro.qbo.shop.WorkOrder;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {

    private final Scene scene = new Scene();

    @Test
    void areMainThenSurchargeThenDiscountThenTaxEachByPosition() {
        scene.includeTax = true;
        scene.taxItem = new NamedRef("30", "Sales tax payable");
        AnInvoice invoice = empty().line(tax("8"), "8.00").line(percent("Loyalty", "-5"), "-5.00")
                .line(percent("Supplies", "3"), "3.00").line(service("B main"), "60.00")
                .line(percent("Rush", "2"), "2.00").line(service("A main"), "40.00");

        List<QuickBooksLine> lines = scene.sent(invoice).line();

        assertThat(lines).extracting(QuickBooksLine::description)
                .containsExactly("B main", "A main", "Supplies", "Rush", "Loyalty", "Sales tax");
        assertThat(lines).extracting(QuickBooksLine::lineNum).containsExactly(1, 2, 3, 4, 5, 6);
    }

    /** QuickBooks refuses an amount that is not quantity times price to the cent (6070). */
    @Nested
    class AmountsOfLines {

        @ParameterizedTest
        @CsvSource({
            // quantity, price, stored amount; sent quantity, price, amount; remark
            "2,      50.0000,  100.0000,   2,     50,      100.00, ''",
            "1.5,    33.3333,   50.0000,   1.5,   33.3333,  50.00, ''",
            "3,      33.3333,  100.0000,   3,     33.3333, 100.00, ''",
            "0.25,   10.0200,    2.5050,   0.25,  10.02,     2.51, ''",
            "2,      50.0000,   90.0000,   1,     90,       90.00, ' (2 at 50)'",
            "3,      33.3300,  100.0000,   1,     100,     100.00, ' (3 at 33.33)'",
            "2.50,   19.9900,   49.9800,   2.5,   19.99,    49.98, ''",
            "0,       5.0000,    0.0000,   0,     5,         0.00, ''",
            "-1,     20.0000,  -20.0000,  -1,     20,      -20.00, ''",
            ",              ,   12.3450,   1,     12.35,    12.35, ''",
            "2,             ,   12.3449,   1,     12.34,    12.34, ''",
            ",              ,  -12.3450,   1,    -12.35,   -12.35, ''",
            ",              ,    0.0050,   1,     0.01,      0.01, ''",
            ",              ,    0.0049,   1,     0,         0.00, ''"})
        void areQuantityTimesPriceOrOneTimesTheAmount(String quantity, String price, String stored,
                BigDecimal sentQuantity, BigDecimal sentPrice, BigDecimal sentAmount, String remark) {
            QuickBooksLine line = line(empty().line(service("Dent"), quantity, price, stored, null));

            assertThat(line.salesItemLineDetail().qty()).isEqualByComparingTo(sentQuantity);
            assertThat(line.salesItemLineDetail().unitPrice()).isEqualByComparingTo(sentPrice);
            assertThat(line.amount()).isEqualTo(sentAmount);
            assertThat(line.description()).isEqualTo("Dent" + remark);
        }

        @Test
        void ofPercentagesAreOneTimesTheAmount() {
            QuickBooksLine line = line(empty().line(percent("Loyalty", "-5"), "-0.05", "100", "-5.00", null));

            assertThat(line.salesItemLineDetail().qty()).isEqualByComparingTo("1");
            assertThat(line.salesItemLineDetail().unitPrice()).isEqualByComparingTo("-5");
            assertThat(line.description()).isEqualTo("Loyalty");
        }
    }

    @Nested
    class Descriptions {

        private final WorkOrder camry = new WorkOrder(1, 1, "WO-1", "RO-7", "4T1BF1FK5CU123456", "2019", "Toyota",
                "Camry", "S-88");

        @Test
        void nameTheVehicleOfTheirWorkOrder() {
            WorkOrder second = new WorkOrder(2, 2, null, null, "1HGCM82633A004352", null, null, null, null);
            AnInvoice invoice = empty().on(camry).line(service("Dent"), null, null, "1.00", "Hood")
                    .on(second).line(service("Dent"), "2.00").on(null).line(service("Towing"), "3.00");

            assertThat(scene.sent(invoice).line()).extracting(QuickBooksLine::description).containsExactly(
                    "Hood (2019 Toyota Camry, VIN 4T1BF1FK5CU123456, Stock S-88, RO RO-7, WO WO-1)",
                    "Dent (VIN 1HGCM82633A004352)", "Towing");
        }

        @Test
        void keepTheVehicleWhenTheyAreShortened() {
            AnInvoice invoice = empty().on(camry).line(service("Dent"), null, null, "1.00", "x".repeat(4000));

            assertThat(line(invoice).description()).hasSize(4000).endsWith("WO WO-1)");
            assertThat(scene.message(invoice, Code.W08))
                    .contains("the description of line 1 is shortened to 4000 characters");
        }

        @Test
        void areSentWholeWhenTheyJustFit() {
            AnInvoice invoice = empty().line(service("Dent"), null, null, "1.00", "x".repeat(4000));

            assertThat(line(invoice).description()).isEqualTo("x".repeat(4000));
            assertThat(scene.codes(invoice)).doesNotContain(Code.W08);
        }
    }

    private QuickBooksLine line(AnInvoice invoice) {
        return scene.sent(invoice).line().get(0);
    }
}
