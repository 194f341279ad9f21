package io.reconpro.qbo.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.gate.ClassTracking;
import io.reconpro.qbo.gate.Reference;
import io.reconpro.qbo.gate.SalesTax;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final AnEntry ONE = AnEntry.invoice("1");
    static final Reference BOOKS = new Reference(null, null, null, null, null, null, Map.of(),
            ClassTracking.TRANSACTION, null, true, SalesTax.NOT_USED, false, "USD", 1);

    @Test
    void hasNothingToSayAboutADocumentAsItWasSent() {
        assertThat(compare(ONE.stored("9"))).isEmpty();
    }

    @Test
    void namesATotalThatQuickBooksMadeAnotherOne() {
        assertThat(compare(ONE.stored("9").put("TotalAmt", new BigDecimal("108.00"))))
                .extracting(Finding::code).containsExactly(Code.W14);
    }

    @Test
    void namesANumberThatQuickBooksGave() {
        List<Finding> findings = compare(ONE.stored("9").put("DocNumber", "1001"));

        assertThat(findings).extracting(Finding::code).containsExactly(Code.W35);
        assertThat(findings.get(0).message()).contains("\"1001\"");
    }

    @Test
    void namesAClassThatQuickBooksDropped() {
        ObjectNode stored = ONE.stored("9");
        stored.remove("ClassRef");

        assertThat(compare(stored)).extracting(Finding::code).containsExactly(Code.W02);
    }

    @Test
    void findsTheClassOnALine() {
        ObjectNode stored = ONE.stored("9");
        stored.remove("ClassRef");
        stored.set("Line", AnEntry.json("""
                {"Line": [{"Amount": 1}, {"SalesItemLineDetail": {"ClassRef": {"value": "500"}}}]}""").get("Line"));

        assertThat(compare(stored)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-03-01, 7, 100.00, true",
        "2, 2026-03-01, 7, 100.00, false",
        "1, 2026-03-02, 7, 100.00, false",
        "1, 2026-03-01, 8, 100.00, false",
        "1, 2026-03-01, 7, 100.01, false"})
    void takesForATwinOnlyWhatAgreesInAllFour(String number, String date, String customer, String total, boolean twin) {
        ObjectNode stored = AnEntry.json("""
                {"DocNumber": "%s", "TxnDate": "%s", "CustomerRef": {"value": "%s"}, "TotalAmt": %s}"""
                .formatted(number, date, customer, total));

        assertThat(Comparison.isTwin(ONE.entry(), stored)).isEqualTo(twin);
    }

    private static List<Finding> compare(ObjectNode stored) {
        return Comparison.of(ONE.entry(), stored, BOOKS);
    }
}
