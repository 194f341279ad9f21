package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.http.Faults;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.settings.WriteMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What QuickBooks refuses although it was judged good: reported once, and put right without a trace of doubt. */
@OnSharedBench
class RefusedWritesTest {

    private static final QboFault TOO_LONG = QboFault.validation("2050", "String length is either shorter or longer "
            + "than supported by specification", "Min:0 Max:21 supported.");

    private static final QboFault STALE = QboFault.validation("5010", "Stale Object Error",
            "Stale Object Error : You and Another User were working on this at the same time.");

    private final Bench bench;

    RefusedWritesTest(Bench bench) {
        this.bench = bench;
    }

    @Test
    void refusesOneItemOfABatchAndTakesTheOthers() {
        List<ShopInvoice> documents = begin(WriteMode.BATCH, 4);
        bench.control().add(Bench.creating("Invoice").then(Actions.refuseItem("1", TOO_LONG)));

        Summary run = bench.export();

        assertThat(documents).extracting(document -> bench.action(run, document))
                .containsExactly("CREATED", "FAILED", "CREATED", "CREATED");
        assertThat(bench.codes(run, documents.get(1))).contains("E20");
        assertThat(bench.codes(run, "Customer")).contains("I08");
        bench.exportUntilAllIsWell(documents);
    }

    @ParameterizedTest
    @EnumSource
    void sortsTheItemsOfABatchOfWhichEachEndsOtherwise(World world) {
        List<ShopInvoice> documents = begin(WriteMode.BATCH, 6);
        world.apply(bench);
        bench.control().add(Bench.creating("Invoice").then((call, apply) -> Actions.dropItem("5").perform(
                call.refusing("1", TOO_LONG).refusing("2", STALE).refusing("3", Mishap.throttle(429))
                        .refusing("4", Mishap.systemFault()), apply)));

        Summary run = bench.export();

        assertThat(documents.subList(0, 4)).extracting(document -> bench.action(run, document))
                .containsExactly("CREATED", "FAILED", "CREATED", "CREATED");
        assertThat(bench.codes(run, documents.get(1))).contains("E20");
        assertThat(bench.codes(run, documents.get(4))).as("a fault that says nothing").contains("E22");
        assertThat(bench.action(run, documents.get(5))).as("not answered").isIn("ADOPTED", "UNCLEAR");
        bench.exportUntilAllIsWell(documents);
    }

