package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopVendor;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Expectations;
import io.reconpro.qbo.testkit.Stage;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ExportBillsTest {

    @ParameterizedTest
    @EnumSource
    void approvedBillsArriveInQuickBooksOnceAndBecomeExported(Database database) {
        try (Stage stage = Stage.on(database).with("companies[0].settings.vendor-account=Shop Supplies",
                "companies[0].settings.class-on-bills=true", "exporter.chunk-size=2")) {
            fill(stage);
            stage.auditor().expecting(Expectations.standard().withBills("Shop Supplies").withClassesOnBills());

            Summary first = stage.export();
            Summary second = stage.export();
            JdbcClient.create(stage.databases().shop().dataSource())
                    .sql("update vendor_bill set status = 'APPROVED', version = version + 1 where number = 'V-3'").update();
            Summary third = stage.export();

            assertThat(first.outcomes()).containsOnlyKeys(Action.CREATED);
            assertThat(first.outcomes().get(Action.CREATED).documents()).isEqualTo(5);
            assertThat(second.seen()).isZero();
            assertThat(third.outcomes()).containsOnlyKeys(Action.UNCHANGED);
            JsonNode bill = stage.books().all("Bill").filter(stored -> stored.at("/DocNumber").asText().equals("V-1"))
                    .findFirst().orElseThrow();
            assertThat(bill.at("/Line/0/Description").asText()).isEqualTo("Sandpaper (3 at 12.5)");
            assertThat(bill.at("/PrivateNote").asText()).startsWith("Paid in cash\nReconPro bill V-1, ref ");
            stage.auditor().assertClean();
        }
    }

    private static void fill(Stage stage) {
        String wholesale = stage.books().visible("Class").filter(one -> one.path("Name").asText().equals("Wholesale"))
                .findFirst().orElseThrow().get("Id").asText();
        ShopClient acme = stage.shop().importedClass(Stage.REALM, wholesale, "Wholesale", true).client("Acme Motors")
                .qboClass(wholesale);
        ShopVendor paint = stage.shop().vendor("Paint House");
        stage.shop().invoice("1001").of(acme).line(stage.shop().service("Full detail"), "120.00").approved();
        stage.shop().bill("V-1").from(paint).notes("Paid in cash").forClient(acme)
                .line("Sandpaper", new BigDecimal("3"), new BigDecimal("12.50")).forClient(null)
                .line("Clear coat", "80.00").approved();
        stage.shop().bill("V-2").from(paint).line("Discount", "-10.00").line("Masking film", "30.555").total("20.555")
                .approved();
        stage.shop().bill("V-3").from(stage.shop().vendor(null).person("Rosa", "Martinez")).line("Help", "55.00")
                .approved();
        stage.shop().bill("V-1").from(stage.shop().vendor("Wheels & Co")).line("Rim", "99.00").approved();
        stage.shop().save();
    }
}
