package io.reconpro.qbo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.shop.EarlierInvoice;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vehicle that is invoiced again: the same work may be charged twice. */
class VehicleTest {

    private static final String VIN = "4T1BF1FK5CU123456";

    private final Scene scene = new Scene();
    private final AnInvoice invoice = AnInvoice.sound().date(LocalDate.of(2026, 3, 10));

    @ParameterizedTest
    @CsvSource({
        // days of the setting, date of the earlier invoice; whether it is warned of
        "30, 2026-02-08, true",
        "30, 2026-02-07, false",
        "1,  2026-03-09, true",
        "1,  2026-03-10, true",
        "1,  2026-03-08, false"})
    void isWarnedOfWithinThePeriod(String days, LocalDate earlier, boolean warned) {
        scene.chosen.put("duplicate-vehicle-days", days);
        scene.earlier = List.of(new EarlierInvoice(1001, VIN, "980", earlier));

        assertThat(scene.codes(invoice).contains(Code.W28)).isEqualTo(warned);
    }

    @Test
    void isNamedWithTheLastInvoiceBefore() {
        scene.chosen.put("duplicate-vehicle-days", "60");
        scene.earlier = List.of(new EarlierInvoice(1001, VIN, "970", LocalDate.of(2026, 2, 1)),
                new EarlierInvoice(1001, VIN, null, LocalDate.of(2026, 3, 1)),
                new EarlierInvoice(1002, VIN, "990", LocalDate.of(2026, 3, 9)));

        assertThat(scene.message(invoice, Code.W28)).isEqualTo("Document 1001 of Harbor Auto, 100.00: vehicle " + VIN
                + " was invoiced a short time before, on invoice one without number (2026-03-01).");
    }
}
