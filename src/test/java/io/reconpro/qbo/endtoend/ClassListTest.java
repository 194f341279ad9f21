package io.reconpro.qbo.endtoend;

import static io.reconpro.qbo.sandbox.control.Actions.cutBefore;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Raises;
import io.reconpro.qbo.testkit.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Update Classes and Clear Classes (S-38, S-42 to S-44). */
class ClassListTest {

    @ParameterizedTest
    @EnumSource
    @Raises(Code.I11)
    void theListFollowsQuickBooksThroughRenamingHidingAndDeleting(Database database) {
        try (Stage stage = Stage.on(database)) {
            stage.shop().save();

            assertThat(codes(run(stage, Kind.UPDATE_CLASSES))).containsExactly(Code.I11);
            assertThat(names(stage, "active")).contains("Retail", "Wholesale:Austin:Mobile").doesNotContain("Fleet");
            assertThat(names(stage, "not active")).containsExactly("Fleet (deleted)");

            ObjectNode warranty = named(stage, "Warranty");
            stage.books().change("Class", warranty.get("Id").asText(),
                    JsonNodeFactory.instance.objectNode().put("Name", "Guarantee"));
            stage.books().deactivate("Class", named(stage, "Retail").get("Id").asText());
            stage.books().create("Class", JsonNodeFactory.instance.objectNode().put("Name", "Insurance"));

            run(stage, Kind.UPDATE_CLASSES);

            assertThat(names(stage, "active")).contains("Guarantee", "Insurance").doesNotContain("Warranty", "Retail");
            assertThat(stage.quickBooks().requests().all()).as("requests that write")
                    .noneMatch(request -> request.kind().name().equals("WRITE"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Raises(Code.I12)
    void clearingEmptiesOnlyReconProsListAndTheNextUpdateBringsItBack(Database database) {
        try (Stage stage = Stage.on(database)) {
            stage.shop().save();
            run(stage, Kind.UPDATE_CLASSES);
            List<String> before = names(stage, "1 = 1");

            assertThat(codes(run(stage, Kind.CLEAR_CLASSES))).containsExactly(Code.I12);
            assertThat(names(stage, "1 = 1")).isEmpty();

            run(stage, Kind.UPDATE_CLASSES);
            assertThat(names(stage, "1 = 1")).isEqualTo(before);
        }
    }

    @Test
    void theListStaysWhenQuickBooksDoesNotTrackClassesOrCannotBeAsked() {
        try (Stage stage = Stage.on(Database.H2).with("quickbooks.repeat-delay=1ms")) {
            stage.shop().save();
            run(stage, Kind.UPDATE_CLASSES);
            List<String> before = names(stage, "1 = 1");

            stage.books().prefer("AccountingInfoPrefs", "ClassTrackingPerTxnLine", false);
            assertThat(codes(run(stage, Kind.UPDATE_CLASSES))).containsExactly(Code.W03);
            stage.quickBooks().control().add(Rule.onAny().always().then(cutBefore()));
            assertThat(codes(run(stage, Kind.UPDATE_CLASSES))).containsExactly(Code.R14);

            assertThat(names(stage, "1 = 1")).isEqualTo(before);
        }
    }

    @Test
    void onlyAnAdministratorMayDoEither() {
        try (Stage stage = Stage.on(Database.H2)) {
            stage.shop().user("books@bayside.example", "Inês", "Faria", true, "Accountant", "TeamAdministrator").save();
            stage.exporter();
            stage.quickBooks().requests().clear();

            for (Kind kind : List.of(Kind.UPDATE_CLASSES, Kind.CLEAR_CLASSES)) {
                Summary refused = stage.exporter().run(new Command(kind, 1, "books@bayside.example", StartedBy.MANUAL));
                assertThat(codes(refused)).containsExactly(Code.R02);
            }
            assertThat(stage.quickBooks().requests().all()).isEmpty();
        }
    }

    private static Summary run(Stage stage, Kind kind) {
        return stage.exporter().run(new Command(kind, 1, Stage.ADMINISTRATOR, StartedBy.MANUAL));
    }

    private static List<Code> codes(Summary summary) {
        return summary.findings().stream().map(Summary.CodeCount::code).toList();
    }

    private static List<String> names(Stage stage, String condition) {
        return new JdbcTemplate(stage.databases().shop().dataSource()).queryForList(
                "select fully_qualified_name from qb_class where " + condition + " order by qbo_class_id", String.class);
    }

    private static ObjectNode named(Stage stage, String name) {
        return stage.books().visible("Class").filter(node -> node.path("Name").asText().equals(name))
                .findFirst().orElseThrow();
    }
}
