package io.reconpro.qbo.ledger;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The id under which QuickBooks remembers a write, so that sending it again answers again and writes nothing.
 * <p>
 * It is derived from what is written and for whom, and must not change between releases: a write left open by one
 * release is sent again by the next. 32 characters of base 32 (160 bits) fit the 36 that a batch allows.
 */
final class RequestId {

    private static final int LENGTH = 32;
    private static final int BYTES = LENGTH * 5 / 8;

    private RequestId() {
    }

    static String of(String realmId, long companyId, String entity, String sourceId, String operation, int generation,
            String bodyHash) {
        return digest(String.join("\n", realmId, Long.toString(companyId), entity, sourceId, operation,
                Integer.toString(generation), bodyHash));
    }

    /** The id of a batch: the same members in the same order are the same call. */
    static String ofBatch(List<String> requestIds) {
        return digest(String.join("\n", requestIds));
    }

    /** SHA-256 in lower-case hex. */
    static String hash(String body) {
        return HexFormat.of().formatHex(sha256(body));
    }

    private static String digest(String text) {
        String digits = new BigInteger(1, Arrays.copyOf(sha256(text), BYTES)).toString(32).toUpperCase(Locale.ROOT);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
