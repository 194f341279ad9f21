package io.reconpro.qbo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.operate.Exporter;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Runs;
import io.reconpro.qbo.settings.SettingsHistory;
import io.reconpro.qbo.testkit.Addresses;
import io.reconpro.qbo.testkit.ApiClient;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.RunningExporter;
import io.reconpro.qbo.testkit.Stage;
import io.reconpro.qbo.testkit.WebUser;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.ObjectName;
import javax.sql.DataSource;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every operation, by every way in, for every role (S-02, S-03). */
class WhoMayDoWhatTest {

    /** Reads of a company: for its active Administrators, even when its subscription has ended. */
    private static final List<String> PAGES = List.of(
            "GET /api/companies/{company}/runs/{id}", "GET /companies/{company}/accepted",
            "GET /companies/{company}/clients", "GET /companies/{company}/documents/{entity:Invoice|Bill}/{id}/mark",
            "GET /companies/{company}/documents/{entity:Invoice|Bill}/{id}/unlink",
            "GET /companies/{company}/documents/{entity}/{id}", "GET /companies/{company}/exporter",
            "GET /companies/{company}/exporter/disconnect", "GET /companies/{company}/log",
            "GET /companies/{company}/log/clear-classes", "GET /companies/{company}/logs", "GET /companies/{company}/logs.csv",
            "GET /companies/{company}/manager", "GET /companies/{company}/manager/log",
            "GET /companies/{company}/manager/settings", "GET /companies/{company}/manager/settings/{name}/choices",
            "GET /companies/{company}/runs", "GET /companies/{company}/runs/{id}",
            "GET /companies/{company}/runs/{id}/progress", "GET /companies/{company}/waiting",
            "GET /companies/{company}/waiting/mark");

    /** What changes something: for the same, with the subscription. */
    private static final List<String> OPERATIONS = List.of(
            "POST /api/companies/{company}/runs", "POST /companies/{company}/accepted/settings",
            "POST /companies/{company}/accepted/withdraw", "POST /companies/{company}/clients/{id}/class",
            "POST /companies/{company}/documents/{entity:Invoice|Bill}/{id}/accept",
            "POST /companies/{company}/documents/{entity:Invoice|Bill}/{id}/adopt",
            "POST /companies/{company}/documents/{entity:Invoice|Bill}/{id}/mark",
            "POST /companies/{company}/documents/{entity:Invoice|Bill}/{id}/preview",
            "POST /companies/{company}/documents/{entity:Invoice|Bill}/{id}/recreate",
            "POST /companies/{company}/documents/{entity:Invoice|Bill}/{id}/retry",
            "POST /companies/{company}/documents/{entity:Invoice|Bill}/{id}/unlink",
            "POST /companies/{company}/exporter/confirm-company", "POST /companies/{company}/exporter/connect",
            "POST /companies/{company}/exporter/sign-in", "POST /companies/{company}/log/clear-classes",
            "POST /companies/{company}/log/preview", "POST /companies/{company}/log/start-export",
            "POST /companies/{company}/log/update-classes", "POST /companies/{company}/manager/settings",
            "POST /companies/{company}/waiting/confirm-payment", "POST /companies/{company}/waiting/mark");

    /** What ends something: for the same, even when the subscription has ended. */
    private static final List<String> ENDS = List.of("POST /api/companies/{company}/runs/{id}/stop",
            "POST /companies/{company}/exporter/disconnect", "POST /companies/{company}/log/stop");

    /** Outside any company: for whoever is logged in. */
    private static final List<String> FOR_ALL = List.of("GET /", "GET /password", "POST /password",
            "GET /quickbooks/callback", "ANY /api/**");

    /** Operations of the MBean: what is read, what is refused at once, and what becomes a run that is refused. */
    private static final Set<String> READ = Set.of("status", "connection", "schedule", "paymentsToConfirm");
    private static final Set<String> AT_ONCE = Set.of("acceptWarning", "withdrawAcceptance", "confirmPaymentRemoval",
            "pauseSchedule", "resumeSchedule", "stopRun");
    private static final Set<String> RUNS = Set.of("startExport", "preview", "updateClasses", "clearClasses",
            "exportDocument", "recreateDocument", "adoptDocument", "unlinkDocument", "markDocument", "markDocumentsBefore",
            "tieClient", "tieVendor");

