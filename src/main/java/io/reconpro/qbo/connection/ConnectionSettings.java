package io.reconpro.qbo.connection;

import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the tokens of connections are kept.
 *
 * @param tokenKey     key that encrypts stored tokens: 32 random bytes in base64, kept outside the database
 * @param tokenKeyId   name of the token key, stored beside what it encrypted; a new key needs a new name
 * @param earlierKeys  keys that encrypted stored tokens before, by their names; they still read
 */
@Validated
@ConfigurationProperties("connection")
public record ConnectionSettings(
        @DefaultValue("") @Pattern(regexp = BASE64_OF_32_BYTES, message = KEY) String tokenKey,
        @DefaultValue("1") @NotBlank String tokenKeyId,
        Map<String, @Pattern(regexp = BASE64_OF_32_BYTES, message = KEY) String> earlierKeys) {

    private static final String BASE64_OF_32_BYTES = "\\s*[A-Za-z0-9+/]{43}=\\s*";
    private static final String KEY = "must be 32 bytes in base64: make a key with `openssl rand -base64 32` and keep it "
            + "outside the database";

    public ConnectionSettings {
        earlierKeys = earlierKeys == null ? Map.of() : Map.copyOf(earlierKeys);
    }

    /** The keys stay out of logs. */
    @Override
    public String toString() {
        return "ConnectionSettings[tokenKeyId=" + tokenKeyId + "]";
    }
}
