package io.reconpro.qbo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {

    @ParameterizedTest
    @CsvSource({
        "MONEY,        false,    ,    ,  50, MAIN",
        "LABOR,        true,     ,    ,  50, MAIN",
        "PARTS,        false,    ,    , -50, MAIN",
        "PERCENTAGE,   false,   5,    ,   2, SURCHARGE",
        "PERCENTAGE,   false,  -5,    ,  -2, DISCOUNT",
        "PERCENTAGE,   true,    8,    ,   4, TAX",
        "PERCENTAGE,   true,    0,    ,   0, TAX",
        "PERCENTAGE,   true,   -8,    ,  -4, DISCOUNT",
        "PERCENTAGE,   false,   5,  -5,  -2, DISCOUNT",
        "PERCENTAGE,   false,    ,    ,  -2, DISCOUNT",
        "PERCENTAGE,   true,     ,    ,   2, TAX"})
    void isOfTheKindItsServiceSays(PriceType type, boolean tax, BigDecimal serviceRate, BigDecimal lineRate,
            BigDecimal amount, LineKind expected) {
        Service service = new Service(1, "Any", null, type, tax, serviceRate, null, true);

        Line line = new Line(1, 1, service, null, null, null, null, amount, lineRate);

        assertThat(line.kind()).isEqualTo(expected);
        assertThat(line.isNegativeTax()).isEqualTo(tax && expected == LineKind.DISCOUNT);
    }

    @Test
    void isMainWithoutAService() {
        assertThat(new Line(1, 1, null, null, "Towing", null, null, BigDecimal.TEN, null).kind())
                .isEqualTo(LineKind.MAIN);
    }
}
