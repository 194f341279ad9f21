package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopService;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Raises;
import io.reconpro.qbo.testkit.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A preview says what an export would do, and does nothing. */
class PreviewTest {

    @ParameterizedTest
    @EnumSource
    @Raises({Code.I20, Code.I21})
    void tellsWhatAnExportWouldDoAndWritesNothing(Database database) {
        try (Stage stage = Stage.on(database).with("companies[0].settings.export-from=2026-02-01")) {
            ShopClient acme = stage.shop().client("Acme Motors");
            ShopService polish = stage.shop().service("Polish");
            stage.shop().invoice("1001").of(acme).line(polish, "120.00").on(LocalDate.of(2026, 3, 2)).approved();
            stage.shop().invoice("1002").of(acme).line(polish, "80.00").on(LocalDate.of(2026, 3, 3)).approved();
            stage.shop().invoice("1003").of(acme).line(polish, "-5.00").on(LocalDate.of(2026, 3, 4)).approved();
            stage.shop().invoice("0007").of(acme).line(polish, "60.00").on(LocalDate.of(2026, 1, 9)).approved();
            stage.shop().save();
            stage.exporter();
            stage.quickBooks().requests().clear();

            Summary preview = stage.exporter().run(new Command(Kind.PREVIEW, 1, Stage.ADMINISTRATOR, StartedBy.MANUAL));

            assertThat(preview.outcomes()).containsOnlyKeys(Action.WOULD_CREATE, Action.BLOCKED);
            assertThat(preview.outcomes().get(Action.WOULD_CREATE))
                    .isEqualTo(new Summary.Outcome(2, new BigDecimal("200.0000")));
            assertThat(preview.findings()).filteredOn(finding -> finding.code() == Code.I20).singleElement()
                    .satisfies(found -> assertThat(found.firstMessages()).hasSize(2)
                            .anyMatch(message -> message.contains("Acme Motors"))
                            .anyMatch(message -> message.contains("Polish")));
            assertThat(preview.findings()).filteredOn(finding -> finding.code() == Code.I21).singleElement()
                    .satisfies(found -> assertThat(found.firstMessages().get(0)).startsWith("1 approved invoices"));
            assertThat(stage.quickBooks().requests().all())
                    .noneMatch(request -> request.kind().name().equals("WRITE"));
            assertThat(statuses(stage)).containsOnly("APPROVED");
            assertThat(count(stage, "ledger") + count(stage, "qbo_link")).isZero();

            new JdbcTemplate(stage.databases().shop().dataSource())
                    .update("update invoice set status = 'DRAFT' where number = '0007'");
            assertThat(stage.export().outcomes().get(Action.CREATED).documents()).isEqualTo(2);
            stage.auditor().assertClean();
        }
    }

    private static List<String> statuses(Stage stage) {
        return new JdbcTemplate(stage.databases().shop().dataSource())
                .queryForList("select status from invoice", String.class);
    }

    private static long count(Stage stage, String table) {
        return new JdbcTemplate(stage.databases().exporter().dataSource())
                .queryForObject("select count(*) from " + table, Long.class);
    }
}
