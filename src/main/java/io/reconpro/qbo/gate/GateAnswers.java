package io.reconpro.qbo.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.settings.CompanySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Resolves a company's settings in its books, and warns of preferences of the books that do not suit them. */
public final class GateAnswers {

    private final CompanySettings settings;
    private final boolean classesAssigned;
    private final Map<String, List<Listed>> listed = new TreeMap<>();
    private final Preferences preferences;
    private final ChosenAccounts accounts;
    private final List<Finding> findings = new ArrayList<>();

    private GateAnswers(CompanySettings settings, boolean classesAssigned, List<List<ObjectNode>> answers) {
        this.settings = settings;
        this.classesAssigned = classesAssigned;
        List<Query> queries = new GateQuestions(settings).queries();
        for (int i = 0; i < queries.size(); i++) {
            listed.computeIfAbsent(queries.get(i).entity(), entity -> new ArrayList<>())
                    .addAll(answers.get(i).stream().map(Listed::of).toList());
        }
        this.preferences = new Preferences(only("Preferences"), only("CompanyInfo"));
        this.accounts = new ChosenAccounts(of("Account"));
    }

    /**
     * Judges what QuickBooks answered.
     *
     * @param classesAssigned whether any client of the company has a class
     * @param answers the rows of each query of {@link GateQuestions}, in its order
     * @throws StoppedException R14 when QuickBooks does not tell the company's preferences
     */
    public static GateResult judge(CompanySettings settings, boolean classesAssigned,
            List<List<ObjectNode>> answers) {
        GateResult result = new GateAnswers(settings, classesAssigned, answers).judge();
        return settings.run().treatWarningsAsErrors() ? result.treatingWarningsAsErrors() : result;
    }

    private GateResult judge() {
        Account receivable = account(settings.invoices().account(), ChosenAccounts.RECEIVABLE, Code.R09);
        Account income = account(settings.invoices().serviceAccount(), ChosenAccounts.INCOME, Code.R10);
        NamedRef retailCustomer = retailCustomer();
        Account deposits = deposits();
        warnOfClasses();
        warnOfOtherReceivable(receivable);
        warnOfAppliedCredits(retailCustomer);
        warnOfNumbers();
        return new GateResult(new Reference(receivable, income, accounts.ofBills(settings.bills()), deposits,
                retailCustomer, taxItem(), classes(), preferences.classTracking(),
                preferences.booksClosedThrough(), preferences.customNumbers(), preferences.salesTax(),
                preferences.automatedTax(), preferences.multiCurrency(), preferences.homeCurrency(),
                preferences.fiscalYearStartMonth()), findings);
    }

    private Account account(String wanted, List<String> types, Code refusal) {
        Choice choice = accounts.choose(wanted, types);
        refuse(choice, refusal);
        return choice.found() == null ? null : Account.of(choice.found());
    }

    /** Payments must not go to another account than the one that was chosen. */
    private Account deposits() {
        String wanted = settings.payments().depositAccount();
        return wanted.isEmpty() || !settings.payments().exported() ? null
                : account(wanted, ChosenAccounts.DEPOSIT, Code.R20);
    }

    private NamedRef retailCustomer() {
        if (settings.retail().customer().isEmpty()) {
            return null;
        }
        Choice choice = Choice.of(settings.retail().customer(), of("Customer"));
        refuse(choice, Code.R11);
        return choice.found() == null ? null : new NamedRef(choice.found().id(), choice.found().name());
    }

    private void refuse(Choice choice, Code refusal) {
        if (choice.problem() != null) {
            findings.add(Finding.of(refusal, Map.of("value", choice.shown(), "problem", choice.problem())));
        }
    }

    /** An item that posts elsewhere would book collected tax as the company's own income. */
    private NamedRef taxItem() {
        Listed item = Choice.of(settings.tax().item(), of("Item")).found();
        String accountId = item == null ? "" : item.json().path("IncomeAccountRef").path("value").asText("");
        return of("Account").stream().filter(account -> account.id().equals(accountId))
                .filter(account -> ChosenAccounts.LIABILITY.contains(account.text("AccountType")))
                .findFirst().map(account -> new NamedRef(item.id(), item.name())).orElse(null);
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
        List<Listed> receivables = of("Account").stream()
                .filter(account -> ChosenAccounts.RECEIVABLE.contains(account.text("AccountType")))
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
        return of("Class").stream().collect(Collectors.toMap(Listed::id, found -> new QuickBooksClass(found.id(),
                found.name(), found.qualifiedName(), found.active()), (one, same) -> one));
    }

    private List<Listed> of(String entity) {
        return listed.getOrDefault(entity, List.of());
    }

    private ObjectNode only(String entity) {
        return of(entity).stream().map(Listed::json).findFirst().orElseThrow(() -> new StoppedException(
                Finding.of(Code.R14, Map.of("problem", "it answered without the company's " + entity))));
    }
}
