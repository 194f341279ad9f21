package io.reconpro.qbo.connection;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the tokens of connections are kept.
 *
 * @param tokenKey     key that encrypts them: 32 random bytes in base64, kept outside the database
 * @param tokenKeyId   name of that key, stored beside what it encrypted; a new key needs a new name
 * @param earlierKeys  keys that encrypted stored tokens before, by their names; they still read
 */
@ConfigurationProperties("connection")
public record ConnectionSettings(
        @DefaultValue("") String tokenKey,
        @DefaultValue("1") String tokenKeyId,
        Map<String, String> earlierKeys) {

    public ConnectionSettings {
        earlierKeys = earlierKeys == null ? Map.of() : Map.copyOf(earlierKeys);
    }

    /** The keys stay out of logs. */
    @Override
    public String toString() {
        return "ConnectionSettings[tokenKeyId=" + tokenKeyId + "]";
    }
}
