package io.reconpro.qbo.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The downloaded log: whatever clients call themselves, a spreadsheet shows it and computes nothing. */
class LogTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\"=1", "＝1", "＋1", "－1", "＠1"})
    void nothingThatBeginsACellIsAFormula(String text) {
        assertThat(LogTable.harmless(text)).startsWith("'").endsWith(text.substring(text.length() - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;=1+1", "a; =1+1", "a;\"=1+1", "a\t=1+1", "a\n=1+1", "a\r\n=1+1"})
    void norWhatWouldBeginOneWhereListsAreSeparatedOtherwise(String text) {
        assertThat(LogTable.harmless(text)).matches("(?s)a[;\\s]+'.*=1\\+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Smith & Sons", "12-4711", "a = b", "Smith; Jones", "ann@example.com"})
    void ordinaryTextStaysAsItIs(String text) {
        assertThat(LogTable.harmless(text)).isEqualTo(text);
    }

    @Test
    void everyCellIsQuotedAndAmountsCanBeAddedUp() throws IOException {
        LogEntry line = new LogEntry(7, 3, Instant.parse("2026-01-31T12:00:00Z"), true, Severity.ERROR, "E08", "Invoice",
                "11", "-1001", "Acme;=cmd|' /C calc'!A0", LocalDate.of(2026, 1, 30), new BigDecimal("-5.00"), null, null,
                "What \"was\" found", null, null, null, null, null, null);

        ByteArrayOutputStream table = new ByteArrayOutputStream();
        new LogTable(ZoneId.of("UTC")).write(after -> List.of(line), table);

        assertThat(table.toString(StandardCharsets.UTF_8).lines().skip(1)).containsExactly("\"3\",\"2026-01-31T12:00\","
                + "\"ERROR\",\"E08\",\"Invoice\",\"'-1001\",\"Acme;'=cmd|' /C calc'!A0\",\"2026-01-30\",\"-5.00\",\"\",\"\","
                + "\"What \"\"was\"\" found\",\"\",\"\",\"\"");
    }
}
