package io.reconpro.qbo.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.login.Accounts;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.oauth.IntuitUsers;
import io.reconpro.qbo.sandbox.oauth.Tokens;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Stage;
import io.reconpro.qbo.testkit.WebUser;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever gets hold of the exporter's database cannot use QuickBooks with it, nor log in. */
class DatabaseDumpTest {

    @ParameterizedTest
    @EnumSource
    void aDumpHoldsNothingUsable(Database product) {
        try (Stage stage = Stage.on(product)) {
            stage.shop().invoice("1001").of(stage.shop().client("Acme Motors")).line(stage.shop().service("Polish"), "120.00")
                    .approved();
            stage.shop().save();
            Set<String> secrets = new HashSet<>(Set.of(Tokens.REFRESH_TOKEN, Tokens.CLIENT_SECRET, WebUser.PASSWORD,
                    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8", "session of " + Stage.ADMINISTRATOR));
            Person ann = new Person(stage.exporter(), stage.quickBooks(), Stage.ADMINISTRATOR);
            URI pages = ann.begin(1, true);
            Answer answer = ann.allow(pages, IntuitUsers.BOOKKEEPER, Options.FIRST_REALM);
            secrets.addAll(List.of(answer.code(), answer.state()));
            assertThat(ann.finish(answer)).contains("was connected");
            secrets.addAll(tokens(stage));
            JdbcClient tables = JdbcClient.create(stage.databases().exporter().dataSource());
            tables.sql("update quickbooks_connection set access_expires_at = current_timestamp").update();
            stage.export();
            secrets.addAll(tokens(stage));
            secrets.add(ann.begin(1, true).toString().replaceAll(".*state=", ""));
            stage.exporter().bean(Accounts.class).setPassword(Stage.ADMINISTRATOR, WebUser.PASSWORD, true);

            String dump = product == Database.H2 ? String.join("\n", tables.sql("script").query(String.class).list())
                    : everyTable(tables);

            assertThat(secrets).hasSizeGreaterThan(9);
            assertThat(dump).contains("{bcrypt}", Options.FIRST_REALM, "Acme Motors").doesNotContain(secrets);
        }
    }

    private static List<String> tokens(Stage stage) {
        Tokens tokens = stage.quickBooks().tokens();
        return List.of(tokens.refreshToken(Stage.REALM), tokens.accessToken(Stage.REALM));
    }

    private static String everyTable(JdbcClient tables) {
        List<String> rows = new ArrayList<>();
        tables.sql("select table_name from information_schema.tables where table_schema = 'public'").query(String.class).list()
                .forEach(table -> rows.addAll(tables.sql("select cast(row_to_json(r) as text) from \"" + table + "\" r")
                        .query(String.class).list()));
        return rows.stream().collect(Collectors.joining("\n"));
    }
}
