package io.reconpro.qbo.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connection.State;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.oauth.IntuitUsers;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.Stage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of connections that nobody uses. */
class KeepConnectionsTest {

    private static Firms firms;

    @BeforeAll
    static void start() {
        firms = Firms.on(Database.H2, "connection.watch=150ms");
    }

    @AfterAll
    static void close() {
        firms.close();
    }

    @Test
    void neverLapse() {
        Firm firm = connected();
        for (int visit = 1; visit <= 3; visit++) {
            firms.quickBooks().control().clock().advance(Duration.ofDays(60));
            String before = firms.quickBooks().tokens().refreshToken(firm.realm());
            unusedForDays(firm, 60);

            await().until(() -> !firms.quickBooks().tokens().refreshToken(firm.realm()).equals(before));
        }

        firm.invoice("1001");
        firm.export().isQuiet();
        assertThat(connection(firm).state()).isEqualTo(State.CONNECTED);
    }

    @Test
    void areLeftAloneWhileTheyAreUsed() {
        Firm unused = connected();
        Firm used = connected();
        String before = firms.quickBooks().tokens().refreshToken(used.realm());
        String other = firms.quickBooks().tokens().refreshToken(unused.realm());
        unusedForDays(unused, 2);

        await().until(() -> !firms.quickBooks().tokens().refreshToken(unused.realm()).equals(other));

        assertThat(firms.quickBooks().tokens().refreshToken(used.realm())).isEqualTo(before);
    }

    @Test
    void areSeenToHaveEnded() {
        Firm firm = connected();
        firms.quickBooks().tokens().revoke(firm.realm());
        unusedForDays(firm, 2);

        await().until(() -> connection(firm).state() == State.RECONNECT_REQUIRED);

        assertThat(connection(firm).stateReason()).isEqualTo("Intuit refused the refresh token: invalid_grant");
        await().untilAsserted(() -> firms.lastRun(firm.id()).ended("FINISHED").says(Code.R06));
        assertThat(runs(firm)).containsExactly("CONNECT", "KEEP_CONNECTION");
    }

    @Test
    void areAnnouncedToEndOnceForEachNotice() {
        Firm firm = connected();
        for (int days : new int[] {29, 6, 1}) {
            int before = runs(firm).size();
            firm.changeExporter("""
                    update quickbooks_connection set refresh_hard_expires_at = current_timestamp + interval '%d' day
                    where company_id = ?""".formatted(days), firm.id());
            await().until(() -> runs(firm).size() == before + 1);
            await().untilAsserted(() -> firms.lastRun(firm.id()).ended("FINISHED").says(Code.I05));
        }
        Firm later = connected();
        firms.quickBooks().tokens().revoke(later.realm());
        unusedForDays(later, 2);

        await().until(() -> connection(later).state() == State.RECONNECT_REQUIRED);
        assertThat(runs(firm)).as("said once each").hasSize(4);
    }

    @Test
    void tellTheirName() {
        Firm firm = connected();
        firm.changeExporter("update quickbooks_connection set company_name = null where company_id = ?", firm.id());

        await().until(() -> connection(firm).companyName() != null);
        assertThat(connection(firm).companyFile())
                .isEqualTo(firm.books().companyName() + " (" + firm.realm() + ")");
    }

    private static Firm connected() {
        Firm firm = firms.firm();
        new Person(firms.exporter(), firms.quickBooks(), Stage.ADMINISTRATOR)
                .replace(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());
        return firm;
    }

    private static void unusedForDays(Firm firm, int days) {
        firm.changeExporter("""
                update quickbooks_connection set refreshed_at = current_timestamp - interval '%d' day,
                    access_expires_at = current_timestamp - interval '%d' day where company_id = ?"""
                .formatted(days, days), firm.id());
    }

    private static Connection connection(Firm firm) {
        return firms.connections().find(firm.id()).orElseThrow();
    }

    private static List<String> runs(Firm firm) {
        return JdbcClient.create(firms.databases().exporter().dataSource())
                .sql("select kind from export_run where company_id = ? order by id").param(firm.id())
                .query(String.class).list();
    }
}
