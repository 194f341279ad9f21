package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.sandbox.shop.CountedShop;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.FilledBooks;
import io.reconpro.qbo.testkit.Stage;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many requests 1,000 new invoices of three lines take, for 250 new customers and 40 new items. */
class RequestCountTest {

    private static final int INVOICES = 1_000;
    private static final int CUSTOMERS = 250;
    private static final int ITEMS = 40;

    @ParameterizedTest
    @EnumSource
    void batchesFillAnEmptyCompanyWithAtMost60RequestsAndASecondRunTakesAtMost6(Database database) {
        try (Stage stage = stage(database, "batch")) {
            assertThat(sum(export(stage))).isLessThanOrEqualTo(60);

            stage.quickBooks().requests().clear();
            Summary second = stage.export();

            assertThat(sum(requests(stage))).isLessThanOrEqualTo(6);
            assertThat(second.seen()).isZero();
            stage.auditor().assertClean();
        }
    }

    @Test
    void singleWritesTakeOneRequestARecordAndAtMost15Reads() {
        try (Stage stage = stage(Database.H2, "single")) {
            Map<Kind, Long> requests = export(stage);

            long writes = requests.remove(Kind.WRITE);
            assertThat(writes).isLessThanOrEqualTo(INVOICES + CUSTOMERS + ITEMS);
            assertThat(sum(requests)).isLessThanOrEqualTo(15);
            stage.auditor().assertClean();
        }
    }

    @Test
    void batchesTakeAtMost75RequestsIntoACompanyThatHoldsALot() {
        try (Stage stage = stage(Database.H2, "batch")) {
            FilledBooks.fill(stage.books(), 5_000, 3_000, 20_000);

            assertThat(sum(export(stage))).isLessThanOrEqualTo(75);
            stage.auditor().assertClean();
        }
    }

    private static Stage stage(Database database, String writeMode) {
        Stage stage = Stage.on(database).with("companies[0].settings.write-mode=" + writeMode);
        CountedShop.create(stage.databases().shop().dataSource(),
                new CountedShop.Size(INVOICES, 3, CUSTOMERS, ITEMS));
        return stage;
    }

    private static Map<Kind, Long> export(Stage stage) {
        stage.auditor();
        stage.quickBooks().requests().clear();
        Summary summary = stage.export();
        Map<Kind, Long> requests = requests(stage);
        assertThat(summary.outcomes()).containsOnlyKeys(Action.CREATED);
        assertThat(summary.outcomes().get(Action.CREATED).documents()).isEqualTo(INVOICES);
        return requests;
    }

    private static Map<Kind, Long> requests(Stage stage) {
        Map<Kind, Long> requests = new EnumMap<>(Kind.class);
        stage.quickBooks().requests().all().forEach(request -> requests.merge(request.kind(), 1L, Long::sum));
        requests.remove(Kind.TOKEN);
        return requests;
    }

    private static long sum(Map<Kind, Long> requests) {
        return requests.values().stream().mapToLong(Long::longValue).sum();
    }
}
