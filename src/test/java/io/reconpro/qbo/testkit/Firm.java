package io.reconpro.qbo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Target;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.control.Action;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.sandbox.shop.ShopBill;
import io.reconpro.qbo.sandbox.shop.ShopBuilder;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company of the shop with its books, and what people do in both. */
public final class Firm {

    private final Firms firms;
    private final ShopBuilder shop;
    private final String realm;
    private final JdbcClient shopTables;
    private final JdbcClient exporterTables;
    private Auditor auditor;
    private Expectations expectations = Expectations.standard();

    Firm(Firms firms, ShopBuilder shop, String realm) {
        this.firms = firms;
        this.shop = shop;
        this.realm = realm;
        this.shopTables = JdbcClient.create(firms.databases().shop().dataSource());
        this.exporterTables = JdbcClient.create(firms.databases().exporter().dataSource());
    }

    public long id() {
        return shop.companyId();
    }

    public String name() {
        return shopTables.sql("select name from company where id = ?").param(id()).query(String.class).single();
    }

    public String realm() {
        return realm;
    }

    public ShopBuilder shop() {
        return shop;
    }

    public Books books() {
        return firms.quickBooks().books(realm);
    }

    /** An approved invoice of 120.00 for a client of its own, called Client of that number. */
    public ShopInvoice invoice(String number) {
        return bills(shop.client("Client of " + number), number, "120.00");
    }

    /** An approved invoice with one line of this amount, for a service called Repair. */
    public ShopInvoice bills(ShopClient client, String number, String amount) {
        return shop.invoice(number).of(client).line(shop.service("Repair"), amount).approved();
    }

    /** Exports as the administrator. */
    public LoggedRun export() {
        return exportAs(Stage.ADMINISTRATOR);
    }

    public LoggedRun exportAs(String actor) {
        beginAudit();
        return firms.export(id(), actor);
    }

    /** Does as the administrator what is asked for, with everything or with this target. */
    public LoggedRun runs(Command.Kind kind, Target target) {
        beginAudit();
        return firms.run(new Command(kind, id(), Stage.ADMINISTRATOR, StartedBy.MANUAL, target));
    }

    public LoggedRun runs(Command.Kind kind) {
        return runs(kind, Target.ALL);
    }

    public LoggedRun runsAs(String actor, Command.Kind kind) {
        beginAudit();
        return firms.run(new Command(kind, id(), actor, StartedBy.MANUAL));
    }

    /** Notes what is in shop and books, as the first export does by itself. */
    public void beginAudit() {
        shop.save();
        if (auditor == null) {
            auditor = new Auditor(firms.databases(), id(), firms.quickBooks().baseUrl(), realm,
                    this::accessToken).begin();
        }
    }

    /** Looks into the books even after the firm has disconnected them. */
    private String accessToken() {
        if (!firms.quickBooks().tokens().connected(realm)) {
            firms.quickBooks().tokens().grant(realm, "the auditor's");
        }
        return firms.quickBooks().tokens().accessToken(realm);
    }

    public Firm connectTo(String otherRealm) {
        firms.connections().connect(id(), otherRealm, firms.quickBooks().tokens().refreshToken(otherRealm), "a test");
        return this;
    }

    public Firm prefers(String group, String name, Object value) {
        books().prefer(group, name, value);
        return this;
    }

    /** ReconPro's list has all classes of the books, as if somebody had pressed Update Classes. */
    public Firm updatesClasses() {
        books().all("Class").forEach(each -> shop.importedClass(realm, each.get("Id").asText(),
                each.get("FullyQualifiedName").asText(), each.path("Active").asBoolean(true)));
        return this;
    }

    /** A person enters a customer, vendor or employee of this name; its id. */
    public String enters(String entity, String displayName) {
        return books().create(entity, object().put("DisplayName", displayName)).get("Id").asText();
    }

    /** A person enters an invoice by hand. */
    public void entersInvoice(String number, String amount) {
        ObjectNode invoice = object().put("DocNumber", number);
        invoice.putObject("CustomerRef").put("value", idOf("Customer", "Walk-in Customer"));
        invoice.putArray("Line").addObject().put("Amount", new BigDecimal(amount))
                .put("DetailType", "SalesItemLineDetail")
                .putObject("SalesItemLineDetail").putObject("ItemRef").put("value", idOf("Item", "Hours"));
        books().create("Invoice", invoice);
    }

    /** A person enters a vendor's bill by hand; its id. */
    public String entersBill(String vendorName, String number, String amount) {
        ObjectNode bill = object().put("DocNumber", number);
        bill.putObject("VendorRef").put("value", idOf("Vendor", vendorName));
        bill.putArray("Line").addObject().put("Amount", new BigDecimal(amount))
                .put("DetailType", "AccountBasedExpenseLineDetail").putObject("AccountBasedExpenseLineDetail")
                .putObject("AccountRef").put("value", idOf("Account", "Shop Supplies"));
        return books().create("Bill", bill).get("Id").asText();
    }

