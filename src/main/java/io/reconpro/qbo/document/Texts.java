package io.reconpro.qbo.document;

/** Fits texts into the lengths that QuickBooks takes. */
public final class Texts {

    private Texts() {
    }

    /** The text itself, or its beginning when it is longer than the limit. */
    public static String shorten(String text, int limit) {
        if (!isLonger(text, limit)) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end).stripTrailing();
    }

    public static boolean isLonger(String text, int limit) {
        return text != null && text.length() > limit;
    }
}
