package io.reconpro.qbo.log;

/** How much a finding weighs; the first letter of a code tells it. */
public enum Severity {

    /** The run does not start, or stops. */
    REFUSAL,
    /** This document is not written; the others go on. */
    ERROR,
    /** The document can be written, but the books will differ from what the shop may expect. */
    WARNING,
    /** Worth knowing; never blocks. */
    INFO;

    static Severity ofCode(String code) {
        return switch (code.charAt(0)) {
            case 'R' -> REFUSAL;
            case 'E' -> ERROR;
            case 'W' -> WARNING;
            case 'I' -> INFO;
            default -> throw new IllegalArgumentException("Code " + code + " starts with none of R, E, W, I");
        };
    }
}