    private static final String DEPUTY = "deputy@bayside.example";
    private static final String EXPORTER = "io.reconpro.qbo:type=Exporter";

    private static Firms firms;
    private static Firm firm;
    private static final Map<String, WebUser> USERS = new HashMap<>();

    /** Someone who may not export, and what is said about it. */
    enum Outsider {
        ACCOUNTANT(true, "does not have the role Administrator", "Accountant"),
        TEAM_ADMINISTRATOR(true, "does not have the role Administrator", "TeamAdministrator"),
        AREA_ADMINISTRATOR(true, "does not have the role Administrator", "AreaAdministrator", "Technician"),
        FORMER_ADMINISTRATOR(false, "is not active", "Administrator");

        private final boolean active;
        private final String reason;
        private final String[] roles;

        Outsider(boolean active, String reason, String... roles) {
            this.active = active;
            this.reason = reason;
            this.roles = roles;
        }

        private String email() {
            return name().toLowerCase() + "@bayside.example";
        }
    }

    @BeforeAll
    static void begin() {
        firms = Firms.on(Database.H2, RunningExporter.PAGES, "spring.jmx.enabled=true", "exporter.run-as=" + DEPUTY);
        firm = firms.firm();
        for (Outsider outsider : Outsider.values()) {
            firm.shop().user(outsider.email(), "A", "User", outsider.active, outsider.roles);
            USERS.put(outsider.email(), WebUser.loggedIn(firms.exporter(), outsider.email()));
        }
        firm.shop().save();
    }

    @AfterAll
    static void end() {
        firms.close();
    }

    static Stream<Arguments> outsidersAndAddresses() {
        return Arrays.stream(Outsider.values()).flatMap(who -> Stream.of(PAGES, OPERATIONS, ENDS).flatMap(List::stream)
                .map(address -> Arguments.of(who, address)));
    }

    static Stream<Arguments> outsidersAndRuns() {
        return Arrays.stream(Outsider.values()).flatMap(who -> Arrays.stream(Kind.values()).flatMap(kind ->
                Arrays.stream(StartedBy.values()).map(by -> Arguments.of(who, kind, by))));
    }

    @Test
    void everyAddressHasItsRowInThisTable() {
        assertThat(Addresses.of(firms.exporter()).all()).containsExactlyInAnyOrderElementsOf(
                Stream.of(PAGES, OPERATIONS, ENDS, FOR_ALL).flatMap(List::stream).toList());
    }

    @Test
    void everyOperationOfTheMBeanHasItsRowInThisTable() throws JMException {
        assertThat(Arrays.stream(info().getOperations()).map(MBeanOperationInfo::getName)
                .filter(name -> !name.matches("get[A-Z].*")))
                .containsExactlyInAnyOrderElementsOf(Stream.of(READ, AT_ONCE, RUNS).flatMap(Set::stream).toList());
    }

