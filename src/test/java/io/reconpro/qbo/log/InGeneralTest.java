package io.reconpro.qbo.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Whatever ends a run or a connection can be told without values. */
class InGeneralTest {

    static Stream<Code> toldToOperators() {
        return Stream.concat(Stream.of(Code.I05),
                Arrays.stream(Code.values()).filter(code -> code.severity() == Severity.REFUSAL));
    }

    @ParameterizedTest
    @MethodSource("toldToOperators")
    void everyReasonHasAGeneralSentence(Code code) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages");

        assertThat(new InGeneral(words).of(code)).startsWith(code + " ").endsWith(".").hasSizeGreaterThan(20)
                .doesNotContain("{", "The log says what it is about");
    }
}
