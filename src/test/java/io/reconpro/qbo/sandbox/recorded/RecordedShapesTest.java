package io.reconpro.qbo.sandbox.recorded;

import static io.reconpro.qbo.sandbox.recorded.Descriptions.enveloped;
import static io.reconpro.qbo.sandbox.recorded.Descriptions.fault;
import static io.reconpro.qbo.sandbox.recorded.Descriptions.page;
import static io.reconpro.qbo.sandbox.recorded.Descriptions.queried;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.http.Faults;
import io.reconpro.qbo.sandbox.traffic.Limits;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every call that was once recorded against the real QuickBooks is answered here in the same shape. */
class RecordedShapesTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private static final String XML_HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String ADDRESS = """
            {"Line1": "9 Elm St", "City": "Waco", "CountrySubDivisionCode": "TX", "PostalCode": "76701"}""";

    private Api api;

    @BeforeEach
    void look() {
        api = RUNNING.api();
    }

    @Test
    void countsRecords() {
        assertShape(query("SELECT count(*) FROM Customer WHERE Id IN ('1', '2', '3')"), 200,
                queried("{\"totalCount\": \"number\"}"));
    }

    @Test
    void findsNothing() {
        assertShape(query("SELECT * FROM Customer WHERE Id IN ('1', '2') AND Active IN ( true, false ) "
                + "MAXRESULTS 2 STARTPOSITION 7"), 200, queried("{}"));
    }

    @Test
    void pagesThroughVendors() {
        api.write("vendor", """
                {"DisplayName": "Pecos Parts", "CompanyName": "Pecos Parts", "GivenName": "Ann", "FamilyName": "Lee",
                 "BillAddr": %s, "TaxIdentifier": "12-3456789", "AcctNum": "7", "TermRef": {"value": "%s"},
                 "PrimaryPhone": {"FreeFormNumber": "1"}, "Mobile": {"FreeFormNumber": "2"},
                 "Fax": {"FreeFormNumber": "3"}, "PrimaryEmailAddr": {"Address": "ann@pecos.example"},
                 "WebAddr": {"URI": "http://pecos.example"}}""".formatted(ADDRESS, id("Term")));

        HttpResponse<String> answer = query("SELECT * FROM Vendor WHERE DisplayName = 'Pecos Parts' MAXRESULTS 5 "
                + "STARTPOSITION 1");

        assertShape(answer, 200, queried(page("Vendor", Descriptions.FULL_VENDOR)));
        assertThat(Api.json(answer.body()).findValuesAsText("TaxIdentifier")).containsExactly("XXXXXX6789");
    }

    @Test
    void findsACustomerByAnEscapedName() {
        api.write("customer", """
                {"DisplayName": "Nick's Vans", "CompanyName": "Nick's Vans", "GivenName": "Nick", "FamilyName": "Ray",
                 "BillAddr": %1$s, "ShipAddr": %1$s, "PrimaryPhone": {"FreeFormNumber": "1"},
                 "PrimaryEmailAddr": {"Address": "nick@vans.example"}}""".formatted(ADDRESS));

        assertShape(query("SELECT * FROM Customer WHERE DisplayName = 'Nick\\'s Vans'"), 200,
                queried(page("Customer", Descriptions.FULL_CUSTOMER)));
    }

    @Test
    void createsAndUpdatesACustomer() {
        HttpResponse<String> created = api.post("customer", "{\"DisplayName\": \"Smith, Eve\"}");
        JsonNode customer = Api.json(created.body()).path("Customer");
        HttpResponse<String> updated = api.post("customer?minorversion=75", """
                {"DisplayName": "Eve Smith", "PrimaryPhone": {"FreeFormNumber": "1"}, "Id": "%s", "SyncToken": "0"}"""
                .formatted(customer.path("Id").asText()));

        assertShape(created, 200, enveloped("Customer", Descriptions.NEW_CUSTOMER));
        assertShape(api.get("customer/" + customer.path("Id").asText()), 200,
                enveloped("Customer", Descriptions.CUSTOMER_WITH_PHONE));
        assertShape(updated, 200, enveloped("Customer", Descriptions.CUSTOMER_WITH_PHONE));
        assertThat(Api.json(updated.body()).at("/Customer/SyncToken").asText()).isEqualTo("1");
        assertThat(Api.json(updated.body()).at("/Customer/FullyQualifiedName").asText()).isEqualTo("Eve Smith");
    }

    @Test
    void createsReadsAndVoidsAnInvoice() {
        HttpResponse<String> created = api.post("invoice", invoice());
        String id = Api.json(created.body()).at("/Invoice/Id").asText();
        HttpResponse<String> read = api.get("invoice/" + id);
        HttpResponse<String> voided = api.post("invoice?operation=void", "{\"Id\": \"%s\", \"SyncToken\": \"0\"}"
                .formatted(id));

        assertShape(created, 200, enveloped("Invoice", Descriptions.INVOICE));
        assertShape(read, 200, enveloped("Invoice", Descriptions.INVOICE));
        assertShape(voided, 200, enveloped("Invoice", Descriptions.VOIDED_INVOICE));
        assertThat(Api.json(voided.body()).at("/Invoice/PrivateNote").asText()).isEqualTo("Voided");
        assertThat(Api.json(voided.body()).at("/Invoice/TotalAmt").decimalValue()).isZero();
    }

    @Test
    void deletesAnInvoice() {
        String id = api.write("invoice", invoice()).get("Id").asText();

        HttpResponse<String> answer = api.post("invoice?operation=delete",
                "{\"Id\": \"%s\", \"SyncToken\": \"0\"}".formatted(id));

        assertShape(answer, 200, enveloped("Invoice", Descriptions.DELETED));
        assertThat(Api.json(answer.body()).at("/Invoice/status").asText()).isEqualTo("Deleted");
    }

    @Test
    void deactivatesAnAccount() {
        String id = api.write("account", """
                {"Name": "Spare Income", "AccountType": "Income"}""").get("Id").asText();

        HttpResponse<String> answer = api.post("account", """
                {"Id": "%s", "SyncToken": "0", "sparse": true, "Active": false, "Name": "Spare Income"}"""
                .formatted(id));

        assertShape(answer, 200, enveloped("Account", Descriptions.ACCOUNT));
        assertThat(Api.json(answer.body()).at("/Account/Name").asText()).isEqualTo("Spare Income (deleted)");
    }

    @Test
    void answersABatchItemByItem() {
        JsonNode stale = api.write("customer", "{\"DisplayName\": \"Stale\"}");
        HttpResponse<String> answer = api.post("batch", """
                {"BatchItemRequest": [
                  {"bId": "one", "operation": "create", "Vendor": {"DisplayName": "Batch Vendor"}},
                  {"bId": "two", "operation": "delete", "Invoice": {"Id": "99999", "SyncToken": "0"}},
                  {"bId": "three", "operation": "update",
                   "Customer": {"sparse": true, "Id": "%s", "SyncToken": "7", "Notes": "x"}},
                  {"bId": "four", "Query": "select * from Vendor where DisplayName = 'Capital City Glass'"}]}"""
                .formatted(stale.get("Id").asText()));

        assertShape(answer, 200, """
                {"BatchItemResponse": [
                  {"bId": "string", "Vendor": %s},
                  {"bId": "string", "Fault": {"type": "string", "Error": [%s]}},
                  {"bId": "string", "QueryResponse": %s}], "time": "string"}""".formatted(Descriptions.NEW_VENDOR,
                Descriptions.ERROR_WITH_ELEMENT, page("Vendor", Descriptions.NEW_VENDOR.replace("{\"Balance",
                "{\"CompanyName\": \"string\", \"Balance"))));
        assertThat(Api.json(answer.body()).findValuesAsText("code")).containsExactly("610", "5010");
    }

    @Test
    void reportsChanges() {
        api.write("invoice", invoice());

        HttpResponse<String> answer = api.get("cdc?entities=invoice&changedSince="
                + Instant.now().minusSeconds(60).toString());
        JsonNode first = Api.json(answer.body()).at("/CDCResponse/0/QueryResponse/0");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Shape.of(Api.json(answer.body()))).contains("/time string",
                "/CDCResponse[]/QueryResponse[]/startPosition number",
                "/CDCResponse[]/QueryResponse[]/maxResults number",
                "/CDCResponse[]/QueryResponse[]/Invoice[]/Line[]/SalesItemLineDetail/ItemRef/value string");
        assertThat(first.path("Invoice")).hasSize(first.path("maxResults").intValue());
    }

    @Test
    void refusesAnUnknownEntity() {
        assertFault(query("SELECT * FROM Custmoer"), 400, "4001", fault(Descriptions.ERROR));
    }

    @Test
    void refusesAnUnknownProperty() {
        assertFault(api.post("invoice", "{\"Colour\": true}"), 400, "2010", fault(Descriptions.ERROR));
    }

    @Test
    void refusesAnUnknownPath() {
        assertFault(api.get("customer/1/5"), 400, "500", fault(Descriptions.ERROR));
    }

    @Test
    void refusesAnIdThatIsNoNumber() {
        assertFault(api.get("customer/1.5"), 400, "2030", "{\"Fault\": {\"Error\": ["
                + Descriptions.ERROR_WITH_ELEMENT + "], \"type\": \"string\"}}");
    }

    @Test
    void refusesANameInUse() {
        assertFault(api.post("customer", "{\"DisplayName\": \"Capital City Glass\"}"), 400, "6240",
                fault(Descriptions.ERROR));
    }

    @Test
    void refusesALapsedToken() {
        HttpResponse<String> answer = api.send(api.request("customer/1").setHeader("Authorization", "Bearer old"));

        assertShape(answer, 401, Descriptions.GATEWAY_FAULT);
        assertThat(Api.json(answer.body()).at("/fault/type").asText()).isEqualTo("AUTHENTICATION");
    }

    @Test
    void throttlesInXml() {
        RUNNING.quickBooks().traffic().limits(new Limits(1, 1, 1, 1, Duration.ofSeconds(1), true));
        api.get("preferences");

        HttpResponse<String> answer = api.get("preferences");
        RUNNING.quickBooks().traffic().limits(Limits.off());

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(withoutLayout(answer.body())).isEqualTo(XML_HEAD + throttle(429));
    }

    /** The older form, which tests let it answer. */
    @Test
    void throttlesInXmlAsItDidBefore() {
        RUNNING.quickBooks().control().add(Rule.onAny().then(Actions.answer(Faults.xml(new QboFault(403, "SERVICE",
                List.of(new QboFault.Error("3001", "message=ThrottleExceeded; errorCode=003001; statusCode=403",
                        "The request limit was reached.  Try again later", null))), Instant.now()))));

        HttpResponse<String> answer = api.get("preferences");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/xml");
        assertThat(withoutLayout(answer.body())).as("recorded without the head").endsWith(throttle(403));
    }

    private static String throttle(int status) {
        return "<IntuitResponse time=\"…\" xmlns=\"http://schema.intuit.com/finance/v3\">"
                + "<Fault type=\"SERVICE\"><Error code=\"3001\">"
                + "<Message>message=ThrottleExceeded; errorCode=003001; statusCode=" + status + "</Message>"
                + "<Detail>The request limit was reached.  Try again later</Detail>"
                + "</Error></Fault></IntuitResponse>";
    }

    private static String withoutLayout(String xml) {
        return xml.replaceAll("time=\"[^\"]*\"", "time=\"…\"").replaceAll(">\\s+<", "><").strip();
    }

    private String invoice() {
        String customer = api.write("customer", """
                {"DisplayName": "Fleet %d", "BillAddr": %2$s, "ShipAddr": %2$s}"""
                .formatted(NUMBER.incrementAndGet(), ADDRESS)).get("Id").asText();
        return """
                {"DocNumber": "R-%s", "CustomerRef": {"value": "%s"}, "Line": [{"Amount": 100.0,
                 "DetailType": "SalesItemLineDetail", "SalesItemLineDetail": {"ItemRef": {"value": "%s"}}}]}"""
                .formatted(NUMBER, customer, id("Item"));
    }

    private String id(String entity) {
        return api.query("SELECT * FROM " + entity + " MAXRESULTS 1").path(entity).path(0).path("Id").asText();
    }

    private HttpResponse<String> query(String statement) {
        return api.get("query?query=" + URLEncoder.encode(statement, StandardCharsets.UTF_8));
    }

    private static void assertFault(HttpResponse<String> answer, int status, String code, String description) {
        assertShape(answer, status, description);
        assertThat(Api.json(answer.body()).at("/Fault/Error/0/code").asText()).isEqualTo(code);
        assertThat(Api.json(answer.body()).at("/Fault/type").asText()).isEqualTo("ValidationFault");
    }

    private static void assertShape(HttpResponse<String> answer, int status, String description) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/json");
        assertThat(Shape.of(Api.json(answer.body()))).as(answer.body())
                .isEqualTo(Shape.described(Api.json(description)));
    }
}
