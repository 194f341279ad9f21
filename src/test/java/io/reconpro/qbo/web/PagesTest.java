package io.reconpro.qbo.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Runs;
import io.reconpro.qbo.sandbox.shop.ShopClient;
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
import java.time.LocalDate;
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
    }

    @Test
    void aDocumentLeadsToItsCopyInQuickBooksAsLongAsItIsTiedToIt() {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("W-1161");
        firm.export();
        String document = "documents/Invoice/" + invoice.id();
        assertThat(page(firm, document)).contains("Open it there");

        post(firm, document + "/unlink", Map.of(), document);
        awaitEnd(firm);

        assertThat(page(firm, document)).contains("removed what tied").doesNotContain("Open it there");
    }

    @Test
    void aWarningIsAcceptedForItsDocumentForItsCustomerOrForTheSettingsAndTakenBack() {
        Firm firm = firms.firm("treat-warnings-as-errors=true");
        firm.enters("Customer", "Client of W-1171");
        ShopInvoice invoice = firm.invoice("W-1171");
        firm.prefers("SalesFormsPrefs", "CustomTxnNumbers", false);
        firm.export();
        long refused = firms.exporter().bean(Runs.class).latest(firm.id()).orElseThrow();
        assertThat(page(firm, "runs/" + refused)).contains("Accept W33 for the settings");
        post(firm, "accepted/settings", Map.of("code", "W33"), "log");
        firm.export();
        String document = "documents/Invoice/" + invoice.id();
        String page = page(firm, document);
        assertThat(page).contains("Accept W12 for this document", "Accept W12 for all documents of this customer");
        String customer = page.replaceAll("(?s).*name=\"causeId\" value=\"(\\d+)\".*", "$1");

        post(firm, document + "/accept", Map.of("code", "W12", "causeEntity", "Customer", "causeId", customer), document);

        assertThat(page(firm, "accepted")).contains("W12", "customer " + customer, "W33", "the settings", Stage.ADMINISTRATOR);
        firm.prefers("SalesFormsPrefs", "CustomTxnNumbers", true);
        firm.export().says("W-1171", Code.W12);
        firm.assertExported(invoice);
        post(firm, "accepted/withdraw", Map.of("code", "W33", "entity", "Settings", "id", ""), "accepted");
        assertThat(page(firm, "accepted")).contains("W33 counts again").doesNotContain("the settings</span>");
        post(firm, "accepted/settings", Map.of("code", "W12"), "accepted");
        assertThat(page(firm, "accepted")).contains("W12 is no warning about the settings");
    }

    @Test
    void whatIsNoDocumentHasNoPage() {
        Firm firm = firms.firm();
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
        assertThat(page(firm, "log")).contains("It waits for its turn", "hx-trigger=\"every 2s\"", ">Stop<");

        post(firm, "log/stop", Map.of("run", Long.toString(run)), "log");

        assertThat(page(firm, "log")).contains(Stage.ADMINISTRATOR + " asked it to stop");
        assertThat(owner.get(path(firm, "runs/" + run + "/progress")).headers().firstValue("HX-Refresh")).isEmpty();
    }

    @Test
    void aRunThatGoesOnStaysInSightAndNoneIsStartedBesideIt() {
        Firm firm = firms.firm();
        firm.invoice("W-1251");
        firm.shop().save();
        long run = firms.exporter().bean(Runs.class)
                .queue(new Command(Kind.EXPORT, firm.id(), Stage.ADMINISTRATOR, StartedBy.MANUAL)).id();
        assertThat(post(firm, "log/start-export", Map.of(), "log")).isEqualTo(302);
        assertThat(page(firm, "log")).contains("Run " + run + " still goes on, so no other one was started");
        assertThat(page(firm, "runs")).doesNotContain("/runs/" + (run + 1) + "\"");

        firm.changeExporter("""
                update export_run set state = 'RUNNING', open_marker = 1, waiting = 9, done = 4, started_at = current_timestamp,
                    lease_until = current_timestamp + interval '5' minute where id = ?""", run);
        firm.export().refused();

        assertThat(page(firm, "log")).contains("Export, run " + run, "4 of 9 documents done.", ">Stop<",
                "runs/" + run + "/progress").containsPattern("disabled[^>]*>Start Export");
        assertThat(page(firm, "runs/" + (run + 1))).contains("refused").doesNotContain(">Stop<");

        firm.changeExporter("update export_run set lease_until = current_timestamp where id = ?", run);
        assertThat(page(firm, "runs/" + run)).contains("Its process has fallen silent");
        assertThat(page(firm, "log")).as("nothing keeps it out any more").doesNotContain("disabled");
    }

    @Test
    void aRunTellsThatItHasComeToPayments() {
        Firm firm = firms.firm("export-payments=true");
        firm.invoice("W-1261");
        firm.export();
        long run = firms.exporter().bean(Runs.class).latest(firm.id()).orElseThrow();

        firm.changeExporter("update export_run set state = 'RUNNING', lease_until = current_timestamp + interval '5' minute "
                + "where id = ? and payments = 0", run);

        assertThat(page(firm, "runs/" + run)).contains("Now come the payments of exported invoices, of which 0 were looked at");
    }

    @Test
    void whatWaitsIsWhatTheLastWholePreviewFound() {
        Firm firm = firms.firm();
        ShopInvoice first = firm.invoice("W-1271");
        ShopClient fleet = firm.shop().client("Fleet");
        for (int number = 1; number <= 55; number++) {
            firm.bills(fleet, "W-13%02d".formatted(number), "50.00");
        }
        firm.shop().save();
        post(firm, "log/preview", Map.of(), "log");
        awaitEnd(firm);
        String waiting = page(firm, "waiting");
        assertThat(waiting).contains("W-1355", "preview of 20").doesNotContain("W-1302");
        String older = waiting.replaceAll("(?s).*href=\"[^\"]*(waiting\\?before=\\d+)\".*", "$1");
        assertThat(page(firm, older)).contains("W-1302");

        post(firm, "documents/Invoice/" + first.id() + "/preview", Map.of(), "log");
        awaitEnd(firm);
        assertThat(page(firm, "waiting")).contains("W-1355");

        firms.exporter().bean(Runs.class).queue(new Command(Kind.PREVIEW, firm.id(), Stage.ADMINISTRATOR, StartedBy.MANUAL));
        assertThat(page(firm, "waiting")).contains("W-1355", "goes on now").doesNotContain("Nothing was waiting");

        firm.changeExporter("update export_run set state = 'STOPPED' where company_id = ? and state = 'QUEUED'", firm.id());
        assertThat(page(firm, "waiting")).contains("W-1355", "came to no end: stopped");
        firm.export();
        assertThat(page(firm, "waiting")).contains("W-1355", "came after this preview");
    }

    @Test
    void whatCannotBeTakenBackAsksFirst() {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("W-1281");
        firm.shop().save();
        String document = "documents/Invoice/" + invoice.id();

        assertThat(page(firm, document + "/mark")).contains("no export sends it to QuickBooks", "Leave it as it is");
        assertThat(page(firm, document + "/unlink")).contains("Nothing changes in QuickBooks");
        assertThat(page(firm, "exporter")).doesNotContain("action=\"/companies/" + firm.id() + "/exporter/disconnect\"");
        assertThat(page(firm, "exporter/disconnect")).contains("Stay connected");
        assertThat(page(firm, "waiting/mark?before=2026-01-31")).contains("dated before 2026-01-31",
                "name=\"before\" value=\"2026-01-31\"");
        assertThat(owner.get(path(firm, "waiting/mark?before=x")).statusCode()).isEqualTo(302);

        firm.assertUntouched(invoice);
        assertThat(page(firm, "runs")).contains("There has been no run yet");
    }

    @Test
    void theLogIsNarrowedToTheDateOfDocumentsOrToTheDayOfItsLines() {
        Firm firm = firms.firm();
        firm.shop().invoice("W-1291").of(firm.shop().client("Acme")).line(firm.shop().service("Repair"), "10.00")
                .on(LocalDate.of(2026, 1, 31)).approved();
        firm.export();

        assertThat(page(firm, "logs?datedFrom=2026-01-31&datedTo=2026-01-31")).contains("W-1291");
        assertThat(page(firm, "logs?datedFrom=2026-02-01")).contains("No line of the log is like this");
        assertThat(page(firm, "logs?from=2026-02-01")).as("written today").contains("W-1291");
        assertThat(page(firm, "logs?to=2026-02-01")).contains("No line of the log is like this");
    }

    @Test
    void aScheduleIsChosenAndMayBeAnythingThatOneCanBe() {
        Firm firm = firms.firm();
        assertThat(page(firm, "manager/settings")).contains("as the exporter is set up: off", "Exports do not start by themselves");

        schedule(firm, Map.of("schedule-choice", "at", "schedule-days", "weekdays", "schedule-time", "04:30"));
        assertThat(page(firm, "manager/settings")).contains("Exports start weekdays at 04:30", "value=\"04:30\"")
                .containsPattern("value=\"at\" checked");
        schedule(firm, Map.of("schedule-choice", "words", "schedule-words", "every 4 hours", "schedule-time", "04:30"));
        assertThat(page(firm, "manager/settings")).contains("Exports start every 4 hours", "value=\"every 4 hours\"")
                .containsPattern("value=\"words\" checked");
        schedule(firm, Map.of("schedule-choice", "off", "schedule-words", "every 4 hours"));
        assertThat(page(firm, "manager/settings")).containsPattern("value=\"off\" checked");
        assertThat(schedule(firm, Map.of("schedule-choice", "at", "schedule-days", "daily", "schedule-time", "")))
                .contains("is not possible here. It may be off, every hour");
    }

    private static String schedule(Firm firm, Map<String, String> chosen) {
        return owner.post(path(firm, "manager/settings"), chosen, path(firm, "manager/settings")).body();
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
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !page(firm, "log").contains("hx-trigger"));
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
