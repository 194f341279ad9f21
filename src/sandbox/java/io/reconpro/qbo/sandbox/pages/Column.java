package io.reconpro.qbo.sandbox.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One column of a list or of a document's lines.
 *
 * @param pointers where the value may lie; the first that holds one counts
 */
record Column(String title, boolean amount, List<String> pointers) {

    private static final Column NAME = text("Name", "/DisplayName", "/FullyQualifiedName", "/Name");
    private static final Column ACTIVE = text("Active", "/Active");
    private static final List<Column> PARTY = List.of(NAME, text("Company", "/CompanyName"),
            text("E-mail", "/PrimaryEmailAddr/Address"), text("Phone", "/PrimaryPhone/FreeFormNumber"), ACTIVE,
            amount("Balance", "/Balance"));
    private static final Column NUMBER = text("Number", "/DocNumber");
    private static final Column DATE = text("Date", "/TxnDate");
    private static final Column CUSTOMER = text("Customer", "/CustomerRef/name");
    private static final Column VENDOR = text("Vendor", "/VendorRef/name");
    private static final Column TOTAL = amount("Total", "/TotalAmt");
    private static final Map<String, List<Column>> BY_ENTITY = Map.ofEntries(
            Map.entry("Customer", PARTY), Map.entry("Vendor", PARTY), Map.entry("Employee", PARTY),
            Map.entry("Invoice", document(CUSTOMER)), Map.entry("Bill", document(VENDOR)),
            Map.entry("CreditMemo", List.of(NUMBER, DATE, CUSTOMER, TOTAL, amount("Left", "/RemainingCredit"))),
            Map.entry("Payment", List.of(text("Number", "/PaymentRefNum"), DATE, CUSTOMER,
                    text("Method", "/PaymentMethodRef/name"), text("Deposited to", "/DepositToAccountRef/name"), TOTAL,
                    amount("Unapplied", "/UnappliedAmt"))),
            Map.entry("BillPayment", List.of(NUMBER, DATE, VENDOR, text("Paid from",
                    "/CheckPayment/BankAccountRef/name", "/CreditCardPayment/CCAccountRef/name"), TOTAL)),
            Map.entry("Deposit", List.of(NUMBER, DATE, text("Deposited to", "/DepositToAccountRef/name"), TOTAL)),
            Map.entry("Class", List.of(NAME, text("Under", "/ParentRef/name"), ACTIVE, text("Id", "/Id"))),
            Map.entry("Item", List.of(NAME, text("Type", "/Type"), text("Income account", "/IncomeAccountRef/name"),
                    ACTIVE, amount("Price", "/UnitPrice"))),
            Map.entry("Account", List.of(NAME, text("Type", "/AccountType"), ACTIVE,
                    amount("Balance", "/CurrentBalance"))));

    /** What a list of that kind of record shows. */
    static List<Column> of(String entity) {
        return BY_ENTITY.getOrDefault(entity, List.of(NAME, ACTIVE));
    }

    /** What the lines of an invoice, a bill or a payment show. */
    static List<Column> ofLines() {
        return List.of(
                text("Item or account", detail("ItemRef/name", "AccountRef/name")),
                text("Description", "/Description"),
                text("Customer", detail("CustomerRef/name")),
                text("Class", detail("ClassRef/name")),
                text("Tax", detail("TaxCodeRef/value")),
                text("For", "/LinkedTxn/0/TxnType"),
                new Column("Quantity", true, List.of(detail("Qty"))),
                amount("Price", detail("UnitPrice")),
                amount("Amount", "/Amount"));
    }

    Html heading() {
        return Html.text(title).in(amount ? "th class=\"amount\"" : "th");
    }

    Html cell(JsonNode record) {
        return Html.text(value(record)).in(amount ? "td class=\"amount\"" : "td");
    }

    String value(JsonNode record) {
        return pointers.stream().map(record::at).filter(JsonNode::isValueNode).findFirst()
                .map(this::shown).orElse("");
    }

    private String shown(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        return amount && value.isNumber() && !title.equals("Quantity")
                ? String.format(Locale.ROOT, "%,.2f", value.decimalValue()) : value.asText();
    }

    private static List<Column> document(Column party) {
        return List.of(NUMBER, DATE, text("Due", "/DueDate"), party, text("Class", "/ClassRef/name",
                "/Line/0/SalesItemLineDetail/ClassRef/name", "/Line/0/AccountBasedExpenseLineDetail/ClassRef/name"),
                TOTAL, amount("Balance", "/Balance"));
    }

    private static Column text(String title, String... pointers) {
        return new Column(title, false, List.of(pointers));
    }

    private static Column amount(String title, String... pointers) {
        return new Column(title, true, List.of(pointers));
    }

    private static String[] detail(String... fields) {
        return Stream.of("SalesItemLineDetail", "ItemBasedExpenseLineDetail", "AccountBasedExpenseLineDetail")
                .flatMap(detail -> Stream.of(fields).map(field -> "/" + detail + "/" + field)).toArray(String[]::new);
    }
}
