package io.reconpro.qbo.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Notices;
import io.reconpro.qbo.sandbox.oauth.IntuitUsers;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Stage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A connection from its making to its end. */
@OnFirms
class ConnectionLifeTest {

    @Test
    void connectsReplacesConfirmsAndDisconnects(Firms firms) {
        Firm firm = firms.firm();
        String elsewhere = firms.founded().realm();
        Person ann = new Person(firms.exporter(), firms.quickBooks(), Stage.ADMINISTRATOR);

        assertThat(ann.replace(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm())).contains("was connected to");
        firm.invoice("1001");
        firm.export().isQuiet();
        assertThat(ann.replace(firm.id(), IntuitUsers.BOOKKEEPER, elsewhere)).contains("was connected to");
        assertThat(ann.confirm(firm.id())).contains("no longer to " + firm.realm());
        assertThat(ann.disconnect(firm.id())).contains("its tokens are revoked");
        assertThat(firms.connections().wanted()).extracting(Connection::companyId).doesNotContain(firm.id());
    }

    @Test
    void announcesAnEndOnce(Firms firms) {
        Firm firm = firms.firm();
        new Person(firms.exporter(), firms.quickBooks(), Stage.ADMINISTRATOR)
                .replace(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());
        Connection connection = firms.connections().find(firm.id()).orElseThrow();
        Notices notices = firms.exporter().bean(Notices.class);
        Instant end = connection.endsAt();

        assertThat(notices.take(connection, end.minus(Duration.ofDays(31)))).isEmpty();
        assertThat(notices.take(connection, end.minus(Duration.ofDays(29)))).contains(30);
        assertThat(notices.take(connection, end.minus(Duration.ofDays(29)))).isEmpty();
        assertThat(notices.take(connection, end.minus(Duration.ofDays(7)))).contains(7);
        assertThat(notices.take(connection, end.minus(Duration.ofHours(3)))).contains(1);
        assertThat(notices.take(connection, end.minus(Duration.ofHours(3)))).isEmpty();
    }
}
