package io.reconpro.qbo.bill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.acceptance.Accepted;
import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.Draft;
import io.reconpro.qbo.document.Linked;
import io.reconpro.qbo.document.LookUps;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.RunCache;
import io.reconpro.qbo.document.Verdict;
import io.reconpro.qbo.gate.Account;
import io.reconpro.qbo.gate.BillAccounts;
import io.reconpro.qbo.gate.ClassTracking;
import io.reconpro.qbo.gate.QuickBooksClass;
import io.reconpro.qbo.gate.Reference;
import io.reconpro.qbo.gate.SalesTax;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.quickbooks.entity.QuickBooksBill;
import io.reconpro.qbo.settings.CompanySettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Company, books and links around the bills of a test; runs them through look-up, mapping and judging. */
final class BillScene {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
    static final Account EXPENSE = new Account("61", "Shop Supplies", "Expense", null, true);

    BillAccounts accounts = new BillAccounts(null, EXPENSE, null);
    ClassTracking classTracking = ClassTracking.LINE;
    boolean multiCurrency;
    LocalDate closedThrough;
    final Map<String, String> settings = new HashMap<>(Map.of("class-on-bills", "true"));
    final Map<String, Link> links = new HashMap<>();

    private final Map<String, QuickBooksClass> classes = new HashMap<>();
    private final Map<String, List<ObjectNode>> books = new HashMap<>();

    BillScene classInBooks(String id, String name, boolean active) {
        classes.put(id, new QuickBooksClass(id, name, name, active));
        return this;
    }

    BillScene inBooks(String entity, String json) {
        try {
            books.computeIfAbsent(entity, name -> new ArrayList<>())
                    .add((ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"')));
            return this;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    BillScene vendorInBooks(String id, String name) {
        return inBooks("Vendor", "{'Id':'%s','DisplayName':'%s','Active':true}".formatted(id, name));
    }

    BillScene billInBooks(String id, String vendorId, String number) {
        return inBooks("Bill", "{'Id':'%s','DocNumber':'%s','VendorRef':{'value':'%s','name':'Paint House'}}"
                .formatted(id, number, vendorId));
    }

    List<Verdict> verdicts(ABill... bills) {
        BillChunk chunk = new BillChunk(Arrays.stream(bills).map(ABill::build).toList(),
                Boolean.parseBoolean(settings.get("overwrite-existing-bills")));
        RunCache cache = new RunCache();
        Linked linked = new Linked(Map.of(), links, Map.of(MasterKey.Kind.VENDOR, Map.of()));
        LookUps lookUps = LookUps.of(chunk.wanted(linked), cache);
        Context context = new Context(CompanySettings.of(settings), reference(), lookUps.learn(answers(lookUps)), linked,
                TODAY, Accepted.NOTHING, classes.keySet());
        List<Draft> drafts = chunk.map(context);
        return chunk.judge(drafts, context, cache);
    }

    Verdict verdict(ABill bill) {
        return verdicts(bill).get(0);
    }

    List<Code> codes(ABill bill) {
        return codes(verdict(bill));
    }

    static List<Code> codes(Verdict verdict) {
        return verdict.findings().stream().map(Finding::code).toList();
    }

    String message(ABill bill, Code code) {
        return verdict(bill).findings().stream().filter(finding -> finding.code() == code)
                .map(Finding::message).findFirst().orElseThrow(() -> new AssertionError("no " + code));
    }

    /** As sent when a vendor that is missing gets the id "new". */
    QuickBooksBill sent(ABill bill) {
        return (QuickBooksBill) verdict(bill).draft().toQuickBooks(key -> "new", "R".repeat(32));
    }

    /** Answers more than was asked, as own code has to compare again. */
    private List<List<ObjectNode>> answers(LookUps lookUps) {
        return lookUps.questions().stream().map(Query::entity)
                .map(entity -> books.getOrDefault(entity, List.of())).toList();
    }

    private Reference reference() {
        return new Reference(null, null, accounts, null, null, null, classes, classTracking, closedThrough, true,
                new SalesTax(false, false, null), multiCurrency, "USD", 1);
    }
}