    @ParameterizedTest
    @MethodSource("io.reconpro.qbo.endtoend.World#withAWriteMode")
    void explainsWhatOthersTookMeanwhileWhateverQuickBooksIsLike(World world, WriteMode mode) {
        List<ShopInvoice> documents = begin(mode, 4);
        world.apply(bench);
        bench.books().occupyDocNumber(documents.get(0).number(), "SalesReceipt", "9000" + documents.get(0).id());
        bench.control().add(Bench.creating("Customer").then(Actions.runThenApply(
                () -> bench.books().create("Vendor", named(client(documents.get(1)))))));
        bench.control().add(Bench.creating("Invoice").then(Actions.runThenApply(() -> setActive(documents.get(2), false))));

        Summary run = bench.export();

        assertThat(bench.action(run, documents.get(0))).isEqualTo(world.refusesNumbers() ? "FAILED" : "CREATED");
        assertThat(bench.codes(run, documents.get(1))).contains("E24");
        assertThat(bench.codes(run, documents.get(2))).contains("E10");
        assertThat(bench.action(run, documents.get(3))).isEqualTo("CREATED");
        assertThat(bench.openWrites()).isZero();
        bench.control().switches().queryLag = Duration.ZERO; // until the next run everything shows
        Summary second = bench.export();
        assertThat(bench.codes(second, documents.get(1))).containsAnyOf("E04", "E24");
        assertThat(bench.codes(second, documents.get(2))).contains("E10");
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "OTHERWISE"})
    void reportsTheBooksThatWereClosedMeanwhile(World world) {
        List<ShopInvoice> documents = begin(WriteMode.SINGLE, 1);
        world.apply(bench);
        bench.control().add(Bench.creating("Invoice").then(Actions.runThenApply(() -> closeBooks("2099-12-31"))));

        Summary run = bench.export();

        closeBooks(null);
        assertThat(bench.action(run, documents.get(0))).isEqualTo("FAILED");
        assertThat(bench.codes(run, documents.get(0))).contains("E09");
        bench.exportUntilAllIsWell(documents);
    }

    private void closeBooks(String date) {
        bench.books().prefer("AccountingInfoPrefs", "BookCloseDate", date);
    }

    @Test
    void looksForTheItemThatABatchDoesNotAnswer() {
        List<ShopInvoice> documents = begin(WriteMode.BATCH, 3);
        bench.control().add(Bench.creating("Invoice").then(Actions.dropItem("1")));

        Summary run = bench.export();

        assertThat(documents).extracting(document -> bench.action(run, document))
                .containsExactly("CREATED", "ADOPTED", "CREATED");
        bench.assertClean(documents);
    }

    @ParameterizedTest
    @CsvSource({"Customer", "Invoice"})
    void takesTheItemsOfABatchInAnyOrder(String entity) {
        List<ShopInvoice> documents = begin(WriteMode.BATCH, 3);
        bench.control().add(Bench.creating(entity).then(Actions.reverseItems()));

        Summary run = bench.export();

        assertThat(run.allExported()).isTrue();
        bench.assertClean(documents);
    }

    @ParameterizedTest
    @EnumSource(names = {"SINGLE", "BATCH"})
    void adoptsTheOwnEarlierWriteThatHoldsTheNumber(WriteMode mode) {
        List<ShopInvoice> documents = begin(mode, 2);
        World.ROWS_VERY_LATE_AND_IDS_IGNORED.apply(bench);
        bench.hideWhatIsWrittenFromNowOn();
        bench.control().add(Bench.creating("Invoice").then(Actions.cutAfter()));
        Summary first = bench.export();
        assertThat(bench.codes(first, documents.get(0))).contains("E22");
        bench.letSettleTimePass();

        Summary second = bench.export();

        assertThat(bench.action(second, documents.get(0))).isEqualTo("ADOPTED");
        bench.assertClean(documents);
    }

    @ParameterizedTest
    @EnumSource(names = {"SINGLE", "BATCH"})
    void leavesANumberToTheDocumentThatHoldsIt(WriteMode mode) {
        List<ShopInvoice> documents = begin(mode, 2);
        bench.books().occupyDocNumber(documents.get(0).number(), "SalesReceipt", "900001");

        Summary run = bench.export();

        assertThat(bench.action(run, documents.get(0))).isEqualTo("FAILED");
        assertThat(bench.codes(run, documents.get(0))).contains("E05");
        assertThat(bench.action(run, documents.get(1))).isEqualTo("CREATED");
        assertThat(bench.status(documents.get(0))).isEqualTo("APPROVED");
        assertThat(bench.deviations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Vendor, SINGLE", "Vendor, BATCH", "Employee, SINGLE"})
    void reportsTheVendorOrEmployeeWhoTookTheNameMeanwhile(String kind, WriteMode mode) {
        List<ShopInvoice> documents = begin(mode, 2);
        bench.control().add(Bench.creating("Customer").then(Actions.runThenApply(
                () -> bench.books().create(kind, named(client(documents.get(0)))))));

        Summary run = bench.export();

        assertThat(bench.codes(run, "Customer")).contains("E04");
        assertThat(bench.action(run, documents.get(0))).isEqualTo("BLOCKED");
        assertThat(bench.codes(run, documents.get(0))).contains("E24");
        assertThat(bench.action(run, documents.get(1))).isEqualTo("CREATED");

        Summary second = bench.export();

        assertThat(bench.codes(second, documents.get(0))).contains("E04");
        assertThat(bench.deviations()).as("more than the person's entry and the item that was kept (I08)")
                .filteredOn(deviation -> !deviation.startsWith(kind) && !deviation.startsWith("Item ")).isEmpty();
    }

    @Test
    void usesTheCustomerThatAPersonMadeMeanwhile() {
        List<ShopInvoice> documents = begin(WriteMode.SINGLE, 1);
        bench.control().add(Bench.creating("Customer").then(Actions.runThenApply(
                () -> bench.books().create("Customer", named(client(documents.get(0)))))));

        Summary first = bench.export();

        assertThat(bench.codes(first, "Customer")).contains("E04");
        assertThat(bench.codes(first, documents.get(0))).contains("E24");
        Summary second = bench.export();
        assertThat(bench.codes(second, documents.get(0))).contains("W12");
        bench.assertClean(documents);
    }

    @ParameterizedTest
    @EnumSource(names = {"SINGLE", "BATCH"})
    void reportsTheCustomerThatWasDeactivatedMeanwhile(WriteMode mode) {
        List<ShopInvoice> documents = begin(mode, 1);
        bench.control().add(Bench.creating("Invoice").then(Actions.runThenApply(() -> setActive(documents.get(0), false))));

        Summary first = bench.export();

        assertThat(bench.action(first, documents.get(0))).isEqualTo("FAILED");
        assertThat(bench.codes(first, documents.get(0))).contains("E10");
        Summary second = bench.export();
        assertThat(bench.action(second, documents.get(0))).isEqualTo("BLOCKED");
        assertThat(bench.codes(second, documents.get(0))).contains("E10");
        setActive(documents.get(0), true);
        bench.exportUntilAllIsWell(documents);
    }

    @ParameterizedTest
    @CsvSource({"Customer, SINGLE", "Item, SINGLE", "Invoice, SINGLE"})
    void judgesAfreshWhatQuickBooksCallsStale(String entity, WriteMode mode) {
        List<ShopInvoice> documents = begin(mode, 2);
        bench.control().add(Bench.creating(entity).then(Actions.answer(Faults.json(STALE, Instant.now()))));

        Summary first = bench.export();

        assertThat(first.outcomes()).as("judged and written again within the run").containsOnlyKeys(Action.CREATED);
        assertThat(bench.openWrites()).isZero();
        bench.exportUntilAllIsWell(documents);
    }

    @Test
    void endsAWriteWhoseRefusalWasLostAndIsNeverRepeated() {
        List<ShopInvoice> documents = begin(WriteMode.SINGLE, 1);
        World.IDS_ANSWERED_600.apply(bench);
        bench.books().occupyDocNumber(documents.get(0).number(), "SalesReceipt", "900002");
        bench.control().add(Bench.creating("Invoice").then(Actions.cutAfter()));

        Summary run = bench.export();
        for (int times = 1; times < 6 && bench.openWrites() > 0; times++) {
            assertThat(bench.codes(run, documents.get(0))).contains("E22");
            bench.letSettleTimePass();
            run = bench.export();
        }

        assertThat(bench.codes(run, documents.get(0))).contains("E20");
        assertThat(bench.codes(bench.export(), documents.get(0))).contains("E05");
        assertThat(bench.deviations()).isEmpty();
    }

    private List<ShopInvoice> begin(WriteMode mode, int documents) {
        return bench.begin(mode).documents(documents);
    }

    private static String client(ShopInvoice document) {
        return "Client " + document.number();
    }

    private static ObjectNode named(String name) {
        return JsonNodeFactory.instance.objectNode().put("DisplayName", name).put("GivenName", "Kim")
                .put("FamilyName", "Rowe");
    }

    private void setActive(ShopInvoice document, boolean active) {
        String id = bench.books().all("Customer")
                .filter(customer -> customer.path("DisplayName").asText().startsWith(client(document)))
                .map(customer -> customer.path("Id").asText()).findFirst().orElseThrow();
        bench.books().change("Customer", id, JsonNodeFactory.instance.objectNode().put("Active", active)
                .put("DisplayName", client(document)));
    }
}
