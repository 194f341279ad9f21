package io.reconpro.qbo.sandbox.query;

/** One word, text, number or sign of a statement, with its column (from 1) for error messages. */
record Token(Kind kind, String text, int column) {

    enum Kind { WORD, TEXT, NUMBER, SIGN, END }

    boolean isWord(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    @Override
    public String toString() {
        return kind == Kind.END ? "<EOF>" : "\"" + text + "\"";
    }
}
