package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.sandbox.http.LoggedRequest;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.settings.WriteMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What ends a run early ends it once, in plain words, and the next run goes on where it stopped. */
@OnSharedBench
class StoppedRunsTest {

    private final Bench bench;

    StoppedRunsTest(Bench bench) {
        this.bench = bench;
    }

    @ParameterizedTest
    @CsvSource({"Customer, SINGLE", "Invoice, SINGLE", "Customer, BATCH"})
    void goesOnWithAFreshTokenWhenItsOwnEnds(String entity, WriteMode mode) {
        List<ShopInvoice> documents = begin(mode, 3);
        String before = bench.refreshToken();
        bench.control().add(Bench.creating(entity).then(Actions.applyThenRun(bench::expireAccessTokens)));

        Summary run = bench.export();

        assertThat(run.allExported()).isTrue();
        assertThat(bench.refreshToken()).isNotEqualTo(before);
        bench.assertClean(documents);
    }

    @ParameterizedTest
    @CsvSource({"Customer, SINGLE", "Invoice, SINGLE", "Customer, BATCH"})
    void stopsOnceWhenTheConnectionWasEnded(String entity, WriteMode mode) {
        List<ShopInvoice> documents = begin(mode, 3);
        bench.control().add(Bench.creating(entity).then(Actions.applyThenRun(bench::revoke)));

        Summary run = bench.export();

        bench.reconnect();
        assertThat(bench.codes(run)).containsExactly("R06");
        assertThat(run.total().documents()).isEqualTo(3);
        ShopInvoice last = documents.get(2);
        assertThat(bench.codes(run, last)).contains("I10");
        assertThat(bench.status(last)).isEqualTo("APPROVED");
        bench.exportUntilAllIsWell(documents);
    }

    @ParameterizedTest
    @MethodSource("io.reconpro.qbo.endtoend.World#withAWriteMode")
    void goesOnAfterTheTokensAndTheConnectionEndedWhateverQuickBooksIsLike(World world, WriteMode mode) {
        List<ShopInvoice> documents = begin(mode, 3);
        world.apply(bench);
        bench.control().add(Bench.creating("Customer").then(Actions.applyThenRun(bench::expireAccessTokens)));
        bench.control().add(Bench.creating("Invoice").then(Actions.applyThenRun(bench::revoke)));

        Summary run = bench.export();

        bench.reconnect();
        assertThat(run.total().documents()).isEqualTo(3);
        bench.exportUntilAllIsWell(documents);
    }

    @Test
    void readsNothingWhenQuickBooksCannotBeReached() {
        List<ShopInvoice> documents = begin(WriteMode.SINGLE, 2);
        Rule away = bench.control().add(Rule.onAny().and(call -> call.kind() != Kind.TOKEN).always()
                .then(Actions.cutBefore()));

        Summary run = bench.export();

        assertThat(away.acted()).isPositive();
        assertThat(bench.codes(run)).containsExactly("R14");
        assertThat(run.seen()).isZero();
        assertThat(documents).extracting(bench::status).containsOnly("APPROVED");
        bench.control().clearRules();
        bench.exportUntilAllIsWell(documents);
    }

    @Test
    void stopsAfterThreeWritesWithoutAnAnswer() {
        List<ShopInvoice> documents = begin(WriteMode.SINGLE, 6);
        Rule away = bench.control().add(Bench.creating("Invoice").always().then(Actions.cutBefore()));

        Summary run = bench.export();

        assertThat(away.acted()).isEqualTo(3);
        assertThat(bench.codes(run)).containsExactly("R14");
        assertThat(documents.subList(0, 3)).allSatisfy(document ->
                assertThat(bench.codes(run, document)).contains("E22"));
        assertThat(documents.subList(3, 6)).allSatisfy(document ->
                assertThat(bench.codes(run, document)).contains("I10"));
        bench.control().clearRules();
        bench.exportUntilAllIsWell(documents);
    }

    @ParameterizedTest
    @CsvSource({"Customer, SINGLE", "Invoice, SINGLE", "Invoice, BATCH"})
    void stopsWhenItsLimitIsMetAgainAndAgain(String entity, WriteMode mode) {
        List<ShopInvoice> documents = begin(mode, 2);
        bench.control().add(Bench.creating(entity).always().then(Mishap.THROTTLED_429.action(bench)));

        Summary run = bench.export();

        assertThat(bench.codes(run)).containsExactly("R14");
        assertThat(documents).allSatisfy(document -> assertThat(bench.codes(run, document)).contains("I10"));
        assertThat(bench.openWrites()).isZero();
        bench.control().clearRules();
        bench.exportUntilAllIsWell(documents);
    }

    @ParameterizedTest
    @EnumSource(names = {"SINGLE", "BATCH"})
    void finishesNextTimeWhatTheShopsDatabaseCouldNotTake(WriteMode mode) {
        List<ShopInvoice> documents = begin(mode, 3);
        bench.control().add(Bench.creating("Invoice").then(Actions.applyThenRun(
                () -> bench.inShop("alter table invoice rename to invoice_away"))));

        Summary run = bench.export();

        bench.inShop("alter table invoice_away rename to invoice");
        assertThat(bench.codes(run)).containsExactly("R19");
        assertThat(run.total().documents()).isEqualTo(3);
        Summary second = bench.export();
        assertThat(bench.action(second, documents.get(0))).isEqualTo("ADOPTED");
        assertThat(bench.codes(second, documents.get(0))).contains("I07");
        bench.exportUntilAllIsWell(documents);
    }

