package io.reconpro.qbo.invoice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.acceptance.Acceptance;
import java.time.Instant;
import io.reconpro.qbo.acceptance.Accepted;
import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.Known;
import io.reconpro.qbo.document.Linked;
import io.reconpro.qbo.document.LookUps;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.RunCache;
import io.reconpro.qbo.document.Verdict;
import io.reconpro.qbo.gate.Account;
import io.reconpro.qbo.gate.BillAccounts;
import io.reconpro.qbo.gate.ClassTracking;
import io.reconpro.qbo.gate.NamedRef;
import io.reconpro.qbo.gate.QuickBooksClass;
import io.reconpro.qbo.gate.Reference;
import io.reconpro.qbo.gate.SalesTax;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.quickbooks.entity.QuickBooksInvoice;
import io.reconpro.qbo.settings.CompanySettings;
import io.reconpro.qbo.settings.ItemStrategy;
import io.reconpro.qbo.shop.EarlierInvoice;
import io.reconpro.qbo.shop.Invoice;
import io.reconpro.qbo.shop.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Company, books and links around the invoices of a test; runs them through look-up, mapping and judging. */
class Scene {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
    static final String SERVICE_ACCOUNT = "79";

    boolean includeTax;
    boolean treatWarningsAsErrors;
    boolean overwrite;
    boolean retailClassFirst;
    String retailClass;
    ItemStrategy items = ItemStrategy.PER_SERVICE;
    NamedRef retailCustomer;
    NamedRef taxItem;
    BillAccounts bills = BillAccounts.NOT_CHOSEN;
    ClassTracking classTracking = ClassTracking.OFF;
    LocalDate closedThrough;
    SalesTax salesTax = SalesTax.NOT_USED;
    boolean multiCurrency;
    int fiscalYearStartMonth = 1;
    Map<MasterKey, String> links = new HashMap<>();
    Map<String, Link> invoiceLinks = new HashMap<>();
    Map<String, String> holders = new HashMap<>();
    Accepted accepted = Accepted.NOTHING;
    List<EarlierInvoice> earlier = List.of();
    RunCache cache = new RunCache();
    /** Null: all classes of the books. */
    Set<String> listedClasses;

    /** Settings by name, beside those above. */
    final Map<String, String> chosen = new HashMap<>();

    private final Map<String, QuickBooksClass> classes = new HashMap<>();
    private final Map<String, List<ObjectNode>> books = new HashMap<>();

    /** What an earlier export left behind. */
    Scene exported(long invoiceId, String qboId, String sourceHash) {
        String id = Long.toString(invoiceId);
        invoiceLinks.put(id, new Link(new WriteKey("Invoice", id), qboId, "0", id, sourceHash));
        return this;
    }

    /** Somebody accepted a warning about a record. */
    Scene accepts(Code code, String entity, String sourceId) {
        accepted = new Accepted(List.of(new Acceptance(code, entity, sourceId, "Ann", Instant.EPOCH)));
        return this;
    }

    Scene classInBooks(String id, String name, boolean active) {
        classes.put(id, new QuickBooksClass(id, name, name, active));
        return this;
    }

    Scene inBooks(String entity, String json) {
        try {
            books.computeIfAbsent(entity, name -> new ArrayList<>())
                    .add((ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"')));
            return this;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** In place of all of its kind. */
    Scene replaceInBooks(String entity, String json) {
        books.remove(entity);
        return inBooks(entity, json);
    }

    /** With the address that clients have unless told otherwise. */
    Scene customerInBooks(String id, String name) {
        return inBooks("Customer", """
                {'Id':'%s','DisplayName':'%s','Active':true,'BillAddr':{'Line1':'1 Pier Rd','City':'Astoria',
                'CountrySubDivisionCode':'OR','PostalCode':'97103'}}""".formatted(id, name));
    }

    Scene itemInBooks(String id, String name) {
        return inBooks("Item", """
                {'Id':'%s','Name':'%s','Type':'Service','Active':true,'IncomeAccountRef':{'value':'%s'}}"""
                .formatted(id, name, SERVICE_ACCOUNT));
    }

    LookUps lookUps(Invoice... invoices) {
        return LookUps.of(Needs.of(List.of(invoices), settings(), reference(), linked()), cache);
    }

    /** Answers more than was asked, as own code has to compare again. */
    List<List<ObjectNode>> answers(LookUps lookUps) {
        return lookUps.questions().stream().map(Query::entity)
                .map(entity -> books.getOrDefault(entity, List.of())).toList();
    }

    Context context(Invoice... invoices) {
        LookUps lookUps = lookUps(invoices);
        Known known = lookUps.learn(answers(lookUps));
        return new Context(settings(), reference(), known, linked(), TODAY, accepted,
                listedClasses == null ? classes.keySet() : listedClasses);
    }

    List<InvoiceDraft> drafts(Invoice... invoices) {
        return InvoiceMapper.map(List.of(invoices), context(invoices));
    }

    InvoiceDraft draft(AnInvoice invoice) {
        return drafts(invoice.build()).get(0);
    }

    /** As sent when all that is missing gets the id "new". */
    QuickBooksInvoice sent(AnInvoice invoice) {
        return draft(invoice).toQuickBooks(key -> "new", "request");
    }

    List<Verdict> verdicts(AnInvoice... invoices) {
        Invoice[] built = Arrays.stream(invoices).map(AnInvoice::build).toArray(Invoice[]::new);
        Context context = context(built);
        return InvoiceJudge.judge(InvoiceMapper.map(List.of(built), context), earlier, context, cache);
    }

    Verdict verdict(AnInvoice invoice) {
        return verdicts(invoice).get(0);
    }

    List<Code> codes(AnInvoice invoice) {
        return verdict(invoice).findings().stream().map(Finding::code).toList();
    }

    String message(AnInvoice invoice, Code code) {
        return verdict(invoice).findings().stream().filter(finding -> finding.code() == code)
                .map(Finding::message).findFirst().orElseThrow(() -> new AssertionError("no " + code));
    }

    CompanySettings settings() {
        return CompanySettings.of(Map.of("account", "84", "service-account", SERVICE_ACCOUNT,
                "retail-customer", retailCustomer == null ? "" : retailCustomer.name(),
                "retail-class", retailClass == null ? "" : retailClass,
                "retail-class-first", Boolean.toString(retailClassFirst),
                "include-tax-services", Boolean.toString(includeTax),
                "treat-warnings-as-errors", Boolean.toString(treatWarningsAsErrors),
                "overwrite-existing", Boolean.toString(overwrite),
                "items", items == ItemStrategy.SINGLE ? "single" : "per-service")).with(chosen);
    }

    private Linked linked() {
        return new Linked(links, invoiceLinks, Map.of(MasterKey.Kind.CUSTOMER, holders));
    }

    Reference reference() {
        return new Reference(new Account("84", "Accounts Receivable", "Accounts Receivable", null, true),
                new Account(SERVICE_ACCOUNT, "Services", "Income", null, true), bills, null, retailCustomer, taxItem,
                classes, classTracking, closedThrough, true, salesTax, multiCurrency, "USD",
                fiscalYearStartMonth);
    }
}
