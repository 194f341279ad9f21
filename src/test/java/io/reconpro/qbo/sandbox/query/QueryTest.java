package io.reconpro.qbo.sandbox.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.reconpro.qbo.sandbox.books.QboFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "SELECT * FROM Customer",
            "select * from Customer where Active = true",
            "SELECT COUNT(*) FROM Invoice",
            "SELECT Id, DisplayName, MetaData.CreateTime FROM Customer",
            "SELECT * FROM Customer WHERE Id IN ('5', '6') AND Active IN ( true, false ) MAXRESULTS 2 STARTPOSITION 7",
            "SELECT * FROM Customer WHERE DisplayName LIKE 'A%' ORDER BY DisplayName DESC, Id",
            "SELECT * FROM Invoice WHERE TotalAmt>='1.50' ORDERBY TxnDate STARTPOSITION 1 MAXRESULTS 1000",
            "SELECT * FROM Invoice WHERE Balance > 0",
            "SELECT * FROM Class WHERE FullyQualifiedName = 'A:B'",
            "SELECT * FROM Item\n WHERE Name = 'x' ;",
            "SELECT * FROM Preferences", "SELECT * FROM CompanyInfo"})
    void takesWhatQuickBooksTakes(String statement) {
        assertThat(Query.parse(statement)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "SELECT", "SELECT *", "SELECT FROM Customer", "DELETE FROM Customer", "SELECT * FROM",
            "SELECT * FROM 'Customer'", "SELECT * FROM Customer WHERE", "SELECT * FROM Customer, Vendor",
            "SELECT * FROM Customer WHERE DisplayName", "SELECT * FROM Customer WHERE DisplayName = Bob",
            "SELECT * FROM Customer WHERE DisplayName = \"Bob\"", "SELECT * FROM Customer WHERE DisplayName = 'Bob",
            "SELECT * FROM Customer WHERE DisplayName = 'O''Neil'",
            "SELECT * FROM Customer WHERE DisplayName = 'O'Neil'",
            "SELECT * FROM Customer WHERE DisplayName = 'back\\slash'",
            "SELECT * FROM Customer WHERE DisplayName = 'ends\\",
            "SELECT * FROM Customer WHERE DisplayName != 'Bob'", "SELECT * FROM Customer WHERE NOT Active = true",
            "SELECT * FROM Customer WHERE Id = '1' OR Id = '2'", "SELECT * FROM Customer WHERE Id IN ()",
            "SELECT * FROM Customer WHERE Id IN '1'", "SELECT * FROM Customer WHERE Id IN ('1' '2')",
            "SELECT * FROM Customer ORDERBY", "SELECT * FROM Customer ORDER DisplayName",
            "SELECT * FROM Customer GROUP BY Id", "SELECT * FROM Customer STARTPOSITION 'x'",
            "SELECT * FROM Customer MAXRESULTS 1.5", "SELECT * FROM Customer MAXRESULTS 99999999999",
            "SELECT * FROM Customer ORDERBY Id WHERE Id = '1'", "SELECT count(Id) FROM Customer"})
    void refusesWhatItCannotParse(String statement) {
        assertThat(fault(statement).code()).isEqualTo("4000");
        assertThat(detail(statement)).startsWith("QueryParserError: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT * FROM Custmoer                                  | invalid context declaration: Custmoer
            SELECT * FROM CUSTOMER                                  | invalid context declaration: CUSTOMER
            SELECT * FROM companyinfo                               | invalid context declaration: companyinfo
            SELECT * FROM Invoice WHERE PrivateNote = 'x'           | property 'PrivateNote' of Invoice is not queryable
            SELECT * FROM Invoice WHERE DisplayName = 'x'           | property 'DisplayName' of Invoice is not queryable
            SELECT * FROM Customer WHERE displayname = 'x' | property 'displayname' of Customer is not queryable
            SELECT * FROM Class WHERE Name = 'x'                    | property 'Name' of Class is not queryable
            SELECT * FROM Customer ORDERBY Notes                    | property 'Notes' of Customer is not queryable
            SELECT * FROM Customer WHERE CreateTime > '2026-01-01'  | property 'CreateTime' of Customer is not queryable
            SELECT * FROM Customer STARTPOSITION 0                  | value 0 is invalid for STARTPOSITION
            SELECT * FROM Customer STARTPOSITION -1                 | value -1 is invalid for STARTPOSITION
            SELECT * FROM Customer MAXRESULTS 1001                  | value 1001 is invalid for MAXRESULTS
            SELECT * FROM Customer MAXRESULTS 0                     | value 0 is invalid for MAXRESULTS
            SELECT * FROM Customer WHERE Active = 'yes'             | value 'yes' is invalid for property Active
            SELECT * FROM Customer WHERE Id = 'x'                   | value 'x' is invalid for property Id
            SELECT * FROM Invoice WHERE TxnDate > '31.01.2026'      | value '31.01.2026' is invalid for property TxnDate
            SELECT * FROM Invoice WHERE TotalAmt > 'much'           | value 'much' is invalid for property TotalAmt
            SELECT * FROM Bill WHERE MetaData.CreateTime > 'now'    | value 'now' is invalid for property Meta
            """)
    void refusesWhatMakesNoSense(String statement, String reason) {
        assertThat(fault(statement).code()).isEqualTo("4001");
        assertThat(detail(statement)).startsWith("QueryValidationError: " + reason);
    }

    @Test
    void namesTheColumnOfTheMistake() {
        assertThat(detail("SELECT * FROM Customer WHERE Id ? '1'")).contains("column 33");
        assertThat(detail("SELECT * FROM Customer OR")).contains("Encountered \"OR\" at line 1, column 24");
    }

    @Test
    void readsEveryPart() {
        Query query = Query.parse("select * from Invoice where DocNumber in ('a','b') and TotalAmt <= 5 "
                + "order by TxnDate desc, Id maxresults 7 startposition 8");

        assertThat(query).isEqualTo(new Query("Invoice", false,
                List.of(new Condition("DocNumber", Operator.IN, List.of("a", "b")),
                        new Condition("TotalAmt", Operator.AT_MOST, List.of("5"))),
                List.of(new Query.Sorting("TxnDate", true), new Query.Sorting("Id", false)), 8, 7));
    }

    @Test
    void takesASmallFirstLetterAsNodeQuickBooksSendsIt() {
        assertThat(Query.parse("select * from companyInfo").entity()).isEqualTo("CompanyInfo");
    }

    @Test
    void servesAHundredRowsUnlessAskedOtherwise() {
        assertThat(Query.parse("SELECT * FROM Customer").maxResults()).isEqualTo(100);
        assertThat(Query.parse("SELECT * FROM Customer").startPosition()).isEqualTo(1);
    }

    private static String detail(String statement) {
        return fault(statement).errors().get(0).detail();
    }

    private static QboFault fault(String statement) {
        return catchThrowableOfType(QboFault.class, () -> Query.parse(statement));
    }
}
