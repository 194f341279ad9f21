package io.reconpro.qbo.sandbox.api;

/** Bodies of invoices for the first customer and the first item. */
final class Invoices {

    private static final String SALE = """
            {"Amount": %s, "DetailType": "SalesItemLineDetail",
             "SalesItemLineDetail": {"ItemRef": {"value": "1"}%s}}""";

    private Invoices() {
    }

    static String invoice(String header, String... lines) {
        return "{\"CustomerRef\": {\"value\": \"1\"}" + header + ", \"Line\": [" + String.join(",", lines) + "]}";
    }

    static String sale(String amount) {
        return SALE.formatted(amount, "");
    }

    static String sale(String amount, String detail) {
        return SALE.formatted(amount, ", " + detail);
    }
}
