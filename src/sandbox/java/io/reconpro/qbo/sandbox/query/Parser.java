package io.reconpro.qbo.sandbox.query;

import io.reconpro.qbo.sandbox.books.QboFault;
import java.util.ArrayList;
import java.util.List;

/** Reads one statement of the query language from its tokens. */
final class Parser {

    private final List<Token> tokens;
    private int at;
    private int startPosition = 1;
    private int maxResults = Query.DEFAULT_PAGE;

    Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    Query query() {
        expectWord("SELECT");
        boolean count = projection();
        expectWord("FROM");
        String entity = expect(Token.Kind.WORD).text();
        List<Condition> conditions = conditions();
        List<Query.Sorting> sortings = sortings();
        paging();
        takeSign(";");
        expect(Token.Kind.END);
        return new Query(Catalogue.of(entity).entity(), count, conditions, sortings, startPosition, maxResults);
    }

    private boolean projection() {
        if (takeSign("*")) {
            return false;
        }
        if (peek().isWord("count") && tokens.get(at + 1).isSign("(")) {
            at++;
            expectSign("(");
            expectSign("*");
            expectSign(")");
            return true;
        }
        do {
            property();
        } while (takeSign(","));
        return false;
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        if (takeWord("WHERE")) {
            do {
                conditions.add(condition());
            } while (takeWord("AND"));
        }
        return conditions;
    }

    private Condition condition() {
        String property = property();
        Operator operator = Operator.of(peek()).orElseThrow(this::unexpected);
        at++;
        return new Condition(property, operator, operator == Operator.IN ? list() : List.of(value()));
    }

    private List<String> list() {
        expectSign("(");
        List<String> values = new ArrayList<>();
        do {
            values.add(value());
        } while (takeSign(","));
        expectSign(")");
        return values;
    }

    private String value() {
        Token token = peek();
        boolean bare = token.kind() == Token.Kind.NUMBER || token.isWord("true") || token.isWord("false");
        if (token.kind() != Token.Kind.TEXT && !bare) {
            throw unexpected();
        }
        at++;
        return token.text();
    }

    private List<Query.Sorting> sortings() {
        List<Query.Sorting> sortings = new ArrayList<>();
        boolean sorted = takeWord("ORDERBY");
        if (!sorted && takeWord("ORDER")) {
            expectWord("BY");
            sorted = true;
        }
        while (sorted) {
            String property = property();
            boolean descending = takeWord("DESC");
            if (!descending) {
                takeWord("ASC");
            }
            sortings.add(new Query.Sorting(property, descending));
            sorted = takeSign(",");
        }
        return sortings;
    }

    /** Both orders are found in the wild, and answered. */
    private void paging() {
        for (int i = 0; i < 2; i++) {
            if (takeWord("STARTPOSITION")) {
                startPosition = number();
            } else if (takeWord("MAXRESULTS")) {
                maxResults = number();
            }
        }
    }

    private int number() {
        Token token = expect(Token.Kind.NUMBER);
        try {
            return Integer.parseInt(token.text());
        } catch (NumberFormatException notAnInteger) {
            throw Refusal.parsing("Encountered " + token + " at line 1, column " + token.column()
                    + ". Was expecting: <INTEGER>");
        }
    }

    private String property() {
        return expect(Token.Kind.WORD).text();
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token expect(Token.Kind kind) {
        if (peek().kind() != kind) {
            throw unexpected();
        }
        return tokens.get(at++);
    }

    private void expectWord(String keyword) {
        if (!takeWord(keyword)) {
            throw unexpected();
        }
    }

    private void expectSign(String sign) {
        if (!takeSign(sign)) {
            throw unexpected();
        }
    }

    private boolean takeWord(String keyword) {
        return take(peek().isWord(keyword));
    }

    private boolean takeSign(String sign) {
        return take(peek().isSign(sign));
    }

    private boolean take(boolean found) {
        if (found) {
            at++;
        }
        return found;
    }

    private QboFault unexpected() {
        return Refusal.parsing("Encountered " + peek() + " at line 1, column " + peek().column());
    }
}
