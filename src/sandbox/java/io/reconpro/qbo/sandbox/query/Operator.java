package io.reconpro.qbo.sandbox.query;

import java.util.Arrays;
import java.util.Optional;

/** What a condition may ask; there is no OR, NOT, != or BETWEEN. */
enum Operator {

    EQUAL("="), LESS("<"), GREATER(">"), AT_MOST("<="), AT_LEAST(">="), IN("IN"), LIKE("LIKE");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    static Optional<Operator> of(Token token) {
        return Arrays.stream(values()).filter(o -> o.symbol.equalsIgnoreCase(token.text())
                && token.kind() != Token.Kind.TEXT).findFirst();
    }

    boolean accepts(int comparison) {
        return switch (this) {
            case LESS -> comparison < 0;
            case GREATER -> comparison > 0;
            case AT_MOST -> comparison <= 0;
            case AT_LEAST -> comparison >= 0;
            case EQUAL, IN, LIKE -> throw new IllegalStateException(this + " does not compare by order");
        };
    }
}
