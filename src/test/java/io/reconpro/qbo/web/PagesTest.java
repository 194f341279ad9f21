package io.reconpro.qbo.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Runs;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.schedule.Schedules;
import io.reconpro.qbo.settings.CompanySettings;
import io.reconpro.qbo.settings.SettingsStore;
import io.reconpro.qbo.settings.WriteMode;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.RunningExporter;
import io.reconpro.qbo.testkit.Stage;
import io.reconpro.qbo.testkit.WebUser;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator does on the pages, and sees there; on PostgreSQL, for the demo shows them on H2. */
class PagesTest {

    private static Firms firms;
    private static WebUser owner;

    @BeforeAll
    static void begin() {
        firms = Firms.on(Database.POSTGRESQL, RunningExporter.PAGES);
        owner = WebUser.loggedIn(firms.exporter(), Stage.ADMINISTRATOR);
    }

    @AfterAll
    static void end() {
        firms.close();
    }

    @Test
    void startExportTakesWhatWaitsToQuickBooksAndTheLogTellsIt() {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("W-1001");
        firm.shop().save();
        assertThat(page(firm, "log")).contains("Nothing has been done for this company yet", "Start Export");

        assertThat(post(firm, "log/start-export", Map.of(), "log")).isEqualTo(302);
        awaitEnd(firm);

        firm.assertExported(invoice);
        assertThat(page(firm, "log")).contains("Export, run", "finished", "W-1001", "Client of W-1001", "120.00", "Created");
        assertThat(page(firm, "logs?document=w-10&party=CLIENT&severity=INFO&from=2020-01-01")).contains("W-1001");
        assertThat(page(firm, "logs?document=W-2")).contains("No line of the log is like this").doesNotContain("W-1001");
        assertThat(page(firm, "logs?to=2020-01-01")).contains("No line of the log is like this");
        assertThat(page(firm, "documents/Invoice/" + invoice.id())).contains("W-1001", "History", "Created",
                "app.sandbox.qbo.intuit.com/app/invoice?txnId=");
        assertThat(page(firm, "runs")).contains("Finished", Stage.ADMINISTRATOR);
    }

    @Test
    void aPreviewWritesNothing() {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("W-1101");
        firm.shop().save();

        post(firm, "log/preview", Map.of(), "log");
        awaitEnd(firm);

        firm.assertUntouched(invoice);
        assertThat(page(firm, "log")).contains("Preview, run", "Would create");
    }

    @Test
    void aDocumentCanBeMarkedUnlinkedAndAdoptedFromItsPage() {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("W-1151");
        firm.shop().save();
        post(firm, "log/preview", Map.of(), "log");
        awaitEnd(firm);
        String document = "documents/Invoice/" + invoice.id();
        assertThat(page(firm, "waiting")).contains("W-1151", "Would create", "Going live");

        post(firm, document + "/adopt", Map.of("quickBooksId", "x' or 1"), document);
        assertThat(page(firm, document)).contains("is no id of QuickBooks");
        post(firm, document + "/accept", Map.of("code", "E08"), document);
        assertThat(page(firm, document)).contains("E08 is no warning");
        post(firm, document + "/accept", Map.of("code", "W12"), document);
        assertThat(page(firm, document)).contains("W12 is accepted for this document");

        post(firm, "waiting/mark", Map.of("before", "yesterday"), "waiting");
        assertThat(page(firm, "waiting")).contains("is no date");
        post(firm, document + "/mark", Map.of(), document);
        awaitEnd(firm);
        assertThat(page(firm, document)).contains("Marked as already in QuickBooks");
        post(firm, document + "/unlink", Map.of(), document);
        awaitEnd(firm);
        assertThat(page(firm, document)).contains("removed what tied");
        assertThat(owner.get(path(firm, "documents/Nonsense/1")).statusCode()).isEqualTo(404);
    }

    @Test
    void anotherCompanysRunsAndDocumentsAreNotFound() {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("W-1201");
        firm.export();
        Firm other = firms.firm();
        long run = firms.exporter().bean(Runs.class).latest(firm.id()).orElseThrow();

        assertThat(owner.get(path(other, "runs/" + run)).statusCode()).isEqualTo(404);
        assertThat(owner.get(path(other, "documents/Invoice/" + invoice.id())).statusCode()).isEqualTo(404);
        assertThat(page(other, "logs?run=" + run)).doesNotContain("W-1201");
        assertThat(owner.get(path(other, "logs.csv?run=" + run)).body()).doesNotContain("W-1201");
    }

