package io.reconpro.qbo.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Stage;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new key is set, with the old one beside it; then the old one is thrown away. */
class KeyRotationTest {

    private static final String OLD = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String NEW = Base64.getEncoder().encodeToString("another-key-of-thirty-two-bytes!".getBytes());

    private Stage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void leavesNothingUnderTheOldKey() {
        stage = Stage.on(Database.POSTGRESQL);
        ShopClient acme = stage.shop().client("Acme Motors");
        stage.shop().invoice("1001").of(acme).line(stage.shop().service("Polish"), "120.00").approved();
        stage.shop().save();
        assertThat(stage.export().allExported()).isTrue();
        String before = stored();

        stage.restart("connection.token-key=" + NEW, "connection.token-key-id=2", "connection.earlier-keys.1=" + OLD);
        assertThat(keyIds()).containsExactly("2");
        assertThat(stored()).isNotEqualTo(before);

        stage.restartWithout("connection.earlier-keys.1");
        assertThat(stage.export().state()).isEqualTo("FINISHED");
        assertThat(keyIds()).containsExactly("2");
    }

    private List<String> keyIds() {
        return tables().sql("select key_id from quickbooks_connection").query(String.class).list();
    }

    private String stored() {
        return tables().sql("select refresh_token from quickbooks_connection").query(String.class).single();
    }

    private JdbcClient tables() {
        return JdbcClient.create(stage.databases().exporter().dataSource());
    }
}
