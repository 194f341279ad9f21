package io.reconpro.qbo.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private final Api api = RUNNING.api();

    private static String key(ObjectNode record) {
        return "\"Id\": \"" + record.get("Id").asText() + "\", \"SyncToken\": \"" + record.get("SyncToken").asText()
                + "\"";
    }

    @Test
    void completesACustomer() {
        ObjectNode customer = api.write("customer", "{\"DisplayName\": \"Doe, Jane\"}");

        assertThat(customer.get("FullyQualifiedName").asText()).isEqualTo("Doe, Jane");
        assertThat(customer.get("PrintOnCheckName").asText()).isEqualTo("Doe, Jane");
        assertThat(customer.get("Active").asBoolean()).isTrue();
        assertThat(customer.at("/CurrencyRef/value").asText()).isEqualTo("USD");
        assertThat(customer.get("Balance").asText()).isEqualTo("0");
        assertThat(customer.at("/DefaultTaxCodeRef/value").asText()).isEqualTo("2");
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a customer's own name   | vendor        | {"DisplayName": "Hill Country Motors"}                | 6240
            a vendor's name         | customer      | {"DisplayName": "alamo paint supply "}                | 6240
            an employee's name      | customer      | {"DisplayName": "Daniel Brooks"}                      | 6240
            a clean inactive name   | customer      | {"DisplayName": "Brazos Valley Ford"}                 |
            no name at all          | customer      | {"CompanyName": "Nameless"}                           | 6080
            name parts              | customer      | {"GivenName": "Ann", "FamilyName": "Parts"}           |
            a colon                 | customer      | {"DisplayName": "Client: Site"}                       | 2040
            too long a first name   | customer      | {"GivenName": "$LONG"}                                | 2050
            too long a phone        | customer      | {"DisplayName": "P", "PrimaryPhone": {"FreeFormNumber": "1234567890123456789012345678901"}} | 2050
            a bad mail address      | vendor        | {"DisplayName": "M", "PrimaryEmailAddr": {"Address": "x"}} | 2210
            no parent for a job     | customer      | {"DisplayName": "Job", "Job": true}                   | 6150
            an unknown parent       | customer      | {"DisplayName": "Job", "Job": true, "ParentRef": {"value": "999"}} | 2500
            a foreign currency      | vendor        | {"DisplayName": "F", "CurrencyRef": {"value": "EUR"}} | 2220
            a taken item name       | item          | {"Name": "services", "Type": "Service", "IncomeAccountRef": {"value": "14"}} | 6240
            a web address of nobody | customer      | {"DisplayName": "W1", "WebAddr": {"URI": "not a page"}} | 2200
            an item of no type      | item          | {"Name": "I1", "IncomeAccountRef": {"value": "14"}}   | 2020
            an item of a bad type   | item          | {"Name": "I1", "Type": "Thing"}                       | 2170
            a service of no account | item          | {"Name": "I1", "Type": "Service"}                     | 2020
            a bank account          | item          | {"Name": "I1", "Type": "Service", "IncomeAccountRef": {"value": "1"}} | 6430
            a liability account     | item          | {"Name": "I2", "Type": "Service", "IncomeAccountRef": {"value": "9"}} |
            an item with a colon    | item          | {"Name": "A:B", "Type": "Service", "IncomeAccountRef": {"value": "14"}} | 2040
            stock without quantity  | item          | {"Name": "I1", "Type": "Inventory", "IncomeAccountRef": {"value": "17"}, "ExpenseAccountRef": {"value": "20"}, "AssetAccountRef": {"value": "5"}} | 6520
            goods without expense   | item          | {"Name": "I1", "Type": "NonInventory", "IncomeAccountRef": {"value": "17"}} | 2020
            an account of no type   | account       | {"Name": "Odd"}                                       | 6010
            a taken account name    | account       | {"Name": "Checking", "AccountType": "Bank"}           | 6240
            a taken class name      | class         | {"Name": "Retail"}                                    | 6240
            the same name elsewhere | class         | {"Name": "Austin"}                                    |
            a term of no days       | term          | {"Name": "Never"}                                     | 2020
            too long a term         | term          | {"Name": "12345678901234567890123456789012", "DueDays": 1} | 2050
            a taken payment method  | paymentmethod | {"Name": "Cash"}                                      | 6240
            a written tax code      | taxcode       | {"Name": "Own"}                                       | 500
            """)
    void judgesNewNames(String what, String path, String body, String code) {
        assertThat(api.fault(path, body.replace("$LONG", "x".repeat(101)))).isEqualTo(code == null ? "" : code);
    }

    @Test
    void marksADeactivatedNameAndFreesTheCleanOne() {
        ObjectNode vendor = api.write("vendor", "{\"DisplayName\": \"Short Lived\"}");

        ObjectNode gone = api.write("vendor", "{\"sparse\": true, \"Active\": false, " + key(vendor) + "}");
        ObjectNode again = api.write("vendor", "{\"DisplayName\": \"Short Lived\"}");
        String back = "{\"sparse\": true, \"Active\": true, \"DisplayName\": \"Short Lived\", " + key(gone) + "}";

        assertThat(gone.get("DisplayName").asText()).isEqualTo("Short Lived (deleted)");
        assertThat(again.get("Id")).isNotEqualTo(vendor.get("Id"));
        assertThat(api.fault("vendor", back)).isEqualTo("6240");
    }

    @Test
    void bringsBackUnderTheCleanName() {
        ObjectNode item = api.write("item",
                "{\"Name\": \"Back\", \"Type\": \"Service\", \"IncomeAccountRef\": {\"value\": \"14\"}}");
        ObjectNode gone = api.write("item", "{\"sparse\": true, \"Active\": false, " + key(item) + "}");

        ObjectNode back = api.write("item",
                "{\"sparse\": true, \"Active\": true, \"Name\": \"Back\", " + key(gone) + "}");

        assertThat(gone.get("Name").asText()).isEqualTo("Back (deleted)");
        assertThat(back.get("Name").asText()).isEqualTo("Back");
    }

    @Test
    void countsNothingAsAChangeThatChangesNothing() {
        ObjectNode account = api.write("account", "{\"Name\": \"Fees\", \"AccountType\": \"Income\"}");
        ObjectNode gone = api.write("account", "{\"sparse\": true, \"Active\": false, " + key(account) + "}");

        ObjectNode same = api.write("account",
                "{\"sparse\": true, \"Active\": false, \"Name\": \"Fees (deleted)\", " + key(gone) + "}");

        assertThat(gone.get("SyncToken").asText()).isEqualTo("1");
        assertThat(same).isEqualTo(gone);
    }

    @Test
    void refusesToDeactivateACustomerWhoOwes() {
        ObjectNode customer = api.write("customer", "{\"DisplayName\": \"Debtor\"}");
        api.write("invoice", Invoices.invoice("", Invoices.sale("5"))
                .replaceFirst("\"1\"", '"' + customer.get("Id").asText() + '"'));

        assertThat(api.fault("customer", "{\"sparse\": true, \"Active\": false, " + key(customer) + "}"))
                .isEqualTo("6220");
    }

    @Test
    void namesSubCustomersAfterTheirParents() {
        ObjectNode parent = api.write("customer", "{\"DisplayName\": \"Group\"}");
        ObjectNode child = api.write("customer", "{\"DisplayName\": \"Site\", \"Job\": true, \"ParentRef\": {\"value\": \""
                + parent.get("Id").asText() + "\"}}");

        api.write("customer", "{\"sparse\": true, \"DisplayName\": \"Renamed\", " + key(parent) + "}");

        assertThat(child.get("FullyQualifiedName").asText()).isEqualTo("Group:Site");
        assertThat(api.read("customer/" + child.get("Id").asText()).get("FullyQualifiedName").asText())
                .isEqualTo("Renamed:Site");
    }

    @Test
    void stopsAtFiveLevels() {
        String parent = "";
        for (int level = 1; level <= 5; level++) {
            parent = api.write("class", "{\"Name\": \"Level " + level + "\"" + parent + "}").get("Id").asText();
            parent = ", \"ParentRef\": {\"value\": \"" + parent + "\"}";
        }

        assertThat(api.fault("class", "{\"Name\": \"Level 6\"" + parent + "}")).isEqualTo("6180");
    }

    @Test
    void refusesToDeleteANamedRecord() {
        assertThat(api.fault("customer?operation=delete", "{\"Id\": \"1\", \"SyncToken\": \"0\"}")).isEqualTo("500");
    }

    @Test
    void hidesAVendorsTaxNumber() {
        assertThat(api.write("vendor", "{\"DisplayName\": \"Taxed\", \"TaxIdentifier\": \"12-3456789\"}")
                .get("TaxIdentifier").asText()).isEqualTo("XXXXXX6789");
    }

    @Test
    void answersCountriesInThreeLetters() {
        assertThat(api.write("customer", "{\"DisplayName\": \"Abroad\", \"BillAddr\": {\"Country\": \"Canada\"}}")
                .at("/BillAddr/Country").asText()).isEqualTo("CAN");
    }
}
