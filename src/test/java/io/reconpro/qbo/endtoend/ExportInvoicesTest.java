package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopService;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportInvoicesTest {

    @ParameterizedTest
    @EnumSource
    void anApprovedInvoiceArrivesInQuickBooksAndBecomesExported(Database database) {
        try (Stage stage = Stage.on(database)) {
            ShopClient acme = stage.shop().client("Acme Motors");
            ShopService detail = stage.shop().service("Full detail");
            stage.shop().invoice("1001").of(acme).line(detail, "120.00").approved();
            stage.shop().save();
            stage.auditor();

            Summary summary = stage.export();

            assertThat(summary.outcomes()).containsOnlyKeys(Action.CREATED);
            stage.auditor().assertClean();
        }
    }
}
