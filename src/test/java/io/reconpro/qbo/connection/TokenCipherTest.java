package io.reconpro.qbo.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.Test;

class TokenCipherTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER = Base64.getEncoder().encodeToString("another-key-of-thirty-two-bytes!".getBytes());

    private final TokenCipher cipher = new TokenCipher(settings(KEY, "1", null));

    @Test
    void readsWhatItEncrypted() {
        String stored = cipher.encrypt("token-é", "9130");

        assertThat(stored).doesNotContain("token");
        assertThat(cipher.decrypt(stored, "1", "9130")).isEqualTo("token-é");
    }

    @Test
    void neverWritesTheSameTwice() {
        assertThat(cipher.encrypt("token", "9130")).isNotEqualTo(cipher.encrypt("token", "9130"));
    }

    @Test
    void bindsATokenToItsCompany() {
        String stored = cipher.encrypt("token", "9130");

        assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(stored, "1", "9131"))
                .withMessageContaining("9131");
    }

    @Test
    void readsWithAnEarlierKey() {
        String stored = cipher.encrypt("token", "9130");
        TokenCipher rotated = new TokenCipher(settings(OTHER, "2", Map.of("1", KEY)));

        assertThat(rotated.keyId()).isEqualTo("2");
        assertThat(rotated.decrypt(stored, "1", "9130")).isEqualTo("token");
    }

    @Test
    void namesTheKeyThatIsMissing() {
        TokenCipher replaced = new TokenCipher(settings(OTHER, "2", null));

        assertThatThrownBy(() -> replaced.decrypt(cipher.encrypt("token", "9130"), "1", "9130"))
                .hasMessageContaining("connection.earlier-keys.1");
    }

    private static ConnectionSettings settings(String key, String keyId, Map<String, String> earlierKeys) {
        return new ConnectionSettings(key, keyId, earlierKeys, Duration.ofDays(1), Duration.ofMinutes(10), "");
    }
}
