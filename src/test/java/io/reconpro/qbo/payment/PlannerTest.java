package io.reconpro.qbo.payment;

import static io.reconpro.qbo.payment.Paid.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.reconpro.qbo.shop.Payment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes QuickBooks hold the payments of invoices of 100.00 as the shop has them. */
class PlannerTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource({"equal", "changed", "setElsewhere", "byHand", "forbidden", "money"})
    void plans(String title, Paid paid, List<String> plan) {
        assertThat(paid.plan()).isEqualTo(plan);
    }

    private static Stream<Arguments> equal() {
        return Stream.of(
                arguments("nothing on either side", shop(), List.of()),
                arguments("a new payment", shop().shop(1, 7, "60", "42"), List.of("create 60.00 of 7")),
                arguments("ours, the same", shop().shop(1, 7, "60", "42").books("55", "60", "42").of(7, 1, "60", "42"),
                        List.of()),
                arguments("by hand, the same", shop().shop(1, 7, "60", "42").books("55", "60", "42"),
                        List.of("adopt 7 I30")),
                arguments("by hand, the same, and another", shop().shop(1, 7, "60", "42").shop(1, 8, "40", null)
                        .books("55", "60", "42"), List.of("adopt 7 I30", "create 40.00 of 8")),
                arguments("two alike, one of them by hand", shop().shop(1, 7, "30", null).shop(1, 8, "30", null)
                        .books("55", "30", null), List.of("adopt 7 I30", "create 30.00 of 8")),
                arguments("a part of one by hand that pays two", shop().shop(1, 7, "60", "42").shop(2, 8, "20", "42")
                        .books("55", "80", "42", Map.of(1, "60", 2, "20")), List.of("adopt 7 I30", "adopt 8 I30")));
    }

    private static Stream<Arguments> changed() {
        return Stream.of(
                arguments("another amount", shop().shop(1, 7, "70", "42").books("55", "60", "42").of(7, 1, "60", "42"),
                        List.of("change to 70.00 of 7")),
                arguments("another date in QuickBooks", shop().shop(1, 7, "60", "42").books("55", "60", "42")
                        .of(7, 1, "60", "42").on(DAY.minusDays(1)), List.of("change to 60.00 of 7")),
                arguments("a reference that only QuickBooks has", shop().shop(1, 7, "60", null).books("55", "60", "9")
                        .of(7, 1, "60", null), List.of()),
                arguments("gone from the shop", shop().books("55", "60", "42").of(7, 1, "60", "42"),
                        List.of("remove 55")),
                arguments("voided in QuickBooks", shop().shop(1, 7, "60", "42").books("55", "0", "42", Map.of())
                        .of(7, 1, "60", "42"), List.of("create 60.00 of 7")));
    }

    /** A person set a part of what exports made against invoice 3, whose payment it is not. */
    private static Stream<Arguments> setElsewhere() {
        return Stream.of(
                arguments("what was paid too much", shop().shop(1, 7, "140", "42")
                        .books("55", "140", "42", parts("100", "40")).of(7, 1, "140", "42"), List.of()),
                arguments("some of what was paid too much", shop().warningsAsErrors().shop(1, 7, "140", "42")
                        .books("55", "140", "42", parts("100", "20")).of(7, 1, "140", "42"), List.of()),
                arguments("what was paid too much, where another date is wanted", shop().shop(1, 7, "140", "42")
                        .books("55", "140", "42", parts("100", "20")).of(7, 1, "140", "42").on(DAY.minusDays(1)),
                        List.of("change to 100.00 of 7 W21, 20 stays on 3")),
                arguments("what the invoice lacks", shop().shop(1, 7, "60", "42")
                        .books("55", "60", "42", parts("40", "20")).of(7, 1, "60", "42"),
                        List.of("change to 60.00 of 7 W20")),
                arguments("what the invoice lacks, and warnings are errors", shop().warningsAsErrors()
                        .shop(1, 7, "60", "42").books("55", "60", "42", parts("40", "20")).of(7, 1, "60", "42"),
                        List.of("refuse 7 W20")),
                arguments("what another payment is about to fill", shop().shop(1, 7, "60", "42").shop(1, 8, "60", "43")
                        .books("55", "60", "42", parts("40", "20")).of(7, 1, "60", "42"),
                        List.of("create 60.00 of 8")),
                arguments("more than is left since the payment became less", shop().shop(1, 7, "110", "42")
                        .books("55", "140", "42", parts("100", "40")).of(7, 1, "140", "42"),
                        List.of("change to 100 of 7 W20, 10.00 stays on 3")),
                arguments("less than is left though the payment became less", shop().shop(1, 7, "130", "42")
                        .books("55", "140", "42", parts("100", "20")).of(7, 1, "140", "42"),
                        List.of("change to 100.00 of 7 W21, 20 stays on 3")),
                arguments("room that one invoice has no need of", shop().shop(1, 7, "140", "42").shop(3, 8, "90", "43")
                        .books("55", "140", "42", parts("100", "40")).of(7, 1, "140", "42"),
                        List.of("create 60.00 of 8 W21")),
                arguments("a part of what the shop has no longer", shop()
                        .books("55", "140", "42", parts("100", "40")).of(7, 1, "140", "42"),
                        List.of("remove 55 W20 W20")),
                arguments("the same, and warnings are errors", shop().warningsAsErrors()
                        .books("55", "140", "42", parts("100", "40")).of(7, 1, "140", "42"),
                        List.of("keep 55 W20 W20")));
    }

    private static Map<Integer, String> parts(String own, String elsewhere) {
        return Map.of(1, own, 3, elsewhere);
    }

    private static Stream<Arguments> byHand() {
        return Stream.of(
                arguments("another reference", shop().shop(1, 7, "60", "42").books("55", "60", "43"),
                        List.of("remove 55 W19", "create 60.00 of 7")),
                arguments("nothing in the shop", shop().books("55", "60", "43"), List.of("remove 55 W19")),
                arguments("it pays an invoice of others, too", shop().shop(1, 7, "60", "42")
                        .books("55", "90", "43", Map.of(1, "50", 99, "40")).shop(99, 8, "40", "43"),
                        List.of("take off 55 W20", "create 60.00 of 7", "adopt 8 I30")),
                arguments("all that it pays is replaced", shop().shop(1, 7, "60", "1").shop(2, 8, "20", "2")
                        .books("55", "90", "43", Map.of(1, "70", 2, "20")),
                        List.of("remove 55 W19 W19", "create 60.00 of 7", "create 20.00 of 8")),
                arguments("the application of a credit memo", shop().shop(1, 7, "70", "1")
                        .books("55", "0", null, Map.of(1, "30")).spending("30"), List.of("create 70.00 of 7")),
                arguments("money and a credit memo", shop().shop(1, 7, "70", "1")
                        .books("55", "20", null, Map.of(1, "50")).spending("30"),
                        List.of("keep 55 E32 W20", "refuse 7 E31")));
    }

    private static Stream<Arguments> forbidden() {
        return Stream.of(
                arguments("warnings are errors", shop().warningsAsErrors().shop(1, 7, "60", "42").books("55", "60", "43"),
                        List.of("keep 55 W19", "refuse 7 E31")),
                arguments("deposited", shop().shop(1, 7, "60", "42").books("55", "60", "43").deposited(),
                        List.of("keep 55 E18 W19", "refuse 7 E31")),
                arguments("deposited, and the same", shop().shop(1, 7, "60", "42").books("55", "60", "42").deposited(),
                        List.of("adopt 7 I30")),
                arguments("ours, deposited, and changed", shop().shop(1, 7, "70", "42").books("55", "60", "42")
                        .of(7, 1, "60", "42").deposited(), List.of("refuse 7 E18")),
                arguments("straight to the bank", shop().shop(1, 7, "60", "42").books("55", "60", "43")
                        .into("35", "Checking"), List.of("keep 55 E30 W19", "refuse 7 E31")),
                arguments("straight to the bank, confirmed", shop().shop(1, 7, "60", "42").books("55", "60", "43")
                        .into("35", "Checking").confirmed("55"), List.of("remove 55 W19", "create 60.00 of 7")),
                arguments("in a closed period", shop().closedThrough(DAY.minusDays(1)).shop(1, 7, "60", "42")
                        .books("55", "60", "43").on(DAY.minusDays(1)), List.of("keep 55 E30 W19", "refuse 7 E31")),
                arguments("ours, in a closed period", shop().closedThrough(DAY.minusDays(1))
                        .books("55", "60", "42").on(DAY.minusDays(1)).of(7, 1, "60", "42"), List.of("keep 55 E09")),
                arguments("new, in a closed period", shop().closedThrough(DAY).shop(1, 7, "60", "42"),
                        List.of("refuse 7 E09")),
                arguments("an inactive method", shop().shop(1, new Payment(7, "WIRE", BigDecimal.TEN, DAY, null, null,
                        null, false)), List.of("refuse 7 E10")));
    }

    private static Stream<Arguments> money() {
        return Stream.of(
                arguments("too much", shop().shop(1, 7, "80", "1").shop(1, 8, "30", "2"),
                        List.of("create 80.00 of 7", "create 20.00 of 8 W21")),
                arguments("too much, and warnings are errors", shop().warningsAsErrors().shop(1, 7, "80", "1")
                        .shop(1, 8, "30", "2"), List.of("create 80.00 of 7", "refuse 8 W21")),
                arguments("room for what was too much", shop().shop(1, 8, "30", "2").books("55", "80", "1")
                        .of(7, 1, "80", "1").books("56", "30", "2", Map.of(1, "20")).of(8, 1, "30", "2"),
                        List.of("remove 55", "change to 30.00 of 8")),
                arguments("before the invoice", shop().shop(1, new Payment(7, "CASH_CHECK", BigDecimal.TEN,
                        DAY.minusDays(1), null, null, null, false)), List.of("create 10.00 of 7 W22")),
                arguments("voided, or no money", shop()
                        .shop(1, new Payment(7, "CASH_CHECK", BigDecimal.TEN, DAY, null, null, null, true))
                        .shop(1, new Payment(8, "PO_RO", null, DAY, null, "PO 7", null, false))
                        .shop(1, new Payment(9, "CASH_CHECK", BigDecimal.ZERO, DAY, null, null, null, false)), List.of()));
    }

    private static Paid shop() {
        return new Paid();
    }
}
