package io.reconpro.qbo.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connection.State;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.oauth.IntuitUsers;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import io.reconpro.qbo.testkit.Settings;
import io.reconpro.qbo.testkit.Stage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of connections that nobody uses. */
@OnFirms
class KeepConnectionsTest {

    private static final String WATCH = "connection.watch=150ms";

    @Test
    void neverLapse(@Settings(WATCH) Firms firms) {
        Firm firm = connected(firms);
        for (int visit = 1; visit <= 3; visit++) {
            firms.quickBooks().control().clock().advance(Duration.ofDays(60));
            String before = firms.quickBooks().tokens().refreshToken(firm.realm());
            unusedForDays(firm, 60);

            await().until(() -> !firms.quickBooks().tokens().refreshToken(firm.realm()).equals(before));
        }

        firm.invoice("1001");
        firm.export().isQuiet();
        assertThat(connection(firms, firm).state()).isEqualTo(State.CONNECTED);
    }

    @Test
    void areLeftAloneWhileTheyAreUsed(@Settings(WATCH) Firms firms) {
        Firm unused = connected(firms);
        Firm used = connected(firms);
        String before = firms.quickBooks().tokens().refreshToken(used.realm());
        String other = firms.quickBooks().tokens().refreshToken(unused.realm());
        unusedForDays(unused, 2);

        await().until(() -> !firms.quickBooks().tokens().refreshToken(unused.realm()).equals(other));

        assertThat(firms.quickBooks().tokens().refreshToken(used.realm())).isEqualTo(before);
    }

    @Test
    @Raises(Code.R06)
    void areSeenToHaveEnded(@Settings(WATCH) Firms firms) {
        Firm firm = connected(firms);
        firms.quickBooks().tokens().revoke(firm.realm());
        unusedForDays(firm, 2);

        await().until(() -> connection(firms, firm).state() == State.RECONNECT_REQUIRED);

        assertThat(connection(firms, firm).stateReason()).isEqualTo("Intuit refused the refresh token: invalid_grant");
        await().untilAsserted(() -> firms.lastRun(firm.id()).ended("FINISHED").says(Code.R06));
        assertThat(runs(firms, firm)).containsExactly("CONNECT", "KEEP_CONNECTION");
    }

    @Test
    @Raises(Code.I05)
    void areAnnouncedToEndOnceForEachNotice(@Settings(WATCH) Firms firms) {
        Firm firm = connected(firms);
        for (int days : new int[] {29, 6, 1}) {
            int before = runs(firms, firm).size();
            firm.changeExporter("""
                    update quickbooks_connection set refresh_hard_expires_at = current_timestamp + interval '%d' day
                    where company_id = ?""".formatted(days), firm.id());
            await().until(() -> runs(firms, firm).size() == before + 1);
            await().untilAsserted(() -> firms.lastRun(firm.id()).ended("FINISHED").says(Code.I05));
        }
        Firm later = connected(firms);
        firms.quickBooks().tokens().revoke(later.realm());
        unusedForDays(later, 2);

        await().until(() -> connection(firms, later).state() == State.RECONNECT_REQUIRED);
        assertThat(runs(firms, firm)).as("said once each").hasSize(4);
    }

    @Test
    void tellTheirName(@Settings(WATCH) Firms firms) {
        Firm firm = firms.firm();

        await().until(() -> connection(firms, firm).companyName() != null);
        assertThat(connection(firms, firm).companyFile())
                .isEqualTo(firm.books().companyName() + " (" + firm.realm() + ")");
    }

    private static Firm connected(Firms firms) {
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

    private static Connection connection(Firms firms, Firm firm) {
        return firms.connections().find(firm.id()).orElseThrow();
    }

    private static List<String> runs(Firms firms, Firm firm) {
        return JdbcClient.create(firms.databases().exporter().dataSource())
                .sql("select kind from export_run where company_id = ? order by id").param(firm.id())
                .query(String.class).list();
    }
}
