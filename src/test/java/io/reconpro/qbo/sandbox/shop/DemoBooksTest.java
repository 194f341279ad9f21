package io.reconpro.qbo.sandbox.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.LocalQuickBooks;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.TestDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class DemoBooksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void holdsExactlyTheNamesThatTheWrongDocumentsRunInto() {
        try (LocalQuickBooks quickBooks = LocalQuickBooks.start(Options.seeded());
                TestDatabases databases = Database.H2.fresh()) {
            Books books = quickBooks.books(Options.FIRST_REALM);
            DemoBooks.prepare(books, TODAY);
            DemoShop.create(databases.shop().dataSource(), DemoShop.Options.standard().size(4_000).today(TODAY));

            Set<String> held = Stream.of("Customer", "Vendor", "Employee").flatMap(books::all)
                    .map(row -> folded(row.get("DisplayName").asText().replace(" (deleted)", "")))
                    .collect(Collectors.toSet());
            List<String> clients = new JdbcTemplate(databases.shop().dataSource()).queryForList(
                    "select coalesce(company_name, first_name || ' ' || last_name) from client", String.class);
            assertThat(clients).filteredOn(name -> held.contains(folded(name)))
                    .containsExactlyInAnyOrder(WrongDocuments.INACTIVE_CUSTOMER, WrongDocuments.VENDORS_NAME);
            assertThat(clients).filteredOn(name -> clients.stream().filter(name::equalsIgnoreCase).count() > 1)
                    .containsOnly("Twin Oaks Auto");
        }
    }

    @Test
    void holdsWhatTheWrongBillsRunInto() {
        try (LocalQuickBooks quickBooks = LocalQuickBooks.start(Options.seeded())) {
            Books books = quickBooks.books(Options.FIRST_REALM);
            DemoBooks.prepare(books, TODAY);

            assertThat(books.all("Customer")).anyMatch(row -> named(row, WrongBills.CUSTOMERS_NAME));
            assertThat(books.all("Vendor")).anyMatch(row -> named(row, WrongBills.INACTIVE_VENDOR + " (deleted)"));
            assertThat(books.all("Bill")).anyMatch(row -> row.get("DocNumber").asText().equals(WrongBills.NUMBER_TYPED)
                    && row.at("/VendorRef/name").asText().equals(WrongBills.TYPED_VENDOR));
        }
    }

    @Test
    void recordsPaymentsOfEveryKindByHand() {
        try (LocalQuickBooks quickBooks = LocalQuickBooks.start(Options.seeded())) {
            Books books = quickBooks.books(Options.FIRST_REALM);
            for (int i = 0; i < 10; i++) {
                String customer = books.create("Customer", named("Payer " + i)).get("Id").asText();
                books.create("Invoice", invoice(customer));
                books.create("Invoice", invoice(customer));
            }

            Map<String, String> payments = HandMadePayments.record(books);

            assertThat(books.read("Payment", payments.get("several")).get("Line")).hasSize(2);
            assertThat(books.read("Payment", payments.get("deposited")).at("/LinkedTxn/0/TxnType").asText())
                    .isEqualTo("Deposit");
            assertThat(books.read("Payment", payments.get("banked")).at("/DepositToAccountRef/name").asText())
                    .isEqualTo("Checking");
            assertThat(books.read("Payment", payments.get("credit")).get("TotalAmt").decimalValue()).isZero();
            assertThat(books.read("Payment", payments.get("alone")).get("Line")).hasSize(1);
        }
    }

    private static ObjectNode named(String displayName) {
        return (ObjectNode) Api.json("{\"DisplayName\": \"" + displayName + "\"}");
    }

    private static ObjectNode invoice(String customer) {
        return (ObjectNode) Api.json("""
                {"CustomerRef": {"value": "%s"}, "Line": [{"Amount": 20, "DetailType": "SalesItemLineDetail",
                 "SalesItemLineDetail": {"ItemRef": {"value": "1"}}}]}""".formatted(customer));
    }

    private static boolean named(ObjectNode row, String name) {
        return row.get("DisplayName").asText().equals(name);
    }

    @Test
    void findsClassesForTheClients() {
        try (LocalQuickBooks quickBooks = LocalQuickBooks.start(Options.seeded())) {
            assertThat(DemoBooks.classes(quickBooks.books(Options.FIRST_REALM))).hasSizeGreaterThan(1)
                    .allSatisfy(one -> assertThat(one.realmId()).isEqualTo(Options.FIRST_REALM));
        }
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
