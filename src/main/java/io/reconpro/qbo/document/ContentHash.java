package io.reconpro.qbo.document;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** Digests the content of a document of the shop. Hashes are compared across releases, so the form must not change. */
public final class ContentHash {

    private final StringBuilder content = new StringBuilder();

    /** Numbers without trailing zeros; each value with its length, so that text cannot move to the next unnoticed. */
    public ContentHash add(Object value) {
        String text = value instanceof BigDecimal number ? Amounts.plain(number) : Objects.toString(value, null);
        content.append(text == null ? "-" : text.length() + ":" + text).append('\n');
        return this;
    }

    /** @param version names what was added; a change of that needs a new one */
    public String of(String version) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return version + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