    @Test
    void aRunIsStoppedFromItsPage() {
        Firm firm = firms.firm();
        long run = firms.exporter().bean(Runs.class)
                .queue(new Command(Kind.EXPORT, firm.id(), Stage.ADMINISTRATOR, StartedBy.MANUAL)).id();
        assertThat(page(firm, "log")).contains("queued", "Getting ready", "hx-trigger=\"every 2s\"", ">Stop<");

        post(firm, "log/stop", Map.of("run", Long.toString(run)), "log");

        assertThat(page(firm, "log")).contains(Stage.ADMINISTRATOR + " asked it to stop");
        assertThat(owner.get(path(firm, "log/progress")).headers().firstValue("HX-Refresh")).isEmpty();
    }

    @Test
    void aClientGetsAClassOfTheList() {
        Firm firm = firms.firm();
        firm.shop().importedClass(firm.realm(), "55", "Wholesale:Austin", true)
                .importedClass(firm.realm(), "56", "Gone", false);
        firm.shop().client("Zephyr 100% Vans");
        firm.shop().client("Alpha Motors");
        firm.shop().save();
        assertThat(page(firm, "clients")).contains("Alpha Motors", "Zephyr", "Wholesale:Austin").doesNotContain("Gone");
        String found = page(firm, "clients?search=100%25");
        assertThat(found).contains("Zephyr").doesNotContain("Alpha");
        String assign = found.replaceAll("(?s).*action=\"[^\"]*(clients/\\d+/class)\".*", "$1");

        post(firm, assign, Map.of("classId", "55", "readClassId", ""), "clients");
        assertThat(page(firm, "clients?search=zephyr")).containsPattern("value=\"55\"[^>]* selected");
        post(firm, assign, Map.of("classId", "", "readClassId", ""), "clients");
        assertThat(page(firm, "clients?search=zephyr")).as("read before the change").containsPattern("value=\"55\"[^>]* selected");
        post(firm, assign, Map.of("classId", "4711", "readClassId", "55"), "clients");
        assertThat(page(firm, "clients?search=zephyr")).as("not in the list").containsPattern("value=\"55\"[^>]* selected");
        post(firm, assign, Map.of("classId", "", "readClassId", "55"), "clients");
        assertThat(page(firm, "clients?search=zephyr")).doesNotContainPattern("value=\"55\"[^>]* selected");
    }

    @Test
    void settingsAreUpdatedAndMistakesExplained() {
        Firm firm = firms.firm();
        String settings = page(firm, "manager/settings");
        assertThat(settings).contains("Treat Warnings As Errors", "Do not overwrite Customer fields", "Vendor Account");
        Map<String, String> form = new LinkedHashMap<>(Map.of("account", "Accounts Receivable (A/R)",
                "service-account", "Reconditioning Income", "treat-warnings-as-errors", "true", "write-mode", "batch",
                "export-from", "2026-01-31"));

        assertThat(post(firm, "manager/settings", form, "manager/settings")).isEqualTo(302);

        var stored = settings(firm);
        assertThat(stored.run().treatWarningsAsErrors()).isTrue();
        assertThat(stored.run().exportFrom()).hasToString("2026-01-31");
        assertThat(page(firm, "manager/settings")).contains(Stage.ADMINISTRATOR + " changed", "Accounts Receivable (A/R)");

        form.put("export-from", "next <b>Friday</b>");
        assertThat(owner.post(path(firm, "manager/settings"), form, path(firm, "manager/settings")).body())
                .contains("is not possible here. It may be a date such as 2026-01-31", "&lt;b&gt;Friday")
                .doesNotContain("<b>Friday");
        assertThat(settings(firm)).isEqualTo(stored);
        assertThat(owner.get(path(firm, "manager/settings/account/choices?account=receiv")).body())
                .contains("Accounts Receivable (A/R)");
    }

    @Test
    void aCorrectedMistakeDoesNotUndoWhatElseWasChosen() {
        Firm firm = firms.firm("account=84");
        Map<String, String> form = new LinkedHashMap<>(Map.of("shown-retail-customer", "", "retail-customer", "Walk-in Customer",
                "shown-duplicate-vehicle-days", "0", "duplicate-vehicle-days", "many"));
        String refused = owner.post(path(firm, "manager/settings"), form, path(firm, "manager/settings")).body();
        assertThat(refused).contains("is not possible here", "name=\"shown-retail-customer\" value=\"\"",
                "name=\"shown-duplicate-vehicle-days\" value=\"0\"");

        form.put("duplicate-vehicle-days", "30");
        assertThat(post(firm, "manager/settings", form, "manager/settings")).isEqualTo(302);

        var stored = settings(firm);
        assertThat(stored.retail().customer()).isEqualTo(firm.idOf("Customer", "Walk-in Customer"));
        assertThat(stored.invoices().duplicateVehicleDays()).isEqualTo(30);
        assertThat(stored.invoices().account()).isEqualTo("84");
    }