    @Test
    void sendsALostBatchAgainAsTheSameCall() {
        List<ShopInvoice> documents = begin(WriteMode.BATCH, 3);
        bench.control().add(Bench.creating("Invoice").then(Actions.cutBefore()));
        Summary first = bench.export();
        bench.letSettleTimePass();

        Summary second = bench.export();

        assertThat(documents).allSatisfy(document -> {
            assertThat(bench.codes(first, document)).contains("E22");
            assertThat(bench.codes(second, document)).contains("I07");
        });
        List<LoggedRequest> writes = bench.requests().all().stream()
                .filter(request -> request.kind() == Kind.BATCH && request.requestId() != null).toList();
        assertThat(writes).hasSize(3);
        assertThat(writes.get(2).requestId()).isEqualTo(writes.get(1).requestId());
        bench.assertClean(documents);
    }

    @Test
    void sendsWhatIsMissingOfABatchSingly() {
        List<ShopInvoice> documents = begin(WriteMode.BATCH, 3);
        bench.control().add(Bench.creating("Invoice").then((call, apply) -> {
            apply.apply(call.refusing("1", Mishap.systemFault()));
            return Answer.cut();
        }));
        Summary first = bench.export();
        assertThat(documents).extracting(document -> bench.action(first, document))
                .containsExactly("ADOPTED", "UNCLEAR", "ADOPTED");
        bench.letSettleTimePass();

        Summary second = bench.export();

        assertThat(bench.codes(second, documents.get(1))).contains("I07");
        assertThat(bench.requests().all())
                .filteredOn(request -> request.kind() == Kind.WRITE).hasSize(1);
        bench.assertClean(documents);
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "FAULTS_NOT_REPLAYED", "IDS_ANSWERED_600", "BATCH_IDS_PER_ITEM"})
    void sendsTheRestOfALostBatchSinglyWhenADocumentOfItChanged(World world) {
        List<ShopInvoice> documents = begin(WriteMode.BATCH, 4);
        world.apply(bench);
        bench.control().add(Bench.creating("Invoice").then(Actions.cutBefore()));
        Summary second = exportAfterAChange(documents.get(1));

        assertThat(documents).extracting(document -> bench.action(second, document))
                .containsExactly("CREATED", "BLOCKED", "CREATED", "CREATED");
        assertThat(bench.codes(second, documents.get(1))).containsExactly("E27");
        assertThat(bench.requests().all())
                .filteredOn(request -> request.kind() == Kind.WRITE).hasSize(3);
        assertThat(bench.states(documents.get(1))).containsExactly("ABANDONED");
        bench.exportUntilAllIsWell(documents);
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "BATCH_IDS_PER_ITEM", "ROWS_VERY_LATE_AND_IDS_IGNORED"})
    void doublesNothingOfABatchThatArrivedUnseenWhenADocumentOfItChanged(World world) {
        List<ShopInvoice> documents = begin(WriteMode.BATCH, 3);
        world.apply(bench);
        bench.hideWhatIsWrittenFromNowOn();
        bench.control().add(Bench.creating("Invoice").then(Actions.cutAfter()));
        Summary second = exportAfterAChange(documents.get(1));

        assertThat(documents).extracting(document -> bench.action(second, document))
                .containsExactly("ADOPTED", "BLOCKED", "ADOPTED");
        assertThat(bench.codes(second, documents.get(1))).containsExactly("E27");
        bench.control().switches().queryLag = Duration.ZERO;
        assertThat(bench.codes(bench.export(), documents.get(1))).as("it is there, and a person decides").contains("E05");
        assertThat(bench.books().all("Invoice").filter(invoice -> documents.stream()
                .anyMatch(document -> document.number().equals(invoice.path("DocNumber").asText())))).hasSize(3);
        assertThat(bench.openWrites()).isZero();
    }

    private Summary exportAfterAChange(ShopInvoice document) {
        assertThat(bench.codes(bench.export(), document)).contains("E22");
        bench.letSettleTimePass();
        bench.inShop("update invoice set version = version + 1 where id = " + document.id());
        bench.requests().clear();
        return bench.export();
    }

    @Test
    void letsDocumentsWaitForACustomerWhoseWriteIsOpen() {
        List<ShopInvoice> documents = begin(WriteMode.SINGLE, 1);
        Rule lost = bench.control().add(Bench.creating("Customer").always().then(Actions.cutBefore()));
        bench.export();

        Summary atOnce = bench.export();

        assertThat(lost.acted()).isEqualTo(1);
        assertThat(bench.codes(atOnce)).isEmpty();
        assertThat(bench.codes(atOnce, documents.get(0))).contains("E24");
        bench.control().clearRules();
        bench.exportUntilAllIsWell(documents);
    }

    private List<ShopInvoice> begin(WriteMode mode, int documents) {
        return bench.begin(mode).documents(documents);
    }
}
