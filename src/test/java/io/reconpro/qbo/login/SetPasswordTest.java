package io.reconpro.qbo.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.Application;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Stage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

@ExtendWith(OutputCaptureExtension.class)
class SetPasswordTest {

    @Test
    void givesTheFirstAdministratorAPassword(CapturedOutput output) {
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
    void takesNoShortPassword(CapturedOutput output) {
        try (Stage stage = Stage.on(Database.H2)) {
            stage.shop().save();

            try (ConfigurableApplicationContext context = start(stage, "12345678901\n")) {
                assertThat(context.getBean(Accounts.class).find(Stage.ADMINISTRATOR)).isEmpty();
                assertThat(output).contains("too short: it takes 12 characters or more; nothing is changed");
                assertThat(SpringApplication.exit(context)).isEqualTo(1);
            }
        }
    }

    private static ConfigurableApplicationContext start(Stage stage, String typed) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes()));
        try {
            List<String> settings = new ArrayList<>(stage.settings());
            settings.addAll(List.of("login.set-password=" + Stage.ADMINISTRATOR, "login.operator=true", "spring.jmx.enabled=false"));
            return SpringApplication.run(Application.class,
                    settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }
}
