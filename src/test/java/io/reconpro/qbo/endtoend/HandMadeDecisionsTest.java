package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Target;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopService;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Raises;
import io.reconpro.qbo.testkit.Stage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a person may decide about single documents: export one, mark, unlink, adopt, export anew. */
class HandMadeDecisionsTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 9);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    @Test
    void oneDocumentCanBeExportedAlone() {
        try (Stage stage = shop(Database.H2)) {
            Summary summary = stage.exporter().run(command(Kind.EXPORT, Target.document("Invoice", 2)));

            assertThat(summary.outcomes().get(Action.CREATED).documents()).isOne();
            assertThat(statuses(stage)).containsExactly("APPROVED", "EXPORTED", "APPROVED");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Raises({Code.I22, Code.E50})
    void documentsEnteredByHandAreMarkedAndNeverSent(Database database) {
        try (Stage stage = shop(database)) {
            Summary marked = stage.exporter().run(command(Kind.MARK_EXPORTED, Target.before(LocalDate.of(2026, 2, 1))));

            assertThat(marked.outcomes()).containsOnlyKeys(Action.MARKED);
            assertThat(marked.outcomes().get(Action.MARKED).documents()).isEqualTo(2);
            assertThat(codes(marked)).containsExactly(Code.I22);
            assertThat(statuses(stage)).containsExactly("EXPORTED", "EXPORTED", "APPROVED");
            assertThat(stage.books().all("Invoice")).isEmpty();

            shopTable(stage).update("update invoice set status = 'APPROVED', version = version + 1 where id = 1");
            Summary next = stage.export();
            assertThat(next.outcomes()).containsOnlyKeys(Action.BLOCKED, Action.CREATED);
            assertThat(codes(next)).contains(Code.E50);
        }
    }

    @Test
    @Raises({Code.I23, Code.R30})
    void anUnlinkedDocumentIsJudgedAfresh() {
        try (Stage stage = shop(Database.H2)) {
            stage.export();
            Target first = Target.document("Invoice", 1);

            assertThat(codes(stage.exporter().run(command(Kind.UNLINK, first)))).containsExactly(Code.I23);
            assertThat(codes(stage.exporter().run(command(Kind.UNLINK, first)))).containsExactly(Code.R30);
            approveAgain(stage);

            assertThat(codes(stage.exporter().run(command(Kind.EXPORT, first)))).containsExactly(Code.E05);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Raises(Code.I24)
    void anAdoptedDocumentIsExportedWithoutASecondOne(Database database) {
        try (Stage stage = shop(database)) {
            stage.export();
            String id = invoice(stage, "1001").get("Id").asText();
            Target first = Target.document("Invoice", 1);
            stage.exporter().run(command(Kind.UNLINK, first));
            approveAgain(stage);

            assertThat(codes(stage.exporter().run(command(Kind.ADOPT, first.with("99999"))))).containsExactly(Code.R30);
            assertThat(codes(stage.exporter().run(command(Kind.ADOPT, first.with(invoice(stage, "1002").get("Id")
                    .asText()))))).containsExactly(Code.R30);
            Summary adopted = stage.exporter().run(command(Kind.ADOPT, first.with(id)));

            assertThat(adopted.outcomes()).containsOnlyKeys(Action.UNCHANGED);
            assertThat(codes(adopted)).containsExactlyInAnyOrder(Code.I24, Code.I04);
            assertThat(statuses(stage)).containsOnly("EXPORTED");
            stage.auditor().assertClean();
        }
    }

    @Test
    @Raises(Code.I25)
    void aDocumentDeletedInQuickBooksIsExportedAnewOnlyWhenSomebodySaysSo() {
        try (Stage stage = shop(Database.H2)) {
            stage.export();
            Target first = Target.document("Invoice", 1);
            approveAgain(stage);

            assertThat(codes(stage.exporter().run(command(Kind.RECREATE, first)))).containsExactly(Code.R30);
            stage.books().person().deletes("Invoice", invoice(stage, "1001").get("Id").asText());
            Summary anew = stage.exporter().run(command(Kind.RECREATE, first));

            assertThat(anew.outcomes()).containsOnlyKeys(Action.CREATED);
            assertThat(codes(anew)).contains(Code.I25);
            assertThat(stage.books().all("Invoice")).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Raises({Code.I25, Code.R30})
    void exportingAnewTakesAnExportedDocumentBackToApprovedFirst(Database database) {
        try (Stage stage = shop(database)) {
            stage.export();
            String id = invoice(stage, "1001").get("Id").asText();
            stage.books().person().voids("Invoice", id);
            Target first = Target.document("Invoice", 1);

            assertThat(refusal(stage, Kind.RECREATE, first)).contains("(id " + id + ") still has the number 1001");
            assertThat(statuses(stage)).containsOnly("EXPORTED");
            stage.books().person().edits("Invoice", id, Firm.object().put("DocNumber", "1001-void"));
            Summary anew = stage.exporter().run(command(Kind.RECREATE, first));

            assertThat(anew.outcomes()).containsOnlyKeys(Action.CREATED);
            assertThat(codes(anew)).contains(Code.I25);
            assertThat(statuses(stage)).containsOnly("EXPORTED");
            assertThat(invoice(stage, "1001").path("TotalAmt").decimalValue()).isPositive();
        }
    }

    @Test
    @Raises(Code.R30)
    void aDraftIsNotExportedAnew() {
        try (Stage stage = shop(Database.H2)) {
            stage.export();
            stage.books().person().deletes("Invoice", invoice(stage, "1001").get("Id").asText());
            shopTable(stage).update("update invoice set status = 'DRAFT', version = version + 1 where id = 1");

            assertThat(codes(stage.exporter().run(command(Kind.RECREATE, Target.document("Invoice", 1)))))
                    .containsExactly(Code.R30);
            approveAgain(stage);

            assertThat(codes(stage.export())).containsExactly(Code.E12);
        }
    }

    @Test
    @Raises(Code.R30)
    void onlyTheSameDocumentIsAdoptedAndOnlyOnce() {
        try (Stage stage = shop(Database.H2)) {
            stage.export();
            String own = invoice(stage, "1001").get("Id").asText();
            String other = enteredByHand(stage, invoice(stage, "1003"));
            Target first = Target.document("Invoice", 1);

            assertThat(refusal(stage, Kind.ADOPT, first.with(own))).contains("tied to that one in QuickBooks already");
            assertThat(refusal(stage, Kind.ADOPT, first.with(other))).contains("tied to the one with id " + own);
            stage.exporter().run(command(Kind.UNLINK, first));
            assertThat(refusal(stage, Kind.ADOPT, first.with(own))).contains("does not wait for export");
            approveAgain(stage);
            assertThat(refusal(stage, Kind.ADOPT, first.with(other))).contains(
                    "it is of Walk-in Customer, not of Acme Motors",
                    "its number is \"2003\", not \"1001\"", "its total is 97.20, not 120.00");
            stage.books().person().voids("Invoice", own);
            assertThat(refusal(stage, Kind.ADOPT, first.with(own))).contains("it was voided");

            assertThat(statuses(stage)).containsExactly("APPROVED", "EXPORTED", "EXPORTED");
        }
    }

    /** Somebody enters the same invoice for another customer; its id. */
    private static String enteredByHand(Stage stage, ObjectNode like) {
        ObjectNode copy = like.deepCopy();
        copy.retain("Line", "TxnDate");
        copy.put("DocNumber", "2003");
        copy.putObject("CustomerRef").put("value", stage.books().all("Customer").filter(each ->
                each.path("DisplayName").asText().equals("Walk-in Customer")).findFirst().orElseThrow().get("Id").asText());
        return stage.books().create("Invoice", copy).get("Id").asText();
    }

    /** Why that cannot be done. */
    private static String refusal(Stage stage, Kind kind, Target target) {
        Summary refused = stage.exporter().run(command(kind, target));
        assertThat(codes(refused)).containsExactly(Code.R30);
        return new JdbcTemplate(stage.databases().exporter().dataSource()).queryForObject(
                "select message from export_log where run_id = ? and code = 'R30'", String.class, refused.runId());
    }

    private static Stage shop(Database database) {
        Stage stage = Stage.on(database);
        ShopClient acme = stage.shop().client("Acme Motors");
        ShopService polish = stage.shop().service("Polish");
        stage.shop().invoice("1001").of(acme).line(polish, "120.00").on(JANUARY).approved();
        stage.shop().invoice("1002").of(acme).line(polish, "80.00").on(JANUARY).approved();
        stage.shop().invoice("1003").of(acme).line(polish, "90.00").on(MARCH).approved();
        stage.shop().save();
        return stage;
    }

    private static void approveAgain(Stage stage) {
        shopTable(stage).update("update invoice set status = 'APPROVED', version = version + 1 where id = 1");
    }

    private static Command command(Kind kind, Target target) {
        return new Command(kind, 1, Stage.ADMINISTRATOR, StartedBy.MANUAL, target);
    }

    private static ObjectNode invoice(Stage stage, String number) {
        return stage.books().all("Invoice").filter(each -> number.equals(each.path("DocNumber").asText()))
                .findFirst().orElseThrow();
    }

    private static List<String> statuses(Stage stage) {
        return shopTable(stage).queryForList("select status from invoice order by id", String.class);
    }

    private static JdbcTemplate shopTable(Stage stage) {
        return new JdbcTemplate(stage.databases().shop().dataSource());
    }

    private static List<Code> codes(Summary summary) {
        return summary.findings().stream().map(Summary.CodeCount::code).filter(code -> !code.name().startsWith("W")
                && code != Code.I01).toList();
    }
}
