package io.reconpro.qbo.sandbox.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Json;
import io.reconpro.qbo.sandbox.LocalQuickBooks;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.books.Books;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BooksServletTest {

    private static final String REALM = Options.FIRST_REALM;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static LocalQuickBooks quickBooks;
    private static Books books;
    private static ObjectNode invoice;

    @BeforeAll
    static void start() throws IOException {
        quickBooks = LocalQuickBooks.start(Options.seeded());
        books = quickBooks.books(REALM);
        invoice = sell("INV-1", customer("<script>alert('x')</script> & Søns"), "1234.50");
        String plain = customer("Plain & Co");
        for (int i = 2; i <= Pages.ROWS + 1; i++) {
            sell("INV-" + i, plain, "1.00");
        }
    }

    @AfterAll
    static void stop() {
        quickBooks.close();
    }

    @Test
    void namesTheCompaniesAndWhatTheySold() throws Exception {
        String page = page("/");

        assertThat(page).contains("href=\"/books/" + REALM + "\"", ">1,284.50</td>", Options.SECOND_REALM, ">Payments</th>",
                ">Bills</th>");
    }

    @Test
    void listsInvoicesNewestFirstInPages() throws Exception {
        String first = page("/books/" + REALM);
        String second = page("/books/" + REALM + "?page=2");

        assertThat(first).contains(">INV-51</a>", ">INV-2</a>", "Page 1 of 2, 51 in all", "?page=2\">Older</a>")
                .doesNotContain(">INV-1</a>", "Newer");
        assertThat(first.indexOf(">INV-51<")).isLessThan(first.indexOf(">INV-2<"));
        assertThat(second).contains(">INV-1</a>", "1,234.50").doesNotContain("Older");
        assertThat(page("/books/" + REALM + "?page=99")).isEqualTo(second);
        assertThat(page("/books/" + REALM + "?page=-1")).isEqualTo(first);
    }

    @Test
    void showsAnInvoiceWithItsLinesAndTotal() throws Exception {
        String page = page("/books/" + REALM + "/Invoice/" + invoice.get("Id").asText());

        assertThat(page).contains("Left door, <b>".replace("<", "&lt;").replace(">", "&gt;"),
                "<td class=\"amount\">1,234.50</td>", "<td colspan=", "MetaData.CreateTime", "INV-1");
    }

    @Test
    void showsEveryKindOfRecord() throws Exception {
        assertThat(page("/books/" + REALM + "/Customer")).contains("Plain &amp; Co", "Balance");
        assertThat(page("/books/" + REALM + "/Account")).contains("Accounts Receivable");
        assertThat(page("/books/" + REALM + "/CreditMemo")).contains("Nothing here yet.");
    }

    @Test
    void showsWhatPaymentsPay() throws Exception {
        String id = invoice.get("Id").asText();
        String payment = books.person().by("Check", "1042").pays("200", id).get("Id").asText();

        assertThat(page("/books/" + REALM + "/Payment")).contains("Pays, lies in</th>", ">1042</a>", "Undeposited Funds",
                "/Invoice/" + id + "\">Invoice INV-1</a>");
        assertThat(page("/books/" + REALM + "/Payment/" + payment)).contains(">Invoice INV-1</a>", ">200.00</td>");
        assertThat(page("/books/" + REALM + "/Invoice/" + id)).contains("Paid by",
                "/Payment/" + payment + "\">Payment 1042</a>");
    }

    @Test
    void showsBillsWithVendorLinesAndBalance() throws Exception {
        String vendor = books.create("Vendor", JsonNodeFactory.instance.objectNode().put("DisplayName", "Paint & Co"))
                .get("Id").asText();
        String bill = books.create("Bill", (ObjectNode) Json.mapper().readTree("""
                {"DocNumber": "V-77", "VendorRef": {"value": "%s"}, "Line": [{"Amount": 75, "Description": "Clear coat",
                 "DetailType": "AccountBasedExpenseLineDetail", "AccountBasedExpenseLineDetail":
                 {"AccountRef": {"value": "22"}, "ClassRef": {"value": "5000000000000000001"}}}]}""".formatted(vendor)))
                .get("Id").asText();
        books.person().by(null, "5001").paysBills("50", bill);

        assertThat(page("/books/" + REALM + "/Bill")).contains(">V-77</a>", "Paint &amp; Co", ">75.00</td>",
                ">25.00</td>", ">BillPayment 5001</a>");
        assertThat(page("/books/" + REALM + "/Bill/" + bill)).contains("Clear coat", "Shop Supplies", "Wholesale");
        assertThat(page("/books/" + REALM + "/BillPayment")).contains("Checking", ">Bill V-77</a>");
    }

    @Test
    void showsClassesWithTheirFullNames() throws Exception {
        assertThat(page("/books/" + REALM + "/Class")).contains(">Wholesale:Austin:Mobile</a>", "Under</th>",
                "<td>Wholesale:Austin</td>", ">Fleet (deleted)</a>");
    }

    @Test
    void neverShowsForeignTextAsMarkup() throws Exception {
        assertThat(page("/books/" + REALM + "/Customer"))
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp;").doesNotContain("<script");
        assertThat(get("/books/%3Cscript%3E").body()).doesNotContain("<script");
        assertThat(get("/").headers().firstValue("Content-Security-Policy")).get().asString()
                .startsWith("default-src 'none'");
    }

    @Test
    void saysWhatIsNotThere() throws Exception {
        for (String path : new String[] {"/books", "/books/1", "/books/" + REALM + "/Unknown",
            "/books/" + REALM + "/Invoice/999999", "/books/" + REALM + "/Invoice/1/2"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static String customer(String name) {
        return books.create("Customer", JsonNodeFactory.instance.objectNode().put("DisplayName", name)).get("Id")
                .asText();
    }

    private static ObjectNode sell(String number, String customer, String amount) throws IOException {
        String item = books.all("Item").findFirst().orElseThrow().get("Id").asText();
        return books.create("Invoice", (ObjectNode) Json.mapper().readTree("""
                {"DocNumber": "%s", "CustomerRef": {"value": "%s"}, "Line": [{"Amount": %s,
                 "Description": "Left door, <b>", "DetailType": "SalesItemLineDetail",
                 "SalesItemLineDetail": {"ItemRef": {"value": "%s"}}}]}
                """.formatted(number, customer, amount, item)));
    }

    private static String page(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(quickBooks.baseUrl() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
