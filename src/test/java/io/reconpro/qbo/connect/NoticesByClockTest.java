package io.reconpro.qbo.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.oauth.IntuitUsers;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Recipients;
import io.reconpro.qbo.testkit.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Both ends of a connection are told by mail and webhook 30, 7 and 1 days ahead, each once (S-33). */
class NoticesByClockTest {

    private static final String SUBJECT = "The QuickBooks connection of company 1 needs you";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final Recipients recipients = Recipients.start();
    private Stage stage;

    @BeforeEach
    void connect() {
        stage = Stage.on(Database.H2).at(clock()).with("connection.watch=100ms", "connection.refresh-after=4000d")
                .with(recipients.settings());
        stage.shop().save();
        new Person(stage.exporter(), stage.quickBooks(), Stage.ADMINISTRATOR)
                .replace(1, IntuitUsers.BOOKKEEPER, Options.FIRST_REALM);
    }

    @AfterEach
    void close() {
        stage.close();
        recipients.close();
    }

    @Test
    void eachEndIsAnnouncedThreeTimes() {
        JdbcClient tables = JdbcClient.create(stage.databases().exporter().dataSource());
        assertThat(connection().idleEndsAt()).isBetween(in(99), in(101));
        assertThat(connection().hardEndsAt()).isAfter(in(5 * 365 - 1));

        announces(connection().idleEndsAt(), 0);

        tables.sql("update quickbooks_connection set refresh_expires_at = refresh_hard_expires_at + interval '99' day").update();
        announces(connection().hardEndsAt(), 3);

        assertThat(recipients.mails(SUBJECT)).hasSize(6).allSatisfy(mail -> assertThat(mail)
                .contains("I05 The connection to QuickBooks will end soon").doesNotContain(Stage.ADMINISTRATOR, "Bayside"));
        assertThat(tables.sql("select count(*) from export_run where kind = 'KEEP_CONNECTION'").query(Integer.class).single())
                .isEqualTo(6);
    }

    private void announces(Instant end, int before) {
        for (Duration ahead : List.of(Duration.ofDays(30), Duration.ofDays(7), Duration.ofDays(1))) {
            int told = before;
            now.set(end.minus(ahead).minusSeconds(60));
            await().during(Duration.ofMillis(500)).until(() -> recipients.mails(SUBJECT).size() == told);
            now.set(end.minus(ahead).plusSeconds(60));
            await().until(() -> recipients.mails(SUBJECT).size() == told + 1 && recipients.posts(SUBJECT).size() == told + 1);
            before++;
        }
    }

    private Connection connection() {
        return stage.exporter().bean(Connections.class).find(1).orElseThrow();
    }

    private Instant in(int days) {
        return now.get().plus(Duration.ofDays(days));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}
