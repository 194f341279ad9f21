package io.reconpro.qbo.payment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** Tells contents apart across runs; a change of the form needs a new version, as it is compared across releases. */
final class ContentHash {

    private static final String VERSION = "v1:";

    private ContentHash() {
    }

    /** Each part with its length, so that text cannot move from one part to the next unnoticed. */
    static String of(Object... parts) {
        String content = Arrays.stream(parts).map(part -> part == null ? "-" : part.toString().length() + ":" + part)
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
