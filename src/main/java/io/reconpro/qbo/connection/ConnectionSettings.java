package io.reconpro.qbo.connection;

import java.time.Duration;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How connections are made, and how their tokens are kept.
 *
 * @param tokenKey     key that encrypts stored tokens: 32 random bytes in base64, kept outside the database
 * @param tokenKeyId   name of the token key, stored beside what it encrypted; a new key needs a new name
 * @param earlierKeys  keys that encrypted stored tokens before, by their names; they still read
 * @param refreshAfter after how long without use a connection's tokens are refreshed; Intuit ends a connection whose
 *                     tokens were not refreshed for 100 days
 * @param watch        how often connections are looked at: whether they are to be refreshed, or will end soon
 * @param publicUrl    address under which browsers reach the exporter, as registered with the Intuit app; empty: as the
 *                     browser says
 */
@Validated
@ConfigurationProperties("connection")
public record ConnectionSettings(
        @DefaultValue("") @Pattern(regexp = BASE64_OF_32_BYTES, message = KEY) String tokenKey,
        @DefaultValue("1") @NotBlank String tokenKeyId,
        Map<String, @Pattern(regexp = BASE64_OF_32_BYTES, message = KEY) String> earlierKeys,
        @DefaultValue("1d") @NotNull @DurationMin(minutes = 1) Duration refreshAfter,
        @DefaultValue("10m") @NotNull @DurationMin(millis = 100) Duration watch,
        @DefaultValue("") @Pattern(regexp = "(https?://[^/?#]+)?", message = ADDRESS) String publicUrl) {

    private static final String BASE64_OF_32_BYTES = "\\s*[A-Za-z0-9+/]{43}=\\s*";
    private static final String KEY = "must be 32 bytes in base64: make a key with `openssl rand -base64 32` and keep it "
            + "outside the database";

    private static final String ADDRESS = "must be the beginning of an address, such as https://exporter.example.com";

    public ConnectionSettings {
        earlierKeys = earlierKeys == null ? Map.of() : Map.copyOf(earlierKeys);
    }

    /** The keys stay out of logs. */
    @Override
    public String toString() {
        return "ConnectionSettings[tokenKeyId=" + tokenKeyId + "]";
    }
}
