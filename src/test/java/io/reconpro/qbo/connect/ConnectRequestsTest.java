package io.reconpro.qbo.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.TestDatabases;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ConnectRequestsTest {

    private static final ConnectRequest REQUEST = new ConnectRequest(1, "ann@cool.example", "http://back", true);

    private TestDatabases databases;
    private JdbcClient tables;
    private ConnectRequests requests;

    @AfterEach
    void close() {
        databases.close();
    }

    @ParameterizedTest
    @EnumSource
    void gives(Database database) {
        start(database);
        String state = requests.begin(REQUEST, "session");

        assertThat(requests.take(state, "session", "ann@cool.example")).contains(REQUEST);
        assertThat(requests.take(state, "session", "ann@cool.example")).as("once").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void givesNothingToAnybodyElse(Database database) {
        start(database);

        assertThat(requests.take("invented", "session", "ann@cool.example")).isEmpty();
        assertSpent(requests.begin(REQUEST, "session"), "another session", "ann@cool.example");
        assertSpent(requests.begin(REQUEST, "session"), "session", "bob@cool.example");
    }

    @ParameterizedTest
    @EnumSource
    void givesNothingTooLate(Database database) {
        start(database);
        String late = requests.begin(REQUEST, "session");
        tables.sql("update connect_request set expires_at = current_timestamp - interval '1' second").update();

        assertThat(requests.take(late, "session", "ann@cool.example")).isEmpty();
        requests.begin(REQUEST, "session");
        requests.begin(REQUEST, "session");
        assertThat(rows()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void givesToOneOfSeveralAtOnce(Database database) {
        start(database);
        String state = requests.begin(REQUEST, "session");

        assertThat(IntStream.range(0, 8).parallel()
                .filter(one -> requests.take(state, "session", "ann@cool.example").isPresent()).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void keepsNoSecret(Database database) {
        start(database);
        String state = requests.begin(REQUEST, "session-secret");

        assertThat(rows()).singleElement().asString().doesNotContain(state, "session-secret");
    }

    private void assertSpent(String state, String session, String actor) {
        assertThat(requests.take(state, session, actor)).isEmpty();
        assertThat(requests.take(state, "session", "ann@cool.example")).as("after somebody else came with it").isEmpty();
    }

    private List<String> rows() {
        return tables.sql("select * from connect_request").query().listOfRows().stream().map(Object::toString).toList();
    }

    private void start(Database database) {
        databases = database.migrated();
        tables = JdbcClient.create(databases.exporter().dataSource());
        requests = new ConnectRequests(tables);
    }
}
