package io.reconpro.qbo.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.reconpro.qbo.quickbooks.Answer;
import io.reconpro.qbo.quickbooks.Call;
import io.reconpro.qbo.quickbooks.ConnectorApplication;
import io.reconpro.qbo.quickbooks.Member;
import io.reconpro.qbo.quickbooks.Outcome.Done;
import io.reconpro.qbo.quickbooks.StubServer;
import io.reconpro.qbo.quickbooks.StubServer.Told;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.TestDatabases;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two exporters that share a database. */
class TwoProcessesTest {

    private final StubServer server = new StubServer();
    private TestDatabases databases;

    @AfterEach
    void close() {
        server.close();
        databases.close();
    }

    @ParameterizedTest
    @EnumSource
    void refreshTheTokensOnce(Database database) throws Exception {
        databases = database.fresh();
        server.reset();
        server.grantTokens(request -> Told.json(200, """
                {"access_token":"access-1","refresh_token":"refresh-1","expires_in":3600}""").after(400));
        server.otherwise(request -> Told.json(200, "{\"Invoice\":{\"Id\":\"12\"}}"));
        try (ConfigurableApplicationContext first = start("first"); ConfigurableApplicationContext second = start("second")) {
            first.getBean(Connections.class).connect(7, "123", "refresh-0", "demo");

            var one = CompletableFuture.supplyAsync(() -> write(first));
            var other = CompletableFuture.supplyAsync(() -> write(second));

            assertThat(List.of(one.get(), other.get())).allSatisfy(
                    answer -> assertThat(answer.outcomes()).singleElement().isInstanceOf(Done.class));
            assertThat(server.tokenRequests()).hasSize(1);
            assertThat(first.getBean(JdbcClient.class).sql("select * from quickbooks_connection").query().singleRow())
                    .doesNotContainValue("access-1").doesNotContainValue("refresh-1")
                    .containsEntry("connected_by", "demo").containsEntry("state", "CONNECTED");
        }
    }

    private static Answer write(ConfigurableApplicationContext process) {
        Call call = new Call(7, "R", false, List.of(new Member("1", "Invoice", "create", "{}")));
        return process.getBean(ProducerTemplate.class).requestBody("kamelet:quickbooks-write-action", call, Answer.class);
    }

    /** On H2 with a lock that is given up long before the refresh elsewhere has ended. */
    private ConfigurableApplicationContext start(String name) {
        String url = databases.exporter().url();
        return new SpringApplicationBuilder(ConnectorApplication.class).web(WebApplicationType.NONE).run(
                "--spring.datasource.url=" + (url.startsWith("jdbc:h2") ? url + ";LOCK_TIMEOUT=50" : url),
                "--spring.datasource.username=" + databases.exporter().username(),
                "--spring.datasource.password=" + databases.exporter().password(),
                "--spring.jmx.enabled=false",
                "--camel.main.name=" + name,
                "--camel.main.routes-include-pattern=false",
                "--quickbooks.api-url=" + server.url(),
                "--quickbooks.token-url=" + server.url() + "/oauth2/v1/tokens/bearer");
    }
}