    @Test
    void updateLeavesAloneWhatOthersChangedMeanwhile() {
        Firm firm = firms.firm("treat-warnings-as-errors=true");
        Map<String, String> form = Map.of("shown-schedule-paused", "false", "shown-write-mode", "auto", "write-mode", "batch",
                "shown-treat-warnings-as-errors", "true", "shown-account", "Accounts Receivable (A/R)",
                "account", "Accounts Receivable (A/R)");
        String account = settings(firm).invoices().account();
        firms.exporter().bean(Schedules.class).pause(firm.id(), "JMX");

        post(firm, "manager/settings", form, "manager/settings");

        var stored = settings(firm);
        assertThat(stored.schedule().paused()).isTrue();
        assertThat(stored.run().writeMode()).isEqualTo(WriteMode.BATCH);
        assertThat(stored.run().treatWarningsAsErrors()).as("its box was not ticked any more").isFalse();
        assertThat(stored.invoices().account()).isEqualTo(account);
    }

    @Test
    void aSettingThatCannotStayIsReplacedByUpdate() {
        Firm firm = firms.firm("write-mode=fast");
        String page = page(firm, "manager/settings");
        assertThat(page).contains("fast&quot; is not possible here", "name=\"shown-write-mode\" value=\"fast\"");

        post(firm, "manager/settings", Map.of("shown-write-mode", "fast", "write-mode", "auto"), "manager/settings");

        assertThat(firms.exporter().bean(SettingsStore.class).load(firm.id()).invalid()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "'; drop table export_run; --", "%' or '1'='1", "${7*7}#{7*7}[[${7*7}]]",
        "\"><img src=x onerror=alert(1)>", "=cmd|' /C calc'!A0", "a\r\nSet-Cookie: x=1", "\u202egnp.exe", "' || pg_sleep(9) --"})
    void nothingThatIsTypedOrExportedActs(String text) {
        Firm firm = firms.firm();
        firm.bills(firm.shop().client(text), "W-1301", "120.00");
        firm.export();
        String typed = WebUser.encode(Map.of("document", text, "party", text, "code", text, "run", text, "search", text,
                "afterName", text, "severity", text, "before", "5"));

        for (String page : new String[] {"logs", "manager/log", "clients", "log", "runs"}) {
            String body = owner.get(path(firm, page + "?" + typed)).body();
            assertThat(body).doesNotContain("<script>alert", "<img src=x", "49#{", "Exception");
        }
        assertThat(page(firm, "logs")).contains("W-1301").doesNotContain("<script>alert", "<img src=x");
        assertThat(owner.get(path(firm, "logs.csv")).body()).contains("W-1301").doesNotContain(",\"=", ",\"@", ",\"+", ",\"-");
        assertThat(firms.exporter().bean(Runs.class).latest(firm.id())).isPresent();
    }

    @Test
    void emptyPagesSayWhatToDoNext() {
        Firm firm = firms.firm();

        assertThat(page(firm, "logs")).contains("The log is empty. Start Export");
        assertThat(page(firm, "runs")).contains("There has been no run yet", "Start Export");
        assertThat(page(firm, "clients")).contains("The list of classes is empty. Update Classes");
        assertThat(owner.get(path(firm, "logs.csv")).body()).contains("\"run\",\"time\",\"severity\"");
    }

    private static void awaitEnd(Firm firm) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() ->
                owner.get(path(firm, "log/progress")).headers().firstValue("HX-Refresh").isPresent());
    }

    private static CompanySettings settings(Firm firm) {
        return firms.exporter().bean(SettingsStore.class).load(firm.id()).settings();
    }

    private static String page(Firm firm, String page) {
        var answer = owner.get(path(firm, page));
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        return answer.body();
    }

    private static int post(Firm firm, String operation, Map<String, String> fields, String page) {
        return owner.post(path(firm, operation), fields, path(firm, page)).statusCode();
    }

    private static String path(Firm firm, String page) {
        return "/companies/" + firm.id() + "/" + page;
    }
}
