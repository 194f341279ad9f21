package io.reconpro.qbo.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.reconpro.qbo.Application;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Stage;
import io.reconpro.qbo.testkit.TestDatabases;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@ExtendWith(OutputCaptureExtension.class)
class SetPasswordTest {

    @Test
    void givesTheFirstAdministratorAPassword(CapturedOutput output) throws Exception {
        try (Stage stage = Stage.on(Database.H2)) {
            stage.shop().save();

            try (ConfigurableApplicationContext context = start(stage, "correct horse battery\n")) {
                String hash = context.getBean(Accounts.class).find(Stage.ADMINISTRATOR).orElseThrow().passwordHash();
                assertThat(context.getBean(PasswordEncoder.class).matches("correct horse battery", hash)).isTrue();
                assertThat(context.getBean(Accounts.class).isOperator(Stage.ADMINISTRATOR.toUpperCase())).isTrue();
                assertThat(output).contains(Stage.ADMINISTRATOR + " can log in").doesNotContain("correct horse");
                assertThat(SpringApplication.exit(context)).isZero();
            }
        }
    }

    @Test
    void takesNoShortPassword(CapturedOutput output) throws Exception {
        try (Stage stage = Stage.on(Database.H2)) {
            stage.shop().save();

            try (ConfigurableApplicationContext context = start(stage, "12345678901\n")) {
                assertThat(context.getBean(Accounts.class).find(Stage.ADMINISTRATOR)).isEmpty();
                assertThat(output).contains("too short: it takes 12 characters or more; nothing is changed");
                assertThat(SpringApplication.exit(context)).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(value = {"null, true", "true, true", "false, false"}, nullValues = "null")
    void makesAnOperatorOrNoneOnlyWhenItIsSaid(Boolean said, boolean operator, CapturedOutput output)
            throws Exception {
        try (TestDatabases databases = Database.H2.migrated()) {
            Accounts accounts = new Accounts(JdbcClient.create(databases.exporter().dataSource()),
                    new LoginConfiguration().passwordEncoder());
            accounts.setPassword("op@bayside.example", "correct horse battery", true);
            ShopUsers nobody = mock(ShopUsers.class);

            SetPassword program = new SetPassword(accounts, nobody,
                    new LoginSettings("op@bayside.example", said, 5, Duration.ofMinutes(1)));
            typing("another good battery\n", () -> {
                program.run(null);
                return null;
            });

            assertThat(accounts.isOperator("op@bayside.example")).isEqualTo(operator);
            assertThat(output.toString().contains("as an operator")).isEqualTo(operator);
        }
    }

    private static ConfigurableApplicationContext start(Stage stage, String typed) throws Exception {
        List<String> settings = new ArrayList<>(stage.settings());
        settings.addAll(List.of("login.set-password=" + Stage.ADMINISTRATOR, "login.operator=true", "spring.jmx.enabled=false"));
        return typing(typed, () -> SpringApplication.run(Application.class,
                settings.stream().map(setting -> "--" + setting).toArray(String[]::new)));
    }

    private static <T> T typing(String text, Callable<T> program) throws Exception {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes()));
        try {
            return program.call();
        } finally {
            System.setIn(before);
        }
    }
}
