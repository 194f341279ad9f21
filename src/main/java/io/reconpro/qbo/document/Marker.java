package io.reconpro.qbo.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line in a document's private note by which it is found again when an answer was lost. Customers may get to see
 * it. Its form must not change between releases.
 */
public final class Marker {

    private static final int NOTE_LIMIT = 4000;
    private static final int ID_LENGTH = 32;
    private static final Pattern FORM = Pattern.compile(
            "ReconPro (?:invoice|bill|payment) \\V*, ref ([0-9A-Z]{" + ID_LENGTH + "})(?![0-9A-Z])");

    private Marker() {
    }

    /** @param kind invoice, bill or payment */
    public static String of(String kind, String number, String requestId) {
        return "ReconPro " + kind + " " + number + ", ref " + requestId;
    }

    /** The request id in a private note, if one of ours is there. */
    public static Optional<String> requestId(String privateNote) {
        Matcher matcher = FORM.matcher(privateNote == null ? "" : privateNote);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The note with the marker on a line of its own below it. */
    public static String append(String note, String marker) {
        return note == null ? marker : note + "\n" + marker;
    }

    /** How long a note may be that a marker is appended to. */
    public static int room(String kind, String number) {
        return NOTE_LIMIT - of(kind, number, "0".repeat(ID_LENGTH)).length() - 1;
    }
}
