package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.control.Action;
import io.reconpro.qbo.sandbox.control.Control;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.sandbox.http.RequestLog;
import io.reconpro.qbo.sandbox.shop.ShopBill;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.settings.WriteMode;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One exporter for many cases: each case gets a firm, which brings clients, services and documents of its own. The settle
 * time passes when a case says so.
 */
final class Bench implements AutoCloseable {

    /** How long a new row stays unseen where that is less than the settle time. */
    static final Duration SHORT_LAG = Duration.ofMillis(50);

    /** Longer than any run, so that it passes only when a case lets it pass. */
    private static final int SETTLE_SECONDS = 60;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration SEEN = Duration.ofSeconds(1);
    private static final String SUPPLIES = "Shop Supplies";

    private final Firms firms;
    private final JdbcClient exporter;
    private final List<Runnable> underWay = new ArrayList<>();
    private Firm firm;
    private int documents;

    Bench(Database database) {
        firms = Firms.on(database,
                "quickbooks.limits.pause-after-throttle=30ms",
                "quickbooks.settle-time=" + SETTLE_SECONDS + "s",
                "quickbooks.write-timeout=2s",
                "quickbooks.read-timeout=2s",
                "quickbooks.repeat-delay=5ms",
                "spring.datasource.hikari.connection-timeout=5000");
        exporter = JdbcClient.create(firms.databases().exporter().dataSource());
    }

    /** Begins a case with a firm that has no document, and with no rule or switch of the case before. */
    Bench begin(WriteMode mode) {
        control().clearRules();
        underWay.clear();
        World.switchBack(control().switches());
        firm = firms.firm("write-mode=" + mode.name().toLowerCase(Locale.ROOT), "overwrite-existing=true",
                "vendor-account=" + SUPPLIES).expecting(settings -> settings.withBills(SUPPLIES));
        control().clock().advance(SEEN); // these books were there long ago, however late rows show afterwards
        firms.quickBooks().requests().clear();
        return this;
    }

    /** Approved invoices, each of a client and with a service of its own; the auditor begins here. */
    List<ShopInvoice> documents(int count) {
        List<ShopInvoice> made = IntStream.range(0, count).mapToObj(index -> {
            String number = "%05d".formatted(++documents);
            return firm.shop().invoice(number).of(firm.shop().client("Client " + number))
                    .line(firm.shop().service("Service " + number), "100.00").approved();
        }).toList();
        firm.beginAudit();
        return made;
    }

    /** Approved bills, each of a vendor of its own; the auditor begins here. */
    List<ShopBill> bills(int count) {
        List<ShopBill> made = IntStream.range(0, count).mapToObj(index -> {
            String number = "V-%05d".formatted(++documents);
            return firm.shop().bill(number).from(firm.shop().vendor("Vendor " + number)).line("Paint", "100.00").approved();
        }).toList();
        firm.beginAudit();
        return made;
    }

    /** Gives every client a class, which these books do not track. */
    void classifyClients() {
        inShop("update client set qbo_class_id = '%s' where company_id = %d".formatted(firm.idOf("Class", "Warranty"),
                firm.id()));
    }

    Control control() {
        return firms.quickBooks().control();
    }

    Books books() {
        return firm.books();
    }

    /** Whether QuickBooks numbers documents itself. */
    boolean usesOwnNumbers() {
        return !books().read("Preferences", "1").path("SalesFormsPrefs").path("CustomTxnNumbers").asBoolean();
    }

    RequestLog requests() {
        return firms.quickBooks().requests();
    }

    /** The refresh token that is good at present. */
    String refreshToken() {
        return firms.quickBooks().tokens().refreshToken(firm.realm());
    }

    void expireAccessTokens() {
        firms.quickBooks().tokens().expireAccessTokens(firm.realm());
    }

    /** Somebody ends the connection at Intuit. */
    void revoke() {
        firms.quickBooks().tokens().revoke(firm.realm());
    }

    /** Somebody connects the company again. */
    void reconnect() {
        firms.quickBooks().tokens().grant(firm.realm(), "reconnected-" + System.nanoTime());
        firm.connectTo(firm.realm());
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
            firm.changeShop("update invoice_line set amount = ? where invoice_id = ?", amount, invoice.id());
            firm.changeShop("update invoice set total_amount = ?, status = 'APPROVED', version = version + 1 where id = ?",
                    amount, invoice.id());
        });
    }

    Summary export() {
        return firms.exporter().export(firm.id(), Stage.ADMINISTRATOR);
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
        return firm.deviations();
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
        exporter.sql("""
                update ledger set sent_at = sent_at - interval '1' second * cast(? as bigint)
                where company_id = ? and open_marker = 1""").params(SETTLE_SECONDS + 1, firm.id()).update();
    }

    long openWrites() {
        return exporter.sql("select count(*) from ledger where company_id = ? and open_marker = 1").param(firm.id())
                .query(Long.class).single();
    }

    String status(ShopInvoice invoice) {
        return firm.status(invoice);
    }

    String status(ShopBill bill) {
        return firm.status(bill);
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
        firm.alterShop(statement);
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
        firms.close();
    }
}
