package io.reconpro.qbo.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a run has to know of the connected books before it judges a document, read once at the gate.
 *
 * @param receivable the account that the setting Account names
 * @param income the account that the setting Service Account names
 * @param bills the accounts that the settings Vendor Account and Vendor Expense Account name
 * @param deposits the account that the setting Deposit Account names; null: QuickBooks' own choice
 * @param retailCustomer null when the setting is empty
 * @param taxItem the item of tax lines, known to post to a liability account; null when there is none
 * @param classes by id, inactive ones too
 * @param booksClosedThrough the last closed day; null when the books are open
 * @param customNumbers whether the books keep the shop's document numbers
 * @param salesTax how the books calculate sales tax
 * @param homeCurrency the ISO code of the books' currency
 * @param fiscalYearStartMonth 1 to 12
 */
public record Reference(Account receivable, Account income, BillAccounts bills, Account deposits,
        NamedRef retailCustomer, NamedRef taxItem, Map<String, QuickBooksClass> classes,
        ClassTracking classTracking, LocalDate booksClosedThrough, boolean customNumbers, SalesTax salesTax,
        boolean multiCurrency, String homeCurrency, int fiscalYearStartMonth) {

    public Reference {
        classes = Map.copyOf(classes);
    }

    /** The class of this id, else of this fully qualified name, else the only one of this name; inactive ones too. */
    public Optional<QuickBooksClass> findClass(String idOrName) {
        if (idOrName == null || idOrName.isBlank()) {
            return Optional.empty();
        }
        String wanted = idOrName.strip();
        return Optional.ofNullable(classes.get(wanted))
                .or(() -> onlyClass(wanted, QuickBooksClass::fullyQualifiedName))
                .or(() -> onlyClass(wanted, QuickBooksClass::name));
    }

    private Optional<QuickBooksClass> onlyClass(String wanted, Function<QuickBooksClass, String> naming) {
        List<QuickBooksClass> same = classes.values().stream()
                .filter(candidate -> wanted.equalsIgnoreCase(naming.apply(candidate))).toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }
}
