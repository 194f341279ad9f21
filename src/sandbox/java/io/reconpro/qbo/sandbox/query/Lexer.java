package io.reconpro.qbo.sandbox.query;

import io.reconpro.qbo.sandbox.books.QboFault;
import java.util.ArrayList;
import java.util.List;

/** Cuts a statement into tokens; texts stand in single quotes and are escaped with a backslash, never by doubling. */
final class Lexer {

    private final String statement;
    private int at;

    private Lexer(String statement) {
        this.statement = statement;
    }

    static List<Token> tokens(String statement) {
        return new Lexer(statement).tokens();
    }

    private List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        skipBlanks();
        while (at < statement.length()) {
            tokens.add(next());
            skipBlanks();
        }
        tokens.add(new Token(Token.Kind.END, "", at + 1));
        return tokens;
    }

    private Token next() {
        char first = statement.charAt(at);
        if (first == '\'') {
            return text();
        }
        if (isWordStart(first)) {
            return run(Token.Kind.WORD);
        }
        if (Character.isDigit(first) || first == '-') {
            return run(Token.Kind.NUMBER);
        }
        return sign(first);
    }

    private Token text() {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < statement.length() && statement.charAt(at) != '\'') {
            text.append(statement.charAt(at) == '\\' ? escaped() : statement.charAt(at));
            at++;
        }
        if (at == statement.length()) {
            throw lexical("the text opened at column " + (start + 1) + " is never closed");
        }
        at++;
        return new Token(Token.Kind.TEXT, text.toString(), start + 1);
    }

    private char escaped() {
        at++;
        char escaped = at < statement.length() ? statement.charAt(at) : ' ';
        if (escaped != '\'' && escaped != '\\') {
            throw lexical("a backslash must be followed by a quote or a backslash");
        }
        return escaped;
    }

    private Token run(Token.Kind kind) {
        int start = at++;
        while (at < statement.length() && isWordPart(statement.charAt(at))) {
            at++;
        }
        return new Token(kind, statement.substring(start, at), start + 1);
    }

    private Token sign(char first) {
        boolean two = (first == '<' || first == '>') && at + 1 < statement.length() && statement.charAt(at + 1) == '=';
        if (!two && "=<>(),*;".indexOf(first) < 0) {
            throw lexical("unexpected character '" + first + "'");
        }
        int start = at;
        at += two ? 2 : 1;
        return new Token(Token.Kind.SIGN, statement.substring(start, at), start + 1);
    }

    private void skipBlanks() {
        while (at < statement.length() && Character.isWhitespace(statement.charAt(at))) {
            at++;
        }
    }

    private static boolean isWordStart(char character) {
        return character == '_' || Character.isLetter(character);
    }

    private static boolean isWordPart(char character) {
        return isWordStart(character) || Character.isDigit(character) || character == '.';
    }

    private QboFault lexical(String reason) {
        return Refusal.parsing("Lexical error at line 1, column " + (at + 1) + ": " + reason);
    }
}
