package io.reconpro.qbo.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.reconpro.qbo.operate.Exporter;
import io.reconpro.qbo.sandbox.shop.ShopClient;
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
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is typed or comes from the shop stays a text: in SQL, in QuickBooks' query language, in pages, CSV and the log. */
class InjectionTest {

    /** Short enough to be the number of a document. */
    private static final List<String> TEXTS = List.of("x' or '1'='1", "<script>x</script>", "=HYPERLINK(1)", "a\\' or 1=1 --", "%_%", "'; drop table x;",
                "${7*7}#{7*7}[[8]]");

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

    @Test
    void numbersServicesAndVendorsReachQuickBooksAsTheyAre() {
        Firm firm = firms.firm("vendor-account=Shop Supplies");
        int items = firm.books().all("Item").toList().size();
        int vendors = firm.books().all("Vendor").toList().size();
        ShopClient client = firm.shop().client("Plain Cars");
        List<ShopInvoice> invoices = invoices(firm, client, "");
        TEXTS.forEach(text -> firm.shop().bill(text).from(firm.shop().vendor(text + " Ltd")).line(text, "30.00").approved());
        firm.export().ended("FINISHED");
        invoices(firm, client, "2");
        firm.export().ended("FINISHED");

        assertThat(page(firm, "logs.csv")).as("log").doesNotContain("ERROR");
        invoices.forEach(firm::assertExported);
        assertThat(firm.books().all("Item").map(item -> item.path("Name").asText()).toList()).as("each made once, used twice")
                .hasSize(items + TEXTS.size()).containsAll(TEXTS.stream().map(text -> text + " wash").toList());
        assertThat(firm.books().all("Vendor").map(vendor -> vendor.path("DisplayName").asText()).toList())
                .hasSize(vendors + TEXTS.size()).containsAll(TEXTS.stream().map(text -> text + " Ltd").toList());
        TEXTS.forEach(text -> assertThat(firm.storedBills(text)).as(text).hasSize(1));
        for (String page : List.of("log", "logs", "runs", "documents/Invoice/" + invoices.get(1).id())) {
            assertThat(page(firm, page)).doesNotContain("<script>x", "49#{");
        }
        assertThat(page(firm, "logs.csv")).doesNotContain(",\"=HYPER");
    }

    private static List<ShopInvoice> invoices(Firm firm, ShopClient client, String more) {
        return TEXTS.stream().map(text -> firm.shop().invoice(text + more).of(client)
                .line(firm.shop().service(text + " wash"), "20.00").approved()).toList();
    }

    @Test
    void aSearchForAChoiceFindsWhatIsCalledSoAndNothingElse() {
        Firm firm = firms.firm();
        firm.shop().save();
        TEXTS.forEach(text -> firm.enters("Customer", text + " customer"));

        for (String text : TEXTS) {
            String found = page(firm, "manager/settings/retail-customer/choices?"
                    + WebUser.encode(Map.of("retail-customer", text + " cust")));
            assertThat(found.split("<option", -1)).as(text + " finds " + found).hasSize(2);
            assertThat(found).doesNotContain("<script>x", "49#{");
        }
    }

    @Test
    void aSettingThatIsTypedIsStoredOrExplainedAsItIs() {
        Firm firm = firms.firm();
        firm.shop().save();
        for (String text : TEXTS.subList(0, 3)) {
            for (Map<String, String> form : List.of(Map.of("retail-customer", text, "account", text), Map.of("export-from",
                    text, "schedule", text, "duplicate-vehicle-days", text, "write-mode", text))) {
                assertThat(owner.post(path(firm, "manager/settings"), form, path(firm, "manager/settings")).body())
                        .doesNotContain("<script>x", "49#{", "Exception");
            }
            assertThat(firms.bean(SettingsStore.class).load(firm.id()).settings().invoices().account()).isEqualTo(text);
            firm.export().refused();
            assertThat(page(firm, "log")).contains("The setting Account is").doesNotContain("<script>x", "49#{");
        }
    }

    @Test
    void aClassThatIsTypedChangesNothing() {
        Firm firm = firms.firm();
        firm.shop().importedClass(firm.realm(), "55", "Wholesale", true);
        long client = firm.shop().client("Plain Cars").qboClass("55").id();
        firm.shop().save();
        String assign = path(firm, "clients/" + client + "/class");

        for (String text : TEXTS) {
            owner.post(assign, Map.of("classId", "", "readClassId", text), path(firm, "clients"));
            assertThat(page(firm, "clients")).contains("Somebody else changed this client");
            owner.post(assign, Map.of("classId", text, "readClassId", "55"), path(firm, "clients"));
            assertThat(page(firm, "clients")).contains("The list has no such class")
                    .containsPattern("value=\"55\"[^>]* selected");
        }
    }

    @Test
    void argumentsOfTheMBeanAreAnsweredWithSentences() {
        Firm firm = firms.firm();
        firm.shop().save();
        Exporter bean = firms.bean(Exporter.class);
        int runs = count("export_run");

for (String text : TEXTS) {
                    assertThat(bean.acceptWarning(firm.id(), text, "Invoice", "1")).contains("There is no code " + text);
            assertThat(bean.acceptWarning(firm.id(), "W12", text, "1")).contains("is no kind of record");
            assertThat(bean.withdrawAcceptance(firm.id(), "W12", text, text)).contains("was not accepted");
            assertThat(bean.confirmPaymentRemoval(firm.id(), text)).startsWith("No payment " + text);
            assertThat(bean.exportDocument(firm.id(), text, 1)).contains("is no kind of document");
            assertThat(bean.adoptDocument(firm.id(), "Invoice", 1, text)).contains("is no id of QuickBooks");
            assertThat(bean.markDocumentsBefore(firm.id(), text)).contains("is no date");
        }

        assertThat(count("export_run")).isEqualTo(runs);
        assertThat(count("accepted_warning")).isZero();
    }

    @Test
    void noLineOfTheLogIsForged() {
        Firm firm = firms.firm();
        String forged = "Polish\r\n2026-01-01 INFO forged";
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
