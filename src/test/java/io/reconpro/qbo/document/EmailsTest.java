package io.reconpro.qbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailsTest {

    @ParameterizedTest
    @ValueSource(strings = {"ann@harbor.example", "ann.o'lee+shop@mail.harbor.example", "a@b.co"})
    void takesAnAddress(String email) {
        assertThat(Emails.isValid(email)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ann", "ann@harbor", "ann@@harbor.example", "ann lee@harbor.example", "@harbor.example",
        "ann@.example", "ann.@harbor.example", "ann..lee@harbor.example", "a@b.example; c@d.example",
        "front desk at harbor"})
    void leavesOffWhatIsNone(String email) {
        assertThat(Emails.isValid(email)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 101})
    void takesAHundredCharacters(int length) {
        String email = "a".repeat(length - "@harbor.example".length()) + "@harbor.example";

        assertThat(Emails.isValid(email)).isEqualTo(length <= 100);
    }
}
