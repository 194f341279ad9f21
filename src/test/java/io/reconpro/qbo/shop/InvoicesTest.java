package io.reconpro.qbo.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InvoicesTest {

    private final Map<String, Object> invoice = row(SelectContract.INVOICES, Map.of("invoice_id", 7L,
            "invoice_version", 3, "invoice_status", "APPROVED", "invoice_number", "1001",
            "invoice_date", Date.valueOf("2026-03-10"), "total_amount", new BigDecimal("12.5000"),
            "client_id", 5L, "client_type", "RETAIL", "company_name", "Harbor Auto", "archived", false));
    private final Map<String, Object> line = row(SelectContract.LINES, Map.of("line_id", 1L, "invoice_id", 7L,
            "line_position", 1, "line_amount", new BigDecimal("12.5000"), "service_id", 2L, "service_name", "Dent",
            "price_type", "MONEY", "is_tax", false, "taxable", true));

    @Test
    void readsColumnsInWhateverCase() {
        Map<String, Object> upper = new HashMap<>();
        invoice.forEach((column, value) -> upper.put(column.toUpperCase(Locale.ROOT), value));

        assertThat(Invoices.assemble(List.of(upper), List.of(line)).get(0).number()).isEqualTo("1001");
    }

    @Test
    void givesEachInvoiceItsLinesByPosition() {
        Map<String, Object> other = with(invoice, "invoice_id", 8L);
        Map<String, Object> second = with(with(line, "line_id", 2L), "line_position", 2);
        Map<String, Object> others = with(with(line, "line_id", 3L), "invoice_id", 8L);

        List<Invoice> invoices = Invoices.assemble(List.of(invoice, other), List.of(second, others, line));

        assertThat(invoices.get(0).lines()).extracting(Line::id).containsExactly(1L, 2L);
        assertThat(invoices.get(1).lines()).extracting(Line::id).containsExactly(3L);
    }

    @Test
    void takesBlankTextForNone() {
        Invoice read = read("invoice_number", "  ");

        assertThat(read.number()).isNull();
        assertThat(read("po_number", " PO 7 ").poNumber()).isEqualTo("PO 7");
    }

    @Test
    void takesAnInvoiceWithoutClientAndALineWithoutService() {
        Invoice read = Invoices.assemble(List.of(with(invoice, "client_id", null)),
                List.of(with(line, "service_id", null))).get(0);

        assertThat(read.client()).isNull();
        assertThat(read.lines().get(0).service()).isNull();
    }

    @Nested
    class TypesOfDatabases {

        static List<Arguments> dates() {
            return List.of(Arguments.of(Date.valueOf("2026-03-10")), Arguments.of(LocalDate.of(2026, 3, 10)),
                    Arguments.of(Timestamp.valueOf("2026-03-10 00:00:00")),
                    Arguments.of(LocalDateTime.of(2026, 3, 10, 0, 0)), Arguments.of("2026-03-10"));
        }

        @ParameterizedTest
        @MethodSource("dates")
        void readsADate(Object value) {
            assertThat(read("invoice_date", value).date()).isEqualTo(LocalDate.of(2026, 3, 10));
        }

        static List<Arguments> numbers() {
            return List.of(Arguments.of(7L), Arguments.of(7), Arguments.of(new BigDecimal("7.0000")),
                    Arguments.of("7"), Arguments.of((short) 7));
        }

        @ParameterizedTest
        @MethodSource("numbers")
        void readsANumber(Object value) {
            assertThat(read("total_amount", value).total()).isEqualByComparingTo("7");
            assertThat(read("invoice_version", value).version()).isEqualTo(7);
        }

        static List<Arguments> flags() {
            return List.of(Arguments.of(true, true), Arguments.of(1, true), Arguments.of((short) 0, false),
                    Arguments.of("Y", true), Arguments.of(false, false), Arguments.of(null, false));
        }

        @ParameterizedTest
        @MethodSource("flags")
        void readsAFlag(Object value, boolean expected) {
            assertThat(read("archived", value).client().archived()).isEqualTo(expected);
        }

        @Test
        void readsAConstantInWhateverCase() {
            assertThat(read("client_type", "wholesale ").client().type()).isEqualTo(ClientType.WHOLESALE);
        }
    }

    @Nested
    class BrokenContracts {

        @Test
        void namesFileAndMissingColumn() {
            invoice.remove("total_amount");

            assertThatThrownBy(() -> Invoices.assemble(List.of(invoice), List.of()))
                    .isInstanceOf(BrokenContractException.class)
                    .hasMessage("routes/sql/select-invoices.sql does not return total_amount: "
                            + "add it to its SELECT list, as its header says");
        }

        @Test
        void namesEveryMissingColumnAtOnce() {
            line.remove("vin");
            line.remove("taxable");

            assertThatThrownBy(() -> Invoices.assemble(List.of(), List.of(line)))
                    .hasMessage("routes/sql/select-invoice-lines.sql does not return taxable, vin: "
                            + "add them to its SELECT list, as its header says");
        }

        @ParameterizedTest
        @CsvSource({
            "total_amount, twelve, it must be a number",
            "invoice_id, 7.5, it must be a whole number",
            "client_type, FLEET, 'it must be one of RETAIL, WHOLESALE'",
            "archived, perhaps, it must be true or false"})
        void namesColumnValueAndWhatIsExpected(String column, String value, String expected) {
            assertThatThrownBy(() -> read(column, value)).isInstanceOf(BrokenContractException.class)
                    .hasMessage("routes/sql/select-invoices.sql returned '%s' in column %s: %s"
                            .formatted(value, column, expected));
        }

        @Test
        void refusesATimeOfDayAsNobodyKnowsItsZone() {
            for (Object time : List.of(Timestamp.valueOf("2026-03-10 23:30:00"),
                    OffsetDateTime.parse("2026-03-10T23:30:00-08:00"))) {
                assertThatThrownBy(() -> read("invoice_date", time)).isInstanceOf(BrokenContractException.class)
                        .hasMessageContaining("invoice_date").hasMessageContaining("company's time zone");
            }
        }

        @ParameterizedTest
        @CsvSource({"invoice_date", "total_amount", "invoice_status", "client_type"})
        void refusesAnEmptyColumnThatMustHaveAValue(String column) {
            assertThatThrownBy(() -> read(column, null)).isInstanceOf(BrokenContractException.class)
                    .hasMessage("routes/sql/select-invoices.sql returned no value in column %s: it must always have one"
                            .formatted(column));
        }
    }

    @Test
    void continuesAfterTheNumberAsTheDatabaseHasIt() {
        DocumentKey key = DocumentKind.INVOICE.after(with(invoice, "invoice_number", " 1001 "));

        assertThat(key).isEqualTo(new DocumentKey(LocalDate.of(2026, 3, 10), " 1001 ", 7));
    }

    private Invoice read(String column, Object value) {
        return Invoices.assemble(List.of(with(invoice, column, value)), List.of(line)).get(0);
    }

    private static Map<String, Object> row(SelectContract contract, Map<String, Object> values) {
        Map<String, Object> row = new HashMap<>();
        contract.columns().forEach(column -> row.put(column, values.get(column)));
        return row;
    }

    private static Map<String, Object> with(Map<String, Object> row, String column, Object value) {
        Map<String, Object> changed = new HashMap<>(row);
        changed.put(column, value);
        return changed;
    }
}
