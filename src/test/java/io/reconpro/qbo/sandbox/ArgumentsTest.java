package io.reconpro.qbo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void answersAtOnceUnlessToldOtherwise() {
        assertThat(Arguments.of()).isEqualTo(new Arguments(8090, true, null, List.of()));
        assertThat(Arguments.of("--server.port=0", "--limits=off", "--latency=off"))
                .isEqualTo(new Arguments(0, false, null, List.of()));
        assertThat(Arguments.of("--latency=documented", "--latency-seed=5", "--latency-scale=0.1").latency()).isNotNull();
    }

    @Test
    void takesSeveralAddressesToSendPeopleBackTo() {
        assertThat(Arguments.of("--redirect-uri=http://a/one", "--redirect-uri=http://a/two").redirectUris())
                .containsExactly("http://a/one", "http://a/two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.port=eighty", "latency=fast", "latency-seed=now", "latency-scale=-1"})
    void namesWhatIsWrong(String argument) {
        assertThatIllegalArgumentException().isThrownBy(() -> Arguments.of("--" + argument))
                .withMessageContaining(argument.substring(argument.indexOf('=') + 1));
    }
}
