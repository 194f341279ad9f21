package io.reconpro.qbo.sandbox.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {

    private final Rows customers = Rows.of(
            "{`Id`:`1`,`DisplayName`:`Amy's Garage`,`Active`:true,`PrimaryEmailAddr`:{`Address`:`amy@example.com`},"
                    + "`MetaData`:{`CreateTime`:`2026-03-01T08:00:00-08:00`}}",
            "{`Id`:`2`,`DisplayName`:`Bob \\\\ Sons`,`Active`:true,"
                    + "`MetaData`:{`CreateTime`:`2026-03-01T09:00:00-07:00`}}",
            "{`Id`:`10`,`DisplayName`:`Carla (deleted)`,`Active`:false,"
                    + "`MetaData`:{`CreateTime`:`2026-03-02T08:00:00-08:00`}}");
    private final Rows invoices = Rows.of(
            "{`Id`:`7`,`DocNumber`:`A-1`,`TxnDate`:`2026-01-31`,`TotalAmt`:100.00,"
                    + "`CustomerRef`:{`value`:`1`,`name`:`2`}}",
            "{`Id`:`8`,`DocNumber`:`A-2`,`TxnDate`:`2026-02-01`,`TotalAmt`:99.5,"
                    + "`CustomerRef`:{`value`:`2`,`name`:`1`}}",
            "{`Id`:`9`,`DocNumber`:`b-1`,`TxnDate`:`2025-12-01`,`TotalAmt`:1000,`CustomerRef`:{`value`:`1`}}",
            "{`Id`:`11`,`TxnDate`:`2026-02-01`,`TotalAmt`:0,`CustomerRef`:{`value`:`3`}}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Active IN (true, false)                            | 10,2,1
            Active = false                                     | 10
            Active = 'true'                                    | 2,1
            DisplayName = 'Amy\\'s Garage'                     | 1
            DisplayName = 'AMY\\'S GARAGE'                     | 1
            DisplayName = 'Bob \\\\ Sons'                      | 2
            DisplayName LIKE '%s%'                             | 2,1
            DisplayName LIKE 'amy%'                            | 1
            DisplayName LIKE '%Sons'                           | 2
            DisplayName LIKE 'b_b%'                            |
            DisplayName LIKE 'Amy'                             |
            DisplayName IN ('Carla', 'Carla (deleted)')        |
            DisplayName = 'carla (deleted)' AND Active = false | 10
            DisplayName > 'B'                                  | 2
            PrimaryEmailAddr = 'amy@example.com'               | 1
            Id < '10'                                          | 2,1
            Id IN ('10', '2')                                  | 2
            MetaData.CreateTime = '2026-03-01T16:00:00Z'       | 2,1
            MetaData.CreateTime > '2026-03-01T11:00:00-05:00'  |
            MetaData.CreateTime >= '2026-03-01T08:00:00'       | 2,1
            MetaData.CreateTime < '2026-03-02'                 | 2,1
            """)
    void selectsCustomers(String condition, String ids) {
        assertThat(customers.ids("SELECT * FROM Customer WHERE " + condition)).isEqualTo(list(ids));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WHERE CustomerRef = '1'                             | 9,7
            WHERE CustomerRef IN ('2', '3')                     | 11,8
            WHERE TotalAmt = '100'                              | 7
            WHERE TotalAmt IN ('1000.00', '99.50')              | 9,8
            WHERE TotalAmt > '99.5' AND TxnDate >= '2026-01-01' | 7
            WHERE TxnDate <= '2026-01-31'                       | 9,7
            WHERE DocNumber = 'B-1'                             | 9
            ORDERBY Id                                          | 7,8,9,11
            ORDERBY TotalAmt DESC                               | 9,7,8,11
            ORDERBY TxnDate, Id ASC                             | 9,7,8,11
            ORDERBY TxnDate DESC                                | 11,8,7,9
            ORDERBY DocNumber                                   | 11,7,8,9
            ORDERBY Id STARTPOSITION 2 MAXRESULTS 2             | 8,9
            STARTPOSITION 4                                     | 7
            STARTPOSITION 5                                     |
            """)
    void selectsSortsAndPagesInvoices(String clauses, String ids) {
        assertThat(invoices.ids("SELECT * FROM Invoice " + clauses)).isEqualTo(list(ids));
    }

    @Test
    void hidesInactiveRecordsUnlessActiveIsAskedFor() {
        assertThat(customers.ids("SELECT * FROM Customer")).containsExactly("2", "1");
    }

    @Test
    void saysNothingAtAllWithoutRows() {
        assertThat(answer("SELECT * FROM Invoice WHERE DocNumber = 'none'")).isEmpty();
    }

    @Test
    void saysWhereThePageStartsAndHowManyRowsItHas() {
        ObjectNode answer = answer("SELECT * FROM Invoice STARTPOSITION 2 MAXRESULTS 50");

        assertThat(answer.path("startPosition").intValue()).isEqualTo(2);
        assertThat(answer.path("maxResults").intValue()).isEqualTo(3);
        assertThat(answer.has("totalCount")).isFalse();
    }

    @Test
    void countsWithoutRowsOrPage() {
        assertThat(answer("SELECT count(*) FROM Invoice WHERE CustomerRef = '1' MAXRESULTS 1"))
                .isEqualTo(Rows.row("{`totalCount`:2}"));
    }

    @Test
    void givesWholeRecordsThatNobodyElseHolds() {
        ObjectNode answer = answer("SELECT DocNumber FROM Invoice WHERE DocNumber = 'A-1'");
        ObjectNode row = (ObjectNode) answer.path("Invoice").get(0);
        assertThat(row).isEqualTo(invoices.rows().get(0));

        row.put("DocNumber", "changed");

        assertThat(invoices.rows().get(0).path("DocNumber").asText()).isEqualTo("A-1");
    }

    @Test
    void asksTheIndexForEqualValuesAndChecksWhatItGives() {
        Records indexed = new Records() {
            @Override
            public Stream<ObjectNode> all() {
                throw new AssertionError("the index was not used");
            }

            @Override
            public Stream<ObjectNode> after(long skipped) {
                return all();
            }

            @Override
            public boolean indexed(String property) {
                return property.equals("DocNumber");
            }

            @Override
            public Stream<ObjectNode> having(String property, Collection<String> values) {
                return property.equals("DocNumber") && values.equals(List.of("A-1", "A-2")) ? invoices.all()
                        : invoices.having(property, values);
            }
        };

        ObjectNode answer = Evaluator.answer(Query.parse(
                "SELECT * FROM Invoice WHERE TotalAmt > '1' AND DocNumber IN ('A-1','A-2')"), indexed);

        assertThat(answer.path("Invoice").findValuesAsText("Id")).containsExactly("8", "7");
    }

    @Test
    void ordersLongIdsAsNumbers() {
        Rows classes = new Rows(IntStream.of(9, 10, 1).mapToObj(i -> Rows.row("{`Id`:`100000000000000000" + i + "`}"))
                .toList());

        assertThat(classes.ids("SELECT * FROM Class ORDERBY Id")).containsExactly(
                "1000000000000000001", "1000000000000000009", "10000000000000000010");
    }

    private ObjectNode answer(String statement) {
        return Evaluator.answer(Query.parse(statement), invoices);
    }

    private static List<String> list(String ids) {
        return ids == null ? List.of() : List.of(ids.split(","));
    }
}
