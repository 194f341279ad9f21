package io.reconpro.qbo.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import io.reconpro.qbo.sandbox.books.Person;
import java.math.BigDecimal;

/** A customer, a vendor and their documents, fresh for each test, over HTTP. */
final class Scene {

    private static final String SALE = "{\"CustomerRef\": {\"value\": \"%s\"}%s, \"Line\": [%s]}";
    private static final String BILL = """
            {"VendorRef": {"value": "%s"}%s, "Line": [{"Amount": %s, "DetailType": "AccountBasedExpenseLineDetail",
             "AccountBasedExpenseLineDetail": {"AccountRef": {"value": "22"}%s}}]}""";

    private static int last;

    final Api api;
    final Person person;
    final String customer;
    final String vendor;

    Scene(SeededQuickBooks running) {
        api = running.api();
        person = running.books().person();
        String name = "Scene " + ++last;
        customer = named("customer", name);
        vendor = named("vendor", name + " Supply");
    }

    String named(String entity, String name) {
        return api.write(entity, "{\"DisplayName\": \"" + name + "\"}").get("Id").asText();
    }

    String invoice(String amount) {
        return invoice(amount, "");
    }

    String invoice(String amount, String header) {
        return api.write("invoice", SALE.formatted(customer, header, Invoices.sale(amount))).get("Id").asText();
    }

    String creditMemo(String amount) {
        return api.write("creditmemo", SALE.formatted(customer, "", Invoices.sale(amount))).get("Id").asText();
    }

    String bill(String amount) {
        return bill(amount, "", "");
    }

    String bill(String amount, String header, String detail) {
        return api.write("bill", billOf(amount, header, detail)).get("Id").asText();
    }

    String billOf(String amount, String header, String detail) {
        return BILL.formatted(vendor, header, amount, detail);
    }

    String payment(String total, String more) {
        return "{\"CustomerRef\": {\"value\": \"%s\"}, \"TotalAmt\": %s%s}".formatted(customer, total, more);
    }

    /** The record, with these properties in place of its own, as a full update. */
    String changed(String entity, String id, String... properties) {
        ObjectNode record = api.read(entity + "/" + id);
        for (String property : properties) {
            record.setAll((ObjectNode) Api.json("{" + property + "}"));
        }
        return record.toString();
    }

    /** Id and SyncToken, for a delete or a void. */
    String key(String entity, String id) {
        ObjectNode record = api.read(entity + "/" + id);
        return "{\"Id\": \"%s\", \"SyncToken\": \"%s\"}".formatted(id, record.get("SyncToken").asText());
    }

    BigDecimal amount(String entity, String id, String property) {
        return api.read(entity + "/" + id).get(property).decimalValue();
    }

    BigDecimal owed() {
        return amount("customer", customer, "Balance");
    }
}
