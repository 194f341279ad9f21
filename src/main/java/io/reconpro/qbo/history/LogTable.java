package io.reconpro.qbo.history;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/**
 * The log as a table for a spreadsheet, in which nothing can act as a formula: names come from clients. Where lists are
 * separated by semicolons, a spreadsheet begins a new cell after each of them, quoted or not.
 */
record LogTable(ZoneId zone) {

    /** Lines read at a time. */
    static final int CHUNK = 1000;

    private static final List<String> COLUMNS = List.of("run", "time", "severity", "code", "kind", "number", "party", "date",
            "amount", "outcome", "QuickBooks id", "message", "remedy", "QuickBooks said", "intuit_tid");

    /** Before what a spreadsheet takes for a formula, in both widths, where a cell begins or could be taken to begin. */
    private static final Pattern BEFORE_FORMULA = Pattern.compile("(?<=^|[;\t\r\n])(?=[\\s\"']*[=+\\-@＝＋－＠]|[\t\r\n])");

    /** By this Excel knows that the text is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    void write(LongFunction<List<LogEntry>> linesAfter, OutputStream target) throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder();
        COLUMNS.forEach(schema::addColumn);
        OutputStreamWriter text = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvMapper csv = CsvMapper.builder().enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS).build();
        try (SequenceWriter rows = csv.writerFor(Object[].class).with(schema.build()).writeValues(text)) {
            rows.write(COLUMNS.toArray()); // by hand, because an empty table has a header, too
            List<LogEntry> chunk = linesAfter.apply(0);
            while (!chunk.isEmpty()) {
                for (LogEntry line : chunk) {
                    rows.write(row(line));
                }
                chunk = chunk.size() < CHUNK ? List.of() : linesAfter.apply(chunk.get(chunk.size() - 1).id());
            }
        }
    }

    private Object[] row(LogEntry line) {
        Object[] row = {line.runId(), line.at().truncatedTo(ChronoUnit.SECONDS).atZone(zone).toLocalDateTime().toString(),
            line.severity().name(), line.code(), line.entity(), line.number(), line.party(),
            line.date(), line.amount(),
            line.action() == null ? null : line.action().name(), line.qboId(), line.message(), line.remedy(),
            line.detail(), line.intuitTid()};
        return Arrays.stream(row).map(LogTable::cell).toArray();
    }

    /** Always text, for that is what is quoted; an amount is no danger, and stays one that can be added up. */
    private static String cell(Object value) {
        return value instanceof BigDecimal amount ? amount.toPlainString()
                : value == null ? "" : harmless(value.toString());
    }

    static String harmless(String text) {
        return BEFORE_FORMULA.matcher(text).replaceAll("'");
    }
}
