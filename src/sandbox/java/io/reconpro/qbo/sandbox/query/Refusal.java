package io.reconpro.qbo.sandbox.query;

import io.reconpro.qbo.sandbox.books.QboFault;

/** How a statement is refused: 4000 when it cannot be parsed, 4001 when it parses but asks for the impossible. */
final class Refusal {

    private Refusal() {
    }

    static QboFault parsing(String detail) {
        return QboFault.validation("4000", "Error parsing query", "QueryParserError: " + detail);
    }

    static QboFault invalid(String detail) {
        return QboFault.validation("4001", "Invalid query", "QueryValidationError: " + detail);
    }
}
