package io.reconpro.qbo.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CodeTest {

    @ParameterizedTest
    @EnumSource
    void fillsEveryValueThatItsTextsName(Code code) {
        Finding finding = Finding.of(code, valuesOf(code));

        assertThat(finding.message() + finding.remedy()).doesNotContain("{", "}");
        code.names().forEach(name -> assertThat(finding.message() + finding.remedy()).contains("<" + name + ">"));
    }

    @ParameterizedTest
    @MethodSource("everyName")
    void refusesAMissingValue(Code code, String name) {
        Map<String, String> values = valuesOf(code);
        values.remove(name);

        assertThatIllegalArgumentException().isThrownBy(() -> Finding.of(code, values)).withMessageContaining(name);
    }

    static Stream<Arguments> everyName() {
        return Arrays.stream(Code.values())
                .flatMap(code -> code.names().stream().map(name -> Arguments.of(code, name)));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatToDoUnlessItOnlyInforms(Code code) {
        assertThat(code.messageTemplate()).endsWith(".");
        if (code.severity() != Severity.INFO) {
            assertThat(code.remedyTemplate()).matches(".*\\.|\\{remedy}");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "R.*")
    void aboutTheRunNamesNoDocument(Code code) {
        assertThat(code.names()).doesNotContain("number", "party", "amount");
    }

    /** The bookkeeper has to find the document: a total of zero and a payment without money have no amount to tell. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"W17", "I03", "I08"})
    void namesTheDocumentByItsNumberAndAmount(Code code) {
        if (code.names().contains("number")) {
            assertThat(code.names()).contains("amount");
        }
    }

    @Test
    void takesItsSeverityFromItsFirstLetter() {
        assertThat(List.of(Code.R01, Code.E01, Code.W01, Code.I01)).extracting(Code::severity)
                .containsExactly(Severity.REFUSAL, Severity.ERROR, Severity.WARNING, Severity.INFO);
    }

    @Test
    void knowsTheWarningsThatBlockARun() {
        assertThat(Code.values()).filteredOn(Code::blocksRunAsWarning)
                .containsExactly(Code.W03, Code.W30, Code.W32, Code.W33);
    }

    @Test
    void showsMoneyWithTwoPlacesAndTakesValuesLiterally() {
        Finding finding = Finding.of(Code.E07,
                Map.of("number", "A$1\\", "party", "{amount}", "amount", new BigDecimal("-12.5000")));

        assertThat(finding.message()).isEqualTo("Document A$1\\ of {amount}: its total -12.50 is negative.");
    }

    private static Map<String, String> valuesOf(Code code) {
        Map<String, String> values = new HashMap<>();
        code.names().forEach(name -> values.put(name, "<" + name + ">"));
        return values;
    }
}
