package io.reconpro.qbo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void answersAtOnceUnlessToldOtherwise() {
        assertThat(Arguments.of()).isEqualTo(new Arguments(8090, true, null));
        assertThat(Arguments.of("--server.port=0", "--limits=off", "--latency=off"))
                .isEqualTo(new Arguments(0, false, null));
        assertThat(Arguments.of("--latency=documented", "--latency-seed=5", "--latency-scale=0.1").latency()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.port=eighty", "latency=fast", "latency-seed=now", "latency-scale=-1"})
    void namesWhatIsWrong(String argument) {
        assertThatIllegalArgumentException().isThrownBy(() -> Arguments.of("--" + argument))
                .withMessageContaining(argument.substring(argument.indexOf('=') + 1));
    }
}
