package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.control.Action;
import io.reconpro.qbo.sandbox.control.Control;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.sandbox.shop.ShopBill;
import io.reconpro.qbo.sandbox.shop.ShopBuilder;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.settings.SettingsStore;
import io.reconpro.qbo.settings.WriteMode;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Expectations;
import io.reconpro.qbo.testkit.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One stage for many cases, so that the exporter starts once: each case brings clients, services and documents of its
 * own. Limits are lifted on both sides, and the settle time passes when a case says so.
 */
final class Bench implements AutoCloseable {

    /** How long a new row stays unseen where that is less than the settle time. */
    static final Duration SHORT_LAG = Duration.ofMillis(50);

    /** Longer than any run, so that it passes only when a case lets it pass. */
    private static final int SETTLE_SECONDS = 60;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Stage stage;
    private final JdbcClient exporter;
    private final JdbcClient shop;
    private final List<Runnable> underWay = new ArrayList<>();
    private int documents;

    Bench() {
        stage = Stage.on(Database.underTest()).with(
                "quickbooks.limits.pause-after-throttle=30ms",
                "quickbooks.settle-time=" + SETTLE_SECONDS + "s",
                "quickbooks.write-timeout=1s",
                "quickbooks.read-timeout=1s",
                "quickbooks.repeat-delay=5ms",
                "spring.datasource.hikari.connection-timeout=5000",
                "companies[0].settings.vendor-account=Shop Supplies");
        stage.shop();
        stage.auditor().expecting(Expectations.standard().withBills("Shop Supplies"));
        exporter = JdbcClient.create(stage.databases().exporter().dataSource());
        shop = JdbcClient.create(stage.databases().shop().dataSource());
    }

    /** Leaves nothing of the case before: no rule, switch or open document. */
    Bench begin(WriteMode mode) {
        control().clearRules();
        underWay.clear();
        World.STANDARD.apply(this);
        control().switches().taxPercent = BigDecimal.ZERO;
        stage.exporter().bean(SettingsStore.class).change(1,
                Map.of("write-mode", mode.name().toLowerCase(Locale.ROOT), "overwrite-existing", "true"), "a test");
        exporter.sql("delete from ledger where open_marker is not null").update();
        shop.sql("update invoice set status = 'VOID' where status = 'APPROVED'").update();
        shop.sql("update vendor_bill set status = 'VOID' where status = 'APPROVED'").update();
        stage.quickBooks().requests().clear();
        return this;
    }

    /** Approved invoices, each of a client and with a service of its own; the auditor begins here. */
    List<ShopInvoice> documents(int count) {
        ShopBuilder builder = ShopBuilder.resume(stage.databases().shop().dataSource(), 1);
        List<ShopInvoice> made = IntStream.range(0, count).mapToObj(index -> {
            String number = "%05d".formatted(++documents);
            return builder.invoice(number).of(builder.client("Client " + number))
                    .line(builder.service("Service " + number), "100.00").approved();
        }).toList();
        builder.save();
        stage.auditor().begin();
        return made;
    }

    /** Approved bills, each of a vendor of its own; the auditor begins here. */
    List<ShopBill> bills(int count) {
        ShopBuilder builder = ShopBuilder.resume(stage.databases().shop().dataSource(), 1);
        List<ShopBill> made = IntStream.range(0, count).mapToObj(index -> {
            String number = "V-%05d".formatted(++documents);
            return builder.bill(number).from(builder.vendor("Vendor " + number)).line("Paint", "100.00").approved();
        }).toList();
        builder.save();
        stage.auditor().begin();
        return made;
    }

    Control control() {
        return stage.quickBooks().control();
    }

    Books books() {
        return stage.books();
    }

    /** Whether QuickBooks numbers documents itself. */
    boolean usesOwnNumbers() {
        return !books().read("Preferences", "1").path("SalesFormsPrefs").path("CustomTxnNumbers").asBoolean();
    }

    Stage stage() {
        return stage;
    }

    /** Picks the first request that creates such a record, alone or in a batch. */
    static Rule creating(String entity) {
        return Rule.onAny().and(call -> call.kind() == Kind.WRITE && "create".equals(call.operation())
                && entity.equals(call.entity())
                || call.kind() == Kind.BATCH && call.body().contains("\"operation\":\"create\",\"" + entity + "\":"));
    }

    /** Picks the first request that updates such a record, alone or in a batch. */
    static Rule updating(String entity) {
        return Rule.onAny().and(call -> call.kind() == Kind.WRITE && "update".equals(call.operation())
                && entity.equals(call.entity())
                || call.kind() == Kind.BATCH && call.body().contains("\"operation\":\"update\",\"" + entity + "\":"));
    }

