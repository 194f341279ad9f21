package io.reconpro.qbo.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * A note that a person has edited, with the new marker in place of the old one; nothing of the person's is lost.
     *
     * @param read what stands there now
     * @param own  what a new document would get: perhaps a note, and the marker on the last line
     */
    public static String merge(String read, String own) {
        int line = own.lastIndexOf('\n') + 1;
        String marker = own.substring(line);
        String note = own.substring(0, line).strip();
        Matcher old = FORM.matcher(read);
        String rest = old.find() ? old.replaceFirst("").strip() : read.strip();
        String whole = Stream.of(rest, rest.contains(note) ? "" : note, marker).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        if (whole.length() <= NOTE_LIMIT) {
            return whole;
        }
        String marked = rest + "\n" + marker;
        return marked.length() <= NOTE_LIMIT ? marked : read;
    }

    /** How long a note may be that a marker is appended to. */
    public static int room(String kind, String number) {
        return NOTE_LIMIT - of(kind, number, "0".repeat(ID_LENGTH)).length() - 1;
    }
}
