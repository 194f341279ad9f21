package io.reconpro.qbo.sandbox.query;

/** A statement QuickBooks refuses: 4000 when it cannot be parsed, 4001 when it parses but asks for the impossible. */
public final class QueryFault extends RuntimeException {

    private final String code;
    private final String detail;

    private QueryFault(String code, String message, String detail) {
        super(message);
        this.code = code;
        this.detail = detail;
    }

    static QueryFault parsing(String detail) {
        return new QueryFault("4000", "Error parsing query", "QueryParserError: " + detail);
    }

    static QueryFault invalid(String detail) {
        return new QueryFault("4001", "Invalid query", "QueryValidationError: " + detail);
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }
}
