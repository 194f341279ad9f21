package io.reconpro.qbo.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.reconpro.qbo.operate.Exporter;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.settings.SettingsStore;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.RunningExporter;
import io.reconpro.qbo.testkit.Stage;
import io.reconpro.qbo.testkit.WebUser;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is typed or comes from the shop stays a text: in SQL, in QuickBooks' query language, in pages, CSV and the log. */
class InjectionTest {

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    private static Firms firms;
    private static WebUser owner;

    @BeforeAll
    static void begin() {
        firms = Firms.on(Database.POSTGRESQL, RunningExporter.PAGES, "exporter.run-as=" + Stage.ADMINISTRATOR);
        owner = WebUser.loggedIn(firms.exporter(), Stage.ADMINISTRATOR);
        Logger exporter = (Logger) LoggerFactory.getLogger("io.reconpro");
        exporter.addAppender(LOG);
        exporter.setLevel(Level.DEBUG);
        LOG.start();
    }

    @AfterAll
    static void end() {
        Logger exporter = (Logger) LoggerFactory.getLogger("io.reconpro");
        exporter.detachAppender(LOG);
        exporter.setLevel(Level.INFO);
        firms.close();
    }

    /** Short enough to be the number of a document. */
    static Stream<String> texts() {
        return Stream.of("x' or '1'='1", "<script>x</script>", "=HYPERLINK(1)", "a\\' or 1=1 --", "%_%", "'; drop table x;",
                "${7*7}#{7*7}[[8]]");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void numbersServicesAndVendorsReachQuickBooksAsTheyAre(String text) {
        Firm firm = firms.firm("vendor-account=Shop Supplies");
        ShopInvoice plain = firm.invoice("P-1");
        firm.export().ended("FINISHED");
        ShopInvoice invoice = firm.shop().invoice(text).of(firm.shop().client("Plain Cars"))
                .line(firm.shop().service(text + " wash"), "20.00").approved();
        firm.shop().bill(text).from(firm.shop().vendor(text + " Ltd")).line(text, "30.00").approved();
        int items = firm.books().all("Item").toList().size();
        int vendors = firm.books().all("Vendor").toList().size();

        firm.export().ended("FINISHED");
        firm.shop().invoice(text + "2").of(firm.shop().client("Plain Cars"))
                .line(firm.shop().service(text + " wash"), "20.00").approved();
        firm.export().ended("FINISHED");

        firm.assertExported(plain);
        firm.assertExported(invoice);
        assertThat(firm.storedBills(text)).hasSize(1);
        assertThat(firm.books().all("Item").toList()).as("one more, used twice").hasSize(items + 1)
                .anySatisfy(item -> assertThat(item.path("Name").asText()).isEqualTo(text + " wash"));
        assertThat(firm.books().all("Vendor").toList()).hasSize(vendors + 1)
                .anySatisfy(vendor -> assertThat(vendor.path("DisplayName").asText()).isEqualTo(text + " Ltd"));
        for (String page : List.of("log", "logs", "runs", "documents/Invoice/" + invoice.id())) {
            assertThat(page(firm, page)).doesNotContain("<script>x", "49#{");
        }
        assertThat(page(firm, "logs.csv")).doesNotContain(",\"=HYPER");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aSearchForAChoiceFindsWhatIsCalledSoAndNothingElse(String text) {
        Firm firm = firms.firm();
        firm.shop().save();
        firm.enters("Customer", text + " customer");
        firm.enters("Customer", "Somebody else");

        String found = page(firm, "manager/settings/retail-customer/choices?"
                + WebUser.encode(Map.of("retail-customer", text + " cust")));

        assertThat(found.split("<option", -1)).as(found).hasSize(2);
        assertThat(found).doesNotContain("Somebody else", "<script>x", "49#{");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aSettingThatIsTypedIsStoredOrExplainedAsItIs(String text) {
        Firm firm = firms.firm();
        firm.shop().save();
        for (Map<String, String> form : List.of(Map.of("retail-customer", text, "account", text), Map.of("export-from", text,
                "schedule", text, "duplicate-vehicle-days", text, "write-mode", text))) {
            assertThat(owner.post(path(firm, "manager/settings"), form, path(firm, "manager/settings")).body())
                    .doesNotContain("<script>x", "49#{", "Exception");
        }

        assertThat(page(firm, "manager/settings")).doesNotContain("<script>x", "49#{");
        assertThat(firms.bean(SettingsStore.class).load(firm.id()).settings().invoices().account()).isEqualTo(text);
        firm.export().refused();
        assertThat(page(firm, "log")).contains("The setting Account is").doesNotContain("<script>x", "49#{");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aClassThatIsTypedChangesNothing(String text) {
        Firm firm = firms.firm();
        firm.shop().importedClass(firm.realm(), "55", "Wholesale", true);
        long client = firm.shop().client("Plain Cars").qboClass("55").id();
        firm.shop().save();

        owner.post(path(firm, "clients/" + client + "/class"), Map.of("classId", "", "readClassId", text), path(firm, "clients"));
        assertThat(page(firm, "clients")).contains("Somebody else changed this client");
        owner.post(path(firm, "clients/" + client + "/class"), Map.of("classId", text, "readClassId", "55"), path(firm, "clients"));

        assertThat(page(firm, "clients")).contains("The list has no such class").containsPattern("value=\"55\"[^>]* selected");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void argumentsOfTheMBeanAreAnsweredWithSentences(String text) {
        Firm firm = firms.firm();
        firm.shop().save();
        Exporter bean = firms.bean(Exporter.class);
        int runs = count("export_run");

        assertThat(bean.acceptWarning(firm.id(), text, "Invoice", "1")).contains("There is no code " + text);
        assertThat(bean.acceptWarning(firm.id(), "W12", text, "1")).contains("is no kind of record");
        assertThat(bean.withdrawAcceptance(firm.id(), "W12", text, text)).contains("was not accepted");
        assertThat(bean.confirmPaymentRemoval(firm.id(), text)).startsWith("No payment " + text);
        assertThat(bean.exportDocument(firm.id(), text, 1)).contains("is no kind of document");
        assertThat(bean.adoptDocument(firm.id(), "Invoice", 1, text)).contains("is no id of QuickBooks");
        assertThat(bean.markDocumentsBefore(firm.id(), text)).contains("is no date");

        assertThat(count("export_run")).isEqualTo(runs);
        assertThat(count("accepted_warning")).isZero();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noLineOfTheLogIsForged(String text) {
        Firm firm = firms.firm();
        String forged = text + "\r\n2026-01-01 INFO forged";
        firm.shop().invoice("1\r\n2 forged").of(firm.shop().client(forged))
                .line(firm.shop().service(forged), "20.00").approved();
        firm.export();
        WebUser stranger = WebUser.loggedIn(firms.exporter(), "stranger@bayside.example");
        stranger.get(path(firm, "logs?" + WebUser.encode(Map.of("document", forged))));
        stranger.logIn(forged, forged);

        assertThat(List.copyOf(LOG.list)).isNotEmpty().allSatisfy(event -> assertThat(event.getFormattedMessage()
                + event.getMDCPropertyMap().values()).doesNotContain("\n", "\r", "forged"));
    }

    private static int count(String table) {
        return JdbcClient.create(firms.bean(DataSource.class)).sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static String page(Firm firm, String page) {
        var answer = owner.get(path(firm, page));
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        return answer.body();
    }

    private static String path(Firm firm, String page) {
        return "/companies/" + firm.id() + "/" + page;
    }
}
