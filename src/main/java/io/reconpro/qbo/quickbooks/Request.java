package io.reconpro.qbo.quickbooks;

/**
 * One HTTP request below the company's address.
 *
 * @param method      GET or POST
 * @param path        such as {@code invoice/12}
 * @param query       without the minor version, empty for none
 * @param contentType of the body, null without one
 * @param body        null without one
 * @param batch       counts against the limit of batches
 */
record Request(String method, String path, String query, String contentType, String body, boolean batch) {

    private static final String JSON = "application/json; charset=UTF-8";

    static Request get(String path) {
        return new Request("GET", path, "", null, null, false);
    }

    static Request query(String statement) {
        return new Request("POST", "query", "", "application/text; charset=UTF-8", statement, false);
    }

    static Request batch(String query, String body) {
        return new Request("POST", "batch", query, JSON, body, true);
    }

    static Request post(String path, String query, String body) {
        return new Request("POST", path, query, JSON, body, false);
    }
}
