package io.reconpro.qbo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.traffic.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalQuickBooksTest {

    private static Process start(String port) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), LocalQuickBooks.class.getName(), "--server.port=" + port)
                .redirectErrorStream(true).start();
    }

    @Test
    void startsAloneAndSaysSoInOneLine() throws IOException {
        Process process = start("0");
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).startsWith("Local QuickBooks is ready on http://127.0.0.1:");
            assertThat(output.ready()).isFalse();
        } finally {
            process.destroy();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "70000"})
    void refusesAStrangePortInOneLine(String port) throws IOException, InterruptedException {
        Process process = start(port);

        assertThat(process.inputReader().lines().toList())
                .containsExactly("server.port: '" + port + "' is no port; choose one from 0 to 65535");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void refusesAPortInUseInOneLine() throws IOException, InterruptedException {
        try (LocalQuickBooks running = LocalQuickBooks.start(Options.seeded())) {
            Process process = start(Integer.toString(running.port()));

            assertThat(process.inputReader().lines().toList()).singleElement().asString().contains("is in use");
            assertThat(process.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void runsSeveralAtOnceEachWithItsOwnBooks() {
        try (LocalQuickBooks one = LocalQuickBooks.start(Options.seeded());
                LocalQuickBooks two = LocalQuickBooks.start(Options.seeded())) {
            new Api(one, Options.FIRST_REALM).write("customer", "{\"DisplayName\": \"Only here\"}");

            assertThat(new Api(two, Options.FIRST_REALM)
                    .query("SELECT * FROM Customer WHERE DisplayName = 'Only here'")).isEmpty();
            assertThat(new Api(one, Options.SECOND_REALM)
                    .query("SELECT * FROM Customer WHERE DisplayName = 'Only here'")).isEmpty();
        }
    }

    @Test
    void seedsWhatACompanyNeeds() {
        try (LocalQuickBooks quickBooks = LocalQuickBooks.start(Options.seeded())) {
            quickBooks.traffic().limits(Limits.off());
            Api api = new Api(quickBooks, Options.FIRST_REALM);

            for (String type : List.of("Accounts Receivable", "Accounts Payable", "Income", "Expense", "Bank",
                    "Cost of Goods Sold", "Other Current Liability")) {
                assertThat(api.query("SELECT * FROM Account WHERE AccountType = '" + type + "'").get("Account"))
                        .as(type).isNotEmpty();
            }
            for (String entity : List.of("Class", "Term", "PaymentMethod", "TaxCode", "TaxRate", "Customer", "Vendor",
                    "Employee", "Item", "Preferences", "CompanyInfo")) {
                assertThat(api.query("SELECT * FROM " + entity).get(entity)).as(entity).isNotEmpty();
            }
            assertThat(api.read("companyinfo/" + Options.FIRST_REALM).get("Country").asText()).isEqualTo("US");
            assertThat(api.read("preferences").at("/AccountingInfoPrefs/DefaultARAccount/name").asText())
                    .isEqualTo("Accounts Receivable (A/R)");
        }
    }

    @Test
    void holdsALargeCompanyAndFindsNumbersInIt() {
        Options large = Options.seeded().withCompany(Options.FIRST_REALM, LocalQuickBooksTest::enterTwentyThousand);
        try (LocalQuickBooks quickBooks = LocalQuickBooks.start(large)) {
            quickBooks.traffic().limits(Limits.off());
            Api api = new Api(quickBooks, Options.FIRST_REALM);
            String numbers = IntStream.range(0, 50).mapToObj(i -> "'L-" + i * 397 + "'")
                    .collect(Collectors.joining(","));

            Instant start = Instant.now();
            assertThat(api.query("SELECT * FROM Invoice WHERE DocNumber IN (" + numbers + ")").get("Invoice"))
                    .hasSize(50);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
            assertThat(api.query("SELECT count(*) FROM Invoice").get("totalCount").asInt()).isEqualTo(20_000);
        }
    }

    private static void enterTwentyThousand(Books books) {
        ObjectNode invoice = (ObjectNode) Api.json("""
                {"CustomerRef": {"value": "1"}, "Line": [{"Amount": 10, "DetailType": "SalesItemLineDetail",
                 "SalesItemLineDetail": {"ItemRef": {"value": "1"}}}]}""");
        for (int i = 0; i < 20_000; i++) {
            books.create("Invoice", invoice.deepCopy().put("DocNumber", "L-" + i));
        }
    }
}