    /** The id of a record that the books hold under this name. */
    public String idOf(String entity, String name) {
        return books().all(entity).filter(record -> List.of(record.path("Name").asText(),
                        record.path("DisplayName").asText(), record.path("FullyQualifiedName").asText()).contains(name))
                .map(record -> record.get("Id").asText()).findFirst().orElseThrow();
    }

    /** What happens once to this firm's next write of that entity. */
    public void onWriteOf(String entity, Action action) {
        firms.quickBooks().control().add(writeOf(entity).then(action));
    }

    public void onEveryWriteOf(String entity, Action action) {
        firms.quickBooks().control().add(writeOf(entity).always().then(action));
    }

    /** What happens once to this firm's next batch that contains this text. */
    public void onBatchWith(String text, Action action) {
        firms.quickBooks().control().add(Rule.on(Kind.BATCH).realm(realm).bodyContains(text).then(action));
    }

    private Rule writeOf(String entity) {
        return Rule.on(Kind.WRITE).realm(realm).entity(entity);
    }

    public void disconnect() {
        firms.connections().disconnect(id());
    }

    /** Somebody changes a setting for the runs to come. */
    public void sets(String name, String content) {
        exporterTables.sql("delete from company_setting where company_id = ? and name = ?").params(id(), name).update();
        changeExporter("insert into company_setting values (?, ?, ?, current_timestamp)", id(), name, content);
    }

    public void changeShop(String sql, Object... values) {
        assertThat(shopTables.sql(sql).params(values).update()).as(sql).isPositive();
    }

    /** Changes the shop's tables themselves. */
    public void alterShop(String ddl) {
        shopTables.sql(ddl).update();
    }

    public void changeExporter(String sql, Object... values) {
        assertThat(exporterTables.sql(sql).params(values).update()).as(sql).isPositive();
    }

    /** Lets the settle time of the writes that are open pass. */
    public void waitUntilSettled() {
        changeExporter("update ledger set sent_at = sent_at - interval '4' minute where company_id = ? and "
                + "open_marker = 1", id());
    }

    /** The same, should any be open. */
    public void letSettleTimePass() {
        exporterTables.sql("update ledger set sent_at = sent_at - interval '4' minute where company_id = ? and "
                + "open_marker = 1").param(id()).update();
    }

    /** The invoice's status in the shop. */
    public String status(ShopInvoice invoice) {
        return shopTables.sql("select status from invoice where id = ?").param(invoice.id())
                .query(String.class).single();
    }

    public String status(ShopBill bill) {
        return shopTables.sql("select status from vendor_bill where id = ?").param(bill.id())
                .query(String.class).single();
    }

    /** How many writes the exporter has noted for the firm. */
    public long writes() {
        return exporterTables.sql("select count(*) from ledger where company_id = ?").param(id())
                .query(Long.class).single();
    }

    /** ReconPro's list of QuickBooks classes, by their full names. */
    public List<String> classes(boolean active) {
        return shopTables.sql("select fully_qualified_name from qb_class where company_id = ? and active = ? "
                + "order by qbo_class_id").params(id(), active).query(String.class).list();
    }

    /** The bills of this number in the books. */
    public List<ObjectNode> storedBills(String number) {
        return books().all("Bill").filter(bill -> bill.path("DocNumber").asText().equals(number)).toList();
    }

    /** The invoices of this number in the books. */
    public List<ObjectNode> invoices(String number) {
        return books().all("Invoice").filter(invoice -> invoice.path("DocNumber").asText().equals(number)).toList();
    }

    public void assertExported(ShopInvoice invoice) {
        assertThat(status(invoice)).as("status of " + invoice.number()).isEqualTo("EXPORTED");
        assertThat(invoices(invoice.number())).as("invoices " + invoice.number() + " in the books").hasSize(1);
    }

    public void assertWaits(ShopInvoice invoice) {
        assertThat(status(invoice)).as("status of " + invoice.number()).isEqualTo("APPROVED");
    }

    /** The invoices wait as before, and the books know nothing of them. */
    public void assertUntouched(ShopInvoice... invoices) {
        for (ShopInvoice invoice : invoices) {
            assertWaits(invoice);
            assertThat(invoices(invoice.number())).as("invoices " + invoice.number() + " in the books").isEmpty();
        }
    }

    public Firm expecting(UnaryOperator<Expectations> settings) {
        expectations = settings.apply(expectations);
        return this;
    }

    boolean isAudited() {
        return auditor != null;
    }

    /** What the auditor has to say of shop, books and log. */
    public List<String> deviations() {
        return auditor.expecting(expectations).deviations();
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