    @ParameterizedTest
    @MethodSource("outsidersAndAddresses")
    void nobodyElseGetsIn(Outsider who, String address) {
        assertThat(ask(who.email(), address)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains(who.reason, "Ask an active user with the role Administrator");
        });
    }

    @ParameterizedTest
    @MethodSource("outsidersAndRuns")
    void noRunIsLetInForSomebodyElse(Outsider who, Kind kind, StartedBy startedBy) {
        Summary summary = firms.exporter().run(new Command(kind, firm.id(), who.email(), startedBy));

        assertThat(summary.state()).isEqualTo("REFUSED");
        assertThat(summary.findings()).extracting(Summary.CodeCount::code).contains(Code.R02);
        assertThat(summary.seen()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void noTimerStartsAnExportForSomebodyElse(Outsider who) {
        Firm employer = employs(who);
        firms.bean(ProducerTemplate.class).sendBody("direct:schedule-exports", employer.id());

        await().untilAsserted(() -> firms.lastRun(employer.id()).says(Code.R02, DEPUTY).refused());
    }

    @ParameterizedTest
    @EnumSource
    void theMBeanDoesNothingForSomebodyElse(Outsider who) throws JMException {
        Firm employer = employs(who);
        for (MBeanOperationInfo operation : info().getOperations()) {
            String name = operation.getName();
            if (AT_ONCE.contains(name)) {
                assertThat(invoke(operation, employer)).as(name).isEqualTo("R02 The user in whose name it was asked for is "
                        + "no active Administrator of the company. For what nobody at a page asks for, exporter.run-as names "
                        + "the user.");
            } else if (RUNS.contains(name)) {
                assertThat(invoke(operation, employer)).as(name).contains("is queued");
                await().untilAsserted(() -> firms.lastRun(employer.id()).says(Code.R02, who.reason).refused());
            } else if (READ.contains(name)) {
                assertThat(invoke(operation, employer)).as(name).doesNotContain("R02 The user");
            }
        }
        assertThat(firms.bean(SettingsHistory.class).latest(employer.id(), 1)).isEmpty();
        assertThat(count("accepted_warning where company_id = " + employer.id())).isZero();
        assertThat(count("export_run where stop_asked_by is not null and company_id = " + employer.id())).isZero();
    }

    @Test
    void theMBeanActsInTheNameOfTheConfiguredAdministrator() {
        Firm employer = firms.firm();
        employer.shop().user(DEPUTY, "A", "Deputy", true, "Administrator").save();
        Exporter bean = firms.bean(Exporter.class);
        employer.changeExporter("""
                insert into payment_removal (company_id, realm_id, qbo_payment_id, sync_token, invoice_id, document_number,
                    payment_date, amount, reason, found_at)
                values (?, ?, '145', '0', '1', '1001', current_date, 10, 'by hand', current_timestamp)""", employer.id(), employer.realm());

        assertThat(bean.confirmPaymentRemoval(employer.id(), "145")).contains("may remove payment 145");
        assertThat(bean.pauseSchedule(employer.id())).doesNotContain("R02");

        assertThat(tables().sql("select confirmed_by from payment_removal where company_id = ?").param(employer.id())
                .query(String.class).single()).isEqualTo(DEPUTY);
        assertThat(firms.bean(SettingsHistory.class).latest(employer.id(), 1)).singleElement()
                .satisfies(change -> assertThat(change.actor()).isEqualTo(DEPUTY));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void whoIsNotLoggedInIsSentToTheLogin(String address) {
        if (address.contains("/api/")) {
            assertThat(ApiClient.anonymous(firms.exporter()).get(Addresses.path(address, firm.id())).statusCode())
                    .isEqualTo(401);
            return;
        }
        assertThat(WebUser.anonymous(firms.exporter()).get(Addresses.path(address, firm.id()))).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        });
    }

    static Stream<String> addresses() {
        return Stream.of(PAGES, OPERATIONS, ENDS, FOR_ALL).flatMap(List::stream);
    }

    @Test
    void anAdministratorOfAnotherCompanyLearnsNotEvenThatItExists() {
        Firm other = firms.firm();
        other.shop().user("boss@elsewhere.example", "A", "Boss", true, "Administrator").save();
        WebUser boss = WebUser.loggedIn(firms.exporter(), "boss@elsewhere.example");

        assertThat(boss.get("/companies/" + other.id() + "/log").statusCode()).isEqualTo(200);
        Stream.of(path("log"), "/companies/4711/log", "/companies/x/log").forEach(path ->
                assertThat(boss.get(path)).satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(404);
                    assertThat(answer.body()).contains("There is no such page").doesNotContain(firm.name());
                }));
        assertThat(boss.post(path("log/start-export")).statusCode()).isEqualTo(404);
    }

    @Test
    void aWithdrawnRoleCountsAtTheNextRequest() {
        firm.shop().user("leaving@bayside.example", "A", "User", true, "Administrator").save();
        WebUser leaving = WebUser.loggedIn(firms.exporter(), "leaving@bayside.example");
        assertThat(leaving.get(path("log")).statusCode()).isEqualTo(200);

        firm.changeShop("delete from user_role where user_id in (select id from app_user where email = ?)",
                "leaving@bayside.example");

        assertThat(leaving.get(path("log")).statusCode()).isEqualTo(403);
        assertThat(leaving.post(path("log/start-export")).statusCode()).isEqualTo(403);
        assertThat(leaving.get("/").body()).contains("may not export for any company");
    }

    @Test
    void withoutTheSubscriptionTheLogCanBeReadAndNothingDone() {
        Firm former = firms.firm();
        WebUser owner = USERS.computeIfAbsent(Stage.ADMINISTRATOR, known -> WebUser.loggedIn(firms.exporter(), known));
        former.changeShop("update company_feature set active = false where company_id = ?", former.id());
        String path = "/companies/" + former.id() + "/";

        assertThat(owner.get(path + "logs").statusCode()).isEqualTo(200);
        OPERATIONS.forEach(operation -> assertThat(ask(Stage.ADMINISTRATOR, operation, former)).satisfies(answer -> {
            assertThat(answer.statusCode()).as(operation).isEqualTo(403);
            assertThat(answer.body()).contains("QuickBooksOnline2", "is switched off");
        }));
    }

    @Test
    void withoutTheSubscriptionRunsCanBeStoppedAndTheCompanyDisconnected() {
        Firm former = firms.firm();
        WebUser owner = USERS.computeIfAbsent(Stage.ADMINISTRATOR, known -> WebUser.loggedIn(firms.exporter(), known));
        former.shop().user(DEPUTY, "A", "Deputy", true, "Administrator").save();
        former.changeShop("update company_feature set active = false where company_id = ?", former.id());
        long run = firms.bean(Runs.class).queue(Command.export(former.id(), "ann", StartedBy.MANUAL)).id();

        owner.post("/companies/" + former.id() + "/log/stop", Map.of("run", "" + run), "/password");
        assertThat(stoppedBy(run)).isEqualTo(Stage.ADMINISTRATOR);
        firms.bean(Exporter.class).stopRun(former.id());
        assertThat(stoppedBy(run)).isEqualTo(DEPUTY);
        owner.post("/companies/" + former.id() + "/exporter/disconnect");
        assertThat(firms.connections().find(former.id()).orElseThrow().state()).isEqualTo(Connection.State.DISCONNECTED);
        firms.lastRun(former.id()).ended("FINISHED").says(Code.I51);
    }

    @Test
    void nothingThatWasRefusedAtAPageBecameARun() {
        int before = count("export_run");

        OPERATIONS.forEach(operation -> ask(Outsider.ACCOUNTANT.email(), operation));

        assertThat(count("export_run")).isEqualTo(before);
    }

    /** A company in which the configured user is such a one. */
    private static Firm employs(Outsider who) {
        Firm employer = firms.firm();
        employer.shop().user(DEPUTY, "A", "Deputy", who.active, who.roles).save();
        return employer;
    }

    private static MBeanInfo info() throws JMException {
        return ManagementFactory.getPlatformMBeanServer().getMBeanInfo(new ObjectName(EXPORTER));
    }

    private static String invoke(MBeanOperationInfo operation, Firm company) throws JMException {
        Map<String, Object> arguments = Map.of("company", company.id(), "code", "W12", "before", "2026-01-31",
                "entity", "Invoice", "payment", "145", "quickBooksId", "145");
        MBeanParameterInfo[] parameters = operation.getSignature();
        return (String) ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName(EXPORTER), operation.getName(),
                Arrays.stream(parameters).map(parameter -> parameter.getName().equals("id")
                        ? parameter.getType().equals("long") ? (Object) 1L : "1" : arguments.get(parameter.getName()))
                        .toArray(),
                Arrays.stream(parameters).map(MBeanParameterInfo::getType).toArray(String[]::new));
    }

    private static HttpResponse<String> ask(String email, String address) {
        return ask(email, address, firm);
    }

    /** Does what the address is for, as this user. */
    private static HttpResponse<String> ask(String email, String address, Firm company) {
        String path = Addresses.path(address, company.id());
        boolean get = address.startsWith("GET");
        if (path.startsWith("/api")) {
            ApiClient program = ApiClient.of(firms.exporter(), email, WebUser.PASSWORD);
            return get ? program.get(path) : program.post(path, "{\"operation\": \"start-export\"}");
        }
        WebUser user = USERS.computeIfAbsent(email, known -> WebUser.loggedIn(firms.exporter(), known));
        return get ? user.get(path) : user.post(path);
    }

    private static String stoppedBy(long run) {
        return tables().sql("select stop_asked_by from export_run where id = ?").param(run).query(String.class).single();
    }

    private static int count(String from) {
        return tables().sql("select count(*) from " + from).query(Integer.class).single();
    }

    private static JdbcClient tables() {
        return JdbcClient.create(firms.bean(DataSource.class));
    }

    private static String path(String page) {
        return "/companies/" + firm.id() + "/" + page;
    }
}
