package io.reconpro.qbo.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.operate.Exporter;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.RunningExporter;
import io.reconpro.qbo.testkit.Stage;
import io.reconpro.qbo.testkit.WebUser;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every operation, by every way in, for every role (S-02, S-03). */
class WhoMayDoWhatTest {

    private static final List<String> PAGES = List.of("log", "log/progress", "log/clear-classes", "logs", "logs.csv",
            "manager/settings", "manager/settings/account/choices", "manager/log", "runs", "runs/1", "clients",
            "documents/Invoice/1", "exporter");
    private static final List<String> OPERATIONS = List.of("log/start-export", "log/preview", "log/update-classes",
            "log/clear-classes", "log/stop?run=1", "manager/settings", "clients/1/class", "documents/Invoice/1/retry",
            "documents/Invoice/1/preview");

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
        firms = Firms.on(Database.H2, RunningExporter.PAGES);
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

    static Stream<Arguments> outsidersAndPages() {
        return Arrays.stream(Outsider.values()).flatMap(who -> PAGES.stream().map(page -> Arguments.of(who, page)));
    }

    static Stream<Arguments> outsidersAndOperations() {
        return Arrays.stream(Outsider.values()).flatMap(who -> OPERATIONS.stream().map(page -> Arguments.of(who, page)));
    }

    static Stream<Arguments> outsidersAndRuns() {
        return Arrays.stream(Outsider.values()).flatMap(who -> Arrays.stream(Kind.values()).flatMap(kind ->
                Arrays.stream(StartedBy.values()).map(by -> Arguments.of(who, kind, by))));
    }

    @ParameterizedTest
    @MethodSource("outsidersAndPages")
    void nobodyElseSeesAPage(Outsider who, String page) {
        assertThat(USERS.get(who.email()).get(path(page))).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains(who.reason, "Ask an active user with the role Administrator");
        });
    }

    @ParameterizedTest
    @MethodSource("outsidersAndOperations")
    void nobodyElseOperatesByAPage(Outsider who, String operation) {
        assertThat(USERS.get(who.email()).post(path(operation))).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains(who.reason);
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
    @MethodSource("pagesAndOperations")
    void whoIsNotLoggedInIsSentToTheLogin(String page) {
        assertThat(WebUser.anonymous(firms.exporter()).get(path(page))).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        });
    }

    static Stream<String> pagesAndOperations() {
        return Stream.concat(PAGES.stream(), OPERATIONS.stream());
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
        WebUser owner = WebUser.loggedIn(firms.exporter(), Stage.ADMINISTRATOR);
        former.changeShop("update company_feature set active = false where company_id = ?", former.id());
        String path = "/companies/" + former.id() + "/";

        assertThat(owner.get(path + "logs").statusCode()).isEqualTo(200);
        OPERATIONS.forEach(operation -> assertThat(owner.post(path + operation)).satisfies(answer -> {
            assertThat(answer.statusCode()).as(operation).isEqualTo(403);
            assertThat(answer.body()).contains("QuickBooksOnline2", "is switched off");
        }));
    }

    /** This exporter has no user for runs that nobody at a page started. */
    @Test
    void jmxAcceptsNoWarningInTheNameOfNobody() {
        Exporter bean = firms.exporter().bean(Exporter.class);

        assertThat(bean.acceptWarning(firm.id(), "W12", "Customer", "1")).contains("R02", "Nobody", "exporter.run-as");
        assertThat(bean.withdrawAcceptance(firm.id(), "W12", "Customer", "1")).contains("R02", "exporter.run-as");
    }

    @Test
    void nothingThatWasRefusedAtAPageBecameARun() {
        JdbcClient tables = JdbcClient.create(firms.exporter().bean(DataSource.class));
        int before = tables.sql("select count(*) from export_run").query(Integer.class).single();

        OPERATIONS.forEach(operation -> USERS.get(Outsider.ACCOUNTANT.email()).post(path(operation)));

        assertThat(tables.sql("select count(*) from export_run").query(Integer.class).single()).isEqualTo(before);
    }

    private static String path(String page) {
        return "/companies/" + firm.id() + "/" + page;
    }
}
