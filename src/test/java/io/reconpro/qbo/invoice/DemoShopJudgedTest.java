package io.reconpro.qbo.invoice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.acceptance.Accepted;
import io.reconpro.qbo.bill.BillChunk;
import io.reconpro.qbo.document.Chunk;
import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.Known;
import io.reconpro.qbo.document.Linked;
import io.reconpro.qbo.document.LookUps;
import io.reconpro.qbo.document.RunCache;
import io.reconpro.qbo.document.Verdict;
import io.reconpro.qbo.gate.Account;
import io.reconpro.qbo.gate.BillAccounts;
import io.reconpro.qbo.gate.ClassTracking;
import io.reconpro.qbo.gate.QuickBooksClass;
import io.reconpro.qbo.gate.Reference;
import io.reconpro.qbo.gate.SalesTax;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Severity;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import io.reconpro.qbo.sandbox.shop.DemoBooks;
import io.reconpro.qbo.sandbox.shop.DemoShop;
import io.reconpro.qbo.sandbox.shop.WrongOnPurpose;
import io.reconpro.qbo.settings.CompanySettings;
import io.reconpro.qbo.shop.Bills;
import io.reconpro.qbo.shop.Invoices;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import static org.assertj.core.api.Assertions.assertThat;


/** The demo shop's wrong documents are the only ones refused, each for its own cause. */
class DemoShopJudgedTest {

    @RegisterExtension
    static final SeededQuickBooks QUICK_BOOKS = new SeededQuickBooks();

    /** What an invoice without lines cannot avoid. */
    private static final String ZERO_TOTAL = "W17";
    /** What a vendor that somebody entered in QuickBooks, too, cannot avoid. */
    private static final String BY_NAME = "W12";
    private static final String NO_SHIP_ADDRESS = "W27";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void refusesWhatIsWrongOnPurposeAndNothingElse() throws IOException {
        try (TestDatabases databases = Database.H2.fresh()) {
            DemoBooks.prepare(QUICK_BOOKS.books(), TODAY);
            DemoShop demo = DemoShop.create(databases.shop().dataSource(), DemoShop.Options.standard().today(TODAY)
                    .classes(DemoBooks.classes(QUICK_BOOKS.books())));

            DataSource shop = databases.shop().dataSource();

            refusesOnly(demo.wrongOnPurpose(), judge(new InvoiceChunk(Invoices.assemble(rows(shop, "invoice"),
                    lines(shop, "invoice")), List.of(), CompanySettings.standard(), reference())), 320);
            refusesOnly(demo.wrongBills(), judge(new BillChunk(Bills.assemble(rows(shop, "bill"), lines(shop, "bill")),
                    false)), 33);
        }
    }

    private static void refusesOnly(List<WrongOnPurpose> wrongOnes, Map<Long, Verdict> verdicts, int others) {
        for (WrongOnPurpose wrong : wrongOnes) {
            Verdict verdict = verdicts.remove(wrong.id());
            assertThat(codes(verdict)).as(wrong.cause()).contains(wrong.code())
                    .isSubsetOf(wrong.code(), ZERO_TOTAL, BY_NAME, NO_SHIP_ADDRESS);
            assertThat(verdict instanceof Verdict.Refused).as(wrong.cause()).isEqualTo(wrong.refused());
        }
        assertThat(verdicts).hasSize(others);
        assertThat(verdicts.values()).allSatisfy(verdict -> assertThat(verdict.findings())
                .noneMatch(finding -> finding.severity() == Severity.ERROR));
    }

    private static Map<Long, Verdict> judge(Chunk chunk) {
        RunCache cache = new RunCache();
        LookUps lookUps = LookUps.of(chunk.wanted(Linked.NOTHING), cache);
        Known known = lookUps.learn(lookUps.questions().stream().map(DemoShopJudgedTest::ask).toList());
        Context context = new Context(CompanySettings.standard(), reference(), known, Linked.NOTHING, TODAY,
                Accepted.NOTHING, reference().classes().keySet());
        return chunk.judge(chunk.map(context), context, cache).stream()
                .collect(Collectors.toMap(verdict -> Long.valueOf(verdict.draft().key().sourceId()), verdict -> verdict));
    }

    private static List<Map<String, Object>> rows(DataSource shop, String kind) throws IOException {
        return new NamedParameterJdbcTemplate(shop).queryForList(statement("select-" + kind + "s"),
                Map.of("companyId", DemoShop.FIRST_COMPANY, "approvedStatus", "APPROVED", "exportFrom",
                        LocalDate.EPOCH, "afterDate", LocalDate.EPOCH, "afterNumber", "", "afterId", 0, "chunkSize",
                        1_000, "firstId", Long.MIN_VALUE, "lastId", Long.MAX_VALUE));
    }

    private static List<Map<String, Object>> lines(DataSource shop, String kind) throws IOException {
        return new NamedParameterJdbcTemplate(shop).queryForList(statement("select-" + kind + "-lines"),
                Map.of("ids", rows(shop, kind).stream().map(row -> row.get(kind + "_id")).toList()));
    }

    /** Camel's parameters written as Spring's. */
    private static String statement(String name) throws IOException {
        return Files.readString(Path.of("routes/sql", name + ".sql"))
                .replaceAll("--.*", "").replaceAll(":(\\?|#in:)(\\w+)", ":$2");
    }

    private static List<ObjectNode> ask(Query query) {
        List<ObjectNode> rows = new ArrayList<>();
        QUICK_BOOKS.api().query(query.statement(1, 1000)).path(query.entity())
                .forEach(row -> rows.add((ObjectNode) row));
        return rows;
    }

    private static Reference reference() {
        Account receivable = new Account("1", "Accounts Receivable (A/R)", "Accounts Receivable", null, true);
        Account income = new Account("2", "Reconditioning Income", "Income", null, true);
        Account expense = new Account("3", "Shop Supplies", "Expense", null, true);
        Map<String, QuickBooksClass> classes = DemoBooks.classes(QUICK_BOOKS.books()).stream().collect(Collectors.toMap(
                DemoShop.QboClass::qboClassId, one -> new QuickBooksClass(one.qboClassId(),
                        one.fullyQualifiedName(), one.fullyQualifiedName(), true)));
        return new Reference(receivable, income, new BillAccounts(null, expense, null), null, null, null, classes, ClassTracking.LINE,
                TODAY.minusDays(90), true, new SalesTax(true, true, null), false, "USD", 1);
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.findings().stream().map(Finding::code).map(Enum::name).toList();
    }
}
