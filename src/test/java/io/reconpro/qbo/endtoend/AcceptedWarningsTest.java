package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.reconpro.qbo.acceptance.Acceptance;
import io.reconpro.qbo.acceptance.Acceptances;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopService;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Treat Warnings As Errors (S-15): a warning blocks until its cause is gone or somebody accepted it. */
class AcceptedWarningsTest {

    @ParameterizedTest
    @EnumSource
    void aWarningBlocksUntilItIsAcceptedForItsDocumentCustomerOrSetting(Database database) {
        try (Stage stage = Stage.on(database).with("companies[0].settings.treat-warnings-as-errors=true")) {
            ShopClient amy = stage.shop().client("Amy's Bird Sanctuary");
            ShopService polish = stage.shop().service("Polish");
            stage.shop().invoice("1001").of(amy).line(polish, "120.00").approved();
            stage.shop().invoice("1002").of(amy).line(polish, "0.00").approved();
            stage.shop().save();
            stage.books().prefer("AccountingInfoPrefs", "ClassTrackingPerTxnLine", false);
            stage.books().prefer("TaxPrefs", "UsingSalesTax", false);
            stage.books().prefer("TaxPrefs", "PartnerTaxEnabled", false);
            stage.books().create("Customer",
                    JsonNodeFactory.instance.objectNode().put("DisplayName", "Amy's Bird Sanctuary"));
            stage.books().prefer("SalesFormsPrefs", "CustomTxnNumbers", false);
            Acceptances acceptances = stage.exporter().bean(Acceptances.class);

            assertThat(stage.export().findings()).extracting(Summary.CodeCount::code)
                    .containsExactlyInAnyOrder(Code.R17, Code.W33);
            acceptances.accept(1, Code.W33, Acceptance.SETTINGS, "", "ann@bayside.example");

            assertThat(stage.export().outcomes()).containsOnlyKeys(Action.BLOCKED);
            acceptances.accept(1, Code.W12, "Customer", Long.toString(amy.id()), "ann@bayside.example");

            Summary third = stage.export();
            assertThat(third.outcomes()).containsOnlyKeys(Action.CREATED, Action.BLOCKED);
            assertThat(third.findings()).filteredOn(finding -> finding.code() == Code.W12).singleElement()
                    .satisfies(finding -> assertThat(finding.remedy()).startsWith("Accepted by ann@bayside.example on"));

            acceptances.accept(1, Code.W17, "Invoice", "2", "ann@bayside.example");
            assertThat(stage.export().outcomes()).containsOnlyKeys(Action.CREATED);
            assertThatIllegalArgumentException().isThrownBy(() ->
                    acceptances.accept(1, Code.E08, "Invoice", "2", "ann@bayside.example"));
            stage.auditor().assertClean();
        }
    }
}
