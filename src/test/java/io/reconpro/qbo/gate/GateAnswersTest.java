package io.reconpro.qbo.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.StoppedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateAnswersTest {

    private final Books books = new Books();

    @Test
    void readsWhatARunNeedsToKnowOfTheBooks() {
        books.with("retail-customer", "walk-in customer").with("include-tax-services", "true")
                .with("tax-item", "Sales Tax Collected");
        books.preferences().with("AccountingInfoPrefs").put("BookCloseDate", "2025-12-31");
        books.companyInfo().put("FiscalYearStartMonth", "October");

        GateResult result = books.judge();

        assertThat(result.findings()).isEmpty();
        assertThat(result.refused()).isFalse();
        assertThat(result.reference()).isEqualTo(new Reference(
                new Account("1", "Accounts Receivable (A/R)", "Accounts Receivable", "AccountsReceivable", true),
                new Account("2", "Income:Services", "Income", null, true),
                BillAccounts.NOT_CHOSEN, null, new NamedRef("58", "Walk-in Customer"),
                new NamedRef("70", "Sales Tax Collected"),
                Map.of("5", new QuickBooksClass("5", "Austin", "Wholesale:Austin", true),
                        "6", new QuickBooksClass("6", "Fleet", "Fleet", false)),
                ClassTracking.LINE, LocalDate.of(2025, 12, 31), true, new SalesTax(true, true, null), false, "USD", 10));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            account         | 1                         | 1
            account         | accounts receivable (a/r) | 1
            service-account | 2                         | 2
            service-account | Income:Services           | 2
            service-account | services                  | 2
            service-account | Interest Earned           | 9
            """)
    void findsAnAccountByIdQualifiedNameOrName(String setting, String value, String id) {
        Reference reference = books.with(setting, value).judge().reference();

        assertThat(List.of(reference.receivable().id(), reference.income().id())).contains(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            account         | Nothing  | R09 | QuickBooks has none of that name or id
            account         | 777      | R09 | QuickBooks has none of that name or id
            account         | Checking | R09 | it is of type Bank, not Accounts Receivable
            account         | Old A/R  | R09 | it is inactive in QuickBooks
            account         | Twin     | R09 | QuickBooks has several of that name (ids 7, 8); choose one by its id
            service-account | Nothing  | R10 | QuickBooks has none of that name or id
            service-account | Checking | R10 | it is of type Bank, not Income or Other Income
            deposit-account | Nothing  | R20 | QuickBooks has none of that name or id
            deposit-account | Twin     | R20 | QuickBooks has several of that name (ids 7, 8); choose one by its id
            deposit-account | Loan     | R20 | it is of type Long Term Liability, not Bank or Other Current Asset
            retail-customer | Nobody   | R11 | QuickBooks has none of that name or id
            retail-customer | Gone     | R11 | it is inactive in QuickBooks
            """)
    void refusesASettingThatDoesNotStandForOneUsableRecord(String setting, String value, Code code, String problem) {
        GateResult result = books.with("export-payments", "true").with(setting, value).judge();

        assertThat(result.refused()).isTrue();
        assertThat(result.reference()).isNull();
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.message()).contains("\"" + value + "\"").endsWith("but " + problem + ".");
        });
    }

    @Test
    void namesTheRecordThatAnIdStandsFor() {
        assertThat(books.with("account", "4").with("retail-customer", "59").judge().findings())
                .extracting(Finding::message).containsExactly(
                        "The setting Account is \"Old A/R (id 4)\", but it is inactive in QuickBooks.",
                        "The setting Retail Customer is \"Gone (id 59)\", but it is inactive in QuickBooks.");
    }

    @Test
    void namesEveryRefusalAndWarningAtOnce() {
        books.with("account", "a").with("service-account", "b").with("retail-customer", "c").with("retail-class", "d");
        books.preferences().with("SalesFormsPrefs").put("AutoApplyCredit", true).put("CustomTxnNumbers", false);
        books.preferences().with("AccountingInfoPrefs").put("ClassTrackingPerTxnLine", false);

        assertThat(books.judge().findings()).extracting(Finding::code)
                .containsExactly(Code.R09, Code.R10, Code.R11, Code.W03, Code.W33);
    }

    @Test
    void takesTheActiveOneOfTwoRecordsOfTheSameName() {
        books.add("Account", """
                {"Id": "20", "Name": "Accounts Receivable (A/R) (deleted)", "AccountType": "Bank", "Active": false}""");

        assertThat(books.judge().reference().receivable().id()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"true, false, LINE", "false, true, TRANSACTION", "false, false, OFF"})
    void readsWhereTheBooksKeepTheClass(boolean line, boolean transaction, ClassTracking tracking) {
        books.preferences().with("AccountingInfoPrefs").put("ClassTrackingPerTxnLine", line)
                .put("ClassTrackingPerTxn", transaction);

        assertThat(books.judge().reference().classTracking()).isEqualTo(tracking);
    }

    @ParameterizedTest
    @CsvSource({"Retail, false", "'', true"})
    void warnsOfClassesThatTheBooksDoNotTrack(String retailClass, boolean assigned) {
        books.preferences().with("AccountingInfoPrefs").put("ClassTrackingPerTxnLine", false);
        books.with("retail-class", retailClass).classesAssigned(assigned);

        assertThat(books.judge().findings()).extracting(Finding::code).containsExactly(Code.W03);
    }

    @Test
    void warnsOfNoClassWhereNoneIsUsed() {
        books.preferences().with("AccountingInfoPrefs").put("ClassTrackingPerTxnLine", false);

        assertThat(books.judge().findings()).isEmpty();
    }

    @Test
    void warnsOfAnAccountThatQuickBooksDoesNotPostTo() {
        GateResult result = books.with("account", "7").judge();

        assertThat(result.findings()).extracting(Finding::message).containsExactly(
                "The setting Account is \"Twin\", but QuickBooks posts invoices to \"Accounts Receivable (A/R)\".");
        assertThat(result.refused()).isFalse();
    }

    @Test
    void doesNotGuessTheReceivableAccountAmongSeveral() {
        books.preferences().with("AccountingInfoPrefs").remove("DefaultARAccount");

        assertThat(books.with("account", "7").judge().findings()).isEmpty();
    }

    @Test
    void warnsOfCreditsThatQuickBooksAppliesToARetailCustomersInvoices() {
        books.preferences().with("SalesFormsPrefs").put("AutoApplyCredit", true);
        assertThat(books.judge().findings()).isEmpty();

        books.with("retail-customer", "Walk-in Customer");
        assertThat(books.judge().findings()).extracting(Finding::code).containsExactly(Code.W32);
    }

    @Test
    void refusesTheRunForAWarningWhereWarningsAreErrors() {
        books.preferences().with("SalesFormsPrefs").put("CustomTxnNumbers", false);
        assertThat(books.judge().refused()).isFalse();

        GateResult result = books.with("treat-warnings-as-errors", "true").judge();

        assertThat(result.refused()).isTrue();
        assertThat(result.findings()).extracting(Finding::code).containsExactly(Code.W33, Code.R17);
        assertThat(result.findings().get(1).message()).endsWith("the configuration has warnings: W33.");
    }

    @Test
    void letsARunWithoutWarningsPassWhereWarningsAreErrors() {
        assertThat(books.with("treat-warnings-as-errors", "true").judge().refused()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Sales Tax Collected, 70", "Loan Fee, 71", "70, 70", "Detailing,", "Nothing,", "'',"})
    void takesOnlyATaxItemThatPostsToALiabilityAccount(String item, String id) {
        NamedRef taxItem = books.with("include-tax-services", "true").with("tax-item", item).judge().reference()
                .taxItem();

        assertThat(taxItem == null ? null : taxItem.id()).isEqualTo(id);
    }

    @Test
    void stopsWhenQuickBooksDoesNotTellItsPreferences() {
        books.remove("Preferences");

        assertThatExceptionOfType(StoppedException.class).isThrownBy(books::judge)
                .satisfies(stopped -> assertThat(stopped.finding().code()).isEqualTo(Code.R14))
                .withMessageContaining("Preferences");
    }

    @Test
    void findsAClassByIdQualifiedNameOrName() {
        Reference reference = books.judge().reference();

        assertThat(List.of("5", "wholesale:austin", " Austin ")).allSatisfy(wanted ->
                assertThat(reference.findClass(wanted)).map(QuickBooksClass::id).contains("5"));
        assertThat(reference.findClass("San Antonio")).isEmpty();
        assertThat(reference.findClass(" ")).isEmpty();
    }
}