    /** Gives the only line of exported documents another amount, and approves them again. */
    void correct(List<ShopInvoice> made, int amount) {
        made.forEach(invoice -> {
            shop.sql("update invoice_line set amount = ? where invoice_id = ?").params(amount, invoice.id()).update();
            shop.sql("update invoice set total_amount = ?, status = 'APPROVED', version = version + 1 where id = ?")
                    .params(amount, invoice.id()).update();
        });
    }

    Summary export() {
        return stage.export();
    }

    /** Exports until nothing is open and nothing of these waits any more; the auditor then has nothing to say. */
    void exportUntilAllIsWell(List<ShopInvoice> made) {
        exportUntil(() -> made.stream().allMatch(invoice -> status(invoice).equals("EXPORTED")));
        assertClean(made);
    }

    /** The same for bills. */
    void exportUntilBillsAreWell(List<ShopBill> made) {
        exportUntil(() -> made.stream().allMatch(bill -> status(bill).equals("EXPORTED")));
        assertThat(deviations()).isEmpty();
        assertThat(made).extracting(this::status).containsOnly("EXPORTED");
    }

    private void exportUntil(BooleanSupplier exported) {
        Instant end = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(end) && !(openWrites() == 0 && exported.getAsBoolean())) {
            letSettleTimePass();
            export();
        }
    }

    /** What the auditor, who sees everything whatever queries show to others, has to say. */
    List<String> deviations() {
        control().switches().queryLag = Duration.ZERO;
        return stage.auditor().deviations();
    }

    void assertClean(List<ShopInvoice> made) {
        assertThat(deviations()).isEmpty();
        assertThat(made).extracting(this::status).containsOnly("EXPORTED");
    }

    /** Cuts the connection and lands what was asked for when time passes. */
    Action landLater() {
        return (call, apply) -> {
            underWay.add(() -> apply.apply(call));
            return Answer.cut();
        };
    }

    /** Queries do not show it, however slow the machine is; what is there stays seen. */
    void hideWhatIsWrittenFromNowOn() {
        control().switches().queryLag = Duration.ofMinutes(1);
        control().clock().advance(Duration.ofMinutes(1));
    }

    /** Makes the open writes so old that QuickBooks cannot be working on them any more; what is late lands before. */
    void letSettleTimePass() {
        underWay.forEach(Runnable::run);
        underWay.clear();
        if (control().switches().queryLag.equals(SHORT_LAG)) {
            Awaitility.await().pollDelay(SHORT_LAG).until(() -> true);
        }
        exporter.sql("update ledger set sent_at = sent_at - interval '1' second * cast(? as bigint) where open_marker = 1")
                .param(SETTLE_SECONDS + 1).update();
    }

    long openWrites() {
        return exporter.sql("select count(*) from ledger where open_marker = 1").query(Long.class).single();
    }

    String status(ShopInvoice invoice) {
        return shop.sql("select status from invoice where id = ?").param(invoice.id()).query(String.class).single();
    }

    String status(ShopBill bill) {
        return shop.sql("select status from vendor_bill where id = ?").param(bill.id()).query(String.class).single();
    }

    /** The codes that the run found about itself. */
    List<String> codes(Summary run) {
        return exporter.sql("select code from export_log where run_id = ? and entity is null order by id")
                .param(run.runId()).query(String.class).list();
    }

    /** The codes that the run found about a customer or item. */
    List<String> codes(Summary run, String entity) {
        return exporter.sql("select code from export_log where run_id = ? and entity = ? order by id")
                .params(run.runId(), entity).query(String.class).list();
    }

    /** How the document's writes stand in the ledger, the first one first. */
    List<String> states(ShopInvoice invoice) {
        return exporter.sql("select state from ledger where entity = 'Invoice' and source_id = ? order by generation")
                .param(Long.toString(invoice.id())).query(String.class).list();
    }

    /** Runs a statement on the shop's database. */
    void inShop(String statement) {
        shop.sql(statement).update();
    }

    /** What the run did with the document. */
    String action(Summary run, ShopInvoice invoice) {
        return exporter.sql("""
                select action from export_log
                where run_id = ? and entity = 'Invoice' and source_id = ? and document_marker = 1""")
                .params(run.runId(), Long.toString(invoice.id())).query(String.class).single();
    }

    /** The codes that the run found about the document. */
    List<String> codes(Summary run, ShopInvoice invoice) {
        return exporter.sql("""
                select code from export_log
                where run_id = ? and entity = 'Invoice' and source_id = ? and line_type = 'NOTE' order by id""")
                .params(run.runId(), Long.toString(invoice.id())).query(String.class).list();
    }

    @Override
    public void close() {
        stage.close();
    }
}
