package io.reconpro.qbo.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.acceptance.Accepted;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.settings.CompanySettings;
import io.reconpro.qbo.settings.PaymentSettings;
import io.reconpro.qbo.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Resolves a company's settings in its books, and warns of preferences of the books that do not suit them. */
public final class GateAnswers {

    private final CompanySettings settings;
    private final boolean classesAssigned;
    private final BooksLists books;
    private final Preferences preferences;
    private final List<Finding> findings = new ArrayList<>();

    private GateAnswers(CompanySettings settings, boolean classesAssigned, List<List<ObjectNode>> answers) {
        this.settings = settings;
        this.classesAssigned = classesAssigned;
        this.books = BooksLists.of(new GateQuestions(settings).queries(), answers);
        this.preferences = new Preferences(only("Preferences"), only("CompanyInfo"));
    }

    /**
     * Judges what QuickBooks answered.
     *
     * @param classesAssigned whether any client of the company has a class
     * @param accepted the warnings that block no more
     * @param answers the rows of each query of {@link GateQuestions}, in its order
     * @throws StoppedException R14 when QuickBooks does not tell the company's preferences
     */
    public static GateResult judge(CompanySettings settings, boolean classesAssigned,
            Accepted accepted, List<List<ObjectNode>> answers) {
        GateResult result = new GateAnswers(settings, classesAssigned, answers).judge().respecting(accepted);
        return settings.run().treatWarningsAsErrors() ? result.treatingWarningsAsErrors() : result;
    }

    private GateResult judge() {
        Account receivable = account(Setting.ACCOUNT, Code.R09);
        Account income = account(Setting.SERVICE_ACCOUNT, Code.R10);
        NamedRef retailCustomer = retailCustomer();
        Account deposits = deposits();
        warnOfClasses();
        warnOfOtherReceivable(receivable);
        warnOfAppliedCredits(retailCustomer);
        warnOfNumbers();
        return new GateResult(new Reference(receivable, income, BillAccounts.of(settings.bills(), books), deposits,
                retailCustomer, taxItem(), classes(), preferences.classTracking(),
                preferences.booksClosedThrough(), preferences.customNumbers(), preferences.salesTax(),
                preferences.multiCurrency(), preferences.homeCurrency(),
                preferences.fiscalYearStartMonth()), findings);
    }

    private Account account(Setting setting, Code refusal) {
        Listed found = choose(setting, refusal);
        return found == null ? null : Account.of(found);
    }

    /** Payments must not go to another account than the one that was chosen. */
    private Account deposits() {
        PaymentSettings payments = settings.payments();
        return payments.depositAccount().isEmpty() || !payments.exported() ? null
                : account(Setting.DEPOSIT_ACCOUNT, Code.R20);
    }

    private NamedRef retailCustomer() {
        Listed found = settings.retail().customer().isEmpty() ? null : choose(Setting.RETAIL_CUSTOMER, Code.R11);
        return found == null ? null : new NamedRef(found.id(), found.name());
    }

    private Listed choose(Setting setting, Code refusal) {
        Choice choice = books.choose(setting, setting.content(settings));
        if (choice.problem() != null) {
            findings.add(Finding.of(refusal, Map.of("value", choice.shown(), "problem", choice.problem())));
        }
        return choice.found();
    }

    private NamedRef taxItem() {
        Listed item = books.choose(Setting.TAX_ITEM, settings.tax().item()).found();
        return item == null ? null : new NamedRef(item.id(), item.name());
    }

    private void warnOfClasses() {
        boolean used = classesAssigned || !settings.retail().retailClass().isEmpty();
        if (used && preferences.classTracking() == ClassTracking.OFF) {
            findings.add(Finding.of(Code.W03, Map.of()));
        }
    }

    private void warnOfOtherReceivable(Account receivable) {
        usedReceivable().filter(used -> receivable != null && !used.id().equals(receivable.id()))
                .ifPresent(used -> findings.add(Finding.of(Code.W30,
                        Map.of("value", receivable.name(), "used", used.qualifiedName()))));
    }

    /** The default of the books; where QuickBooks does not tell it, the only one there is. */
    private Optional<Listed> usedReceivable() {
        List<Listed> receivables = books.of("Account").stream()
                .filter(account -> BooksLists.RECEIVABLE.contains(account.text("AccountType")))
                .filter(Listed::active).toList();
        String standard = preferences.defaultReceivableId();
        return receivables.stream().filter(account -> account.id().equals(standard)).findFirst()
                .or(() -> receivables.size() == 1 ? Optional.of(receivables.get(0)) : Optional.empty());
    }

    private void warnOfAppliedCredits(NamedRef retailCustomer) {
        if (retailCustomer != null && preferences.appliesCredits()) {
            findings.add(Finding.of(Code.W32, Map.of("value", retailCustomer.name())));
        }
    }

    private void warnOfNumbers() {
        if (!preferences.customNumbers()) {
            findings.add(Finding.of(Code.W33, Map.of()));
        }
    }

    private Map<String, QuickBooksClass> classes() {
        return books.of("Class").stream().collect(Collectors.toMap(Listed::id, found -> new QuickBooksClass(found.id(),
                found.name(), found.qualifiedName(), found.active()), (one, same) -> one));
    }

    private ObjectNode only(String entity) {
        return books.of(entity).stream().map(Listed::json).findFirst().orElseThrow(() -> new StoppedException(
                Finding.of(Code.R14, Map.of("problem", "it answered without the company's " + entity))));
    }
}
