package io.reconpro.qbo.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.RunningExporter;
import io.reconpro.qbo.testkit.WebUser;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.RouteController;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What is down when something breaks, and whether a load balancer should lead requests elsewhere. */
@TestMethodOrder(OrderAnnotation.class)
class HealthTest {

    private static Firms firms;
    private static Firm firm;
    private static WebUser operator;
    private static RouteController routes;

    @BeforeAll
    static void begin() {
        firms = Firms.on(Database.H2, RunningExporter.PAGES, "exporter.schedule-check=100ms",
                "exporter.schedule=weekdays at 04:00");
        firm = firms.firm();
        firm.shop().save();
        operator = WebUser.operator(firms.exporter(), "operator@bayside.example");
        routes = firms.bean(CamelContext.class).getRouteController();
        await().until(() -> firms.bean(CamelContext.class).getRoute("scheduled-export-" + firm.id()) != null);
    }

    @AfterAll
    static void end() {
        firms.close();
    }

    @Test
    @Order(1)
    void allIsUpAndTellsOfEachCompany() {
        await().untilAsserted(() -> assertThat(operator.get("/actuator/health").statusCode()).isEqualTo(200));
        assertThat(operator.get("/actuator/health").body()).contains("shopDataSource",
                "\"company " + firm.id() + "\":\"CONNECTED\"",
                "\"company " + firm.id() + "\":\"Exports start weekdays at 04:00, the next at ");
    }

    @Test
    @Order(2)
    void aConnectionThatEndedIsTheCompanysMatterOnly() {
        state("RECONNECT_REQUIRED");

        assertThat(operator.get("/actuator/health")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"company " + firm.id() + "\":\"RECONNECT_REQUIRED\"");
        });
        assertProbes(200, 200);

        state("CONNECTED");
    }

    @Test
    @Order(3)
    void aScheduleThatWouldNotStartIsDown() throws Exception {
        String route = "scheduled-export-" + firm.id();
        await().until(() -> routes.getRouteStatus(route) != null);
        routes.stopRoute(route);

        assertThat(operator.get("/actuator/health")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("Exports should start by themselves, but do not: the route " + route);
        });
        assertProbes(200, 200);

        routes.startRoute(route);
        assertThat(operator.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void requestsAreLedElsewhereWhileARouteThatTheyNeedIsStopped() throws Exception {
        routes.stopRoute("pass-gate");

        assertProbes(200, 503);
        assertThat(operator.get("/actuator/health").body()).contains("\"stopped\":[\"pass-gate\"]");

        routes.startRoute("pass-gate");
        routes.stopRoute("measure-companies");
        assertProbes(200, 200);
        routes.startRoute("measure-companies");
    }

    /** Last, because the pool cannot be opened again. */
    @Test
    @Order(5)
    void requestsAreLedElsewhereWhileTheShopsDatabaseIsAway() {
        ((HikariDataSource) firms.exporter().bean("shopDataSource", DataSource.class)).close();

        assertProbes(200, 503);
        assertThat(operator.get("/actuator/health").statusCode()).isEqualTo(503);
    }

    private static void state(String state) {
        firm.changeExporter("update quickbooks_connection set state = ? where company_id = ?", state, firm.id());
        await().until(() -> (firms.bean(CamelContext.class).getRoute("scheduled-export-" + firm.id()) != null)
                == state.equals("CONNECTED"));
    }

    private static void assertProbes(int liveness, int readiness) {
        WebUser balancer = WebUser.anonymous(firms.exporter());
        assertThat(balancer.get("/actuator/health/liveness").statusCode()).isEqualTo(liveness);
        assertThat(balancer.get("/actuator/health/readiness").statusCode()).isEqualTo(readiness);
    }
}
