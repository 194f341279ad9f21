package io.reconpro.qbo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Summary;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run that has ended, and its log as it is stored. */
public final class LoggedRun {

    private final Firms firms;
    private final Summary summary;
    private final List<Line> lines;

    /** A stored line; entity is null for what concerns the run. */
    public record Line(String lineType, String severity, String code, String entity, String sourceNumber,
            String partyName, BigDecimal amount, String action, String qboId, String message, String remedy, String detail,
            String intuitTid) {

        boolean isDocument() {
            return lineType.equals("DOCUMENT");
        }

        boolean says(Code expected) {
            return !isDocument() && expected.name().equals(code);
        }
    }

    LoggedRun(Firms firms, Summary summary, JdbcClient exporter) {
        this.firms = firms;
        this.summary = summary;
        RaisesExtension.note(summary);
        this.lines = exporter.sql("""
                select line_type, severity, code, entity, source_number, party_name, amount, action, qbo_id, message, remedy,
                    detail, intuit_tid
                from export_log where run_id = ? order by id""").param(summary.runId()).query(Line.class).list();
    }

    public LoggedRun ended(String state) {
        assertThat(summary.state()).as(this::toString).isEqualTo(state);
        return this;
    }

    /** The gate let nothing through: no document has a line. */
    public LoggedRun refused() {
        assertThat(lines).as("log of a refused run").allMatch(line -> line.entity() == null);
        assertThat(summary.seen()).as("documents read by a refused run").isZero();
        return ended("REFUSED");
    }

    /** A finding about the run or its configuration, said once. */
    public LoggedRun says(Code code, String... parts) {
        firms.heard(new Said(of(null), this).check(code, parts));
        return this;
    }

    /** QuickBooks' own words stand beside a finding about the run, with the id of its answer. */
    public LoggedRun quotes(Code code, String words) {
        new Said(of(null), this).checkQuote(code, words);
        return this;
    }

    public LoggedRun about(String number, Action action) {
        List<Line> documents = lines.stream()
                .filter(line -> line.isDocument() && number.equals(line.sourceNumber()))
                .filter(line -> !"Payment".equals(line.entity())).toList();
        assertThat(documents).as("lines of document %s in %s", number, this).singleElement()
                .satisfies(line -> assertThat(line.action()).as("%s", line).isEqualTo(action.name()));
        return this;
    }

    /** How many documents this became of, and their total. */
    public LoggedRun did(Action action, int documents, String amount) {
        assertThat(summary.outcomes().get(action)).as("%s in %s", action, this).isNotNull().satisfies(outcome -> {
            assertThat(outcome.documents()).isEqualTo(documents);
            assertThat(outcome.amount()).isEqualByComparingTo(amount);
        });
        return this;
    }

    /** What is to be done about a finding. */
    public LoggedRun advises(String number, Code code, String remedy) {
        assertThat(of(number)).as("%s", this).filteredOn(line -> line.says(code))
                .singleElement().satisfies(line -> assertThat(line.remedy()).startsWith(remedy));
        return this;
    }

    /** What was done with a payment of this amount for a document, said once. */
    public LoggedRun aboutPayment(String number, String amount, Action action) {
        assertThat(lines).as("line of the payment of %s for %s in %s", amount, number, this)
                .filteredOn(line -> line.isDocument() && "Payment".equals(line.entity())
                        && number.equals(line.sourceNumber()) && line.amount().compareTo(new BigDecimal(amount)) == 0)
                .extracting(Line::action).containsExactly(action.name());
        return this;
    }

    /** The run did not look at the document. */
    public LoggedRun doesNotMention(String number) {
        assertThat(lines).as("%s", this).noneMatch(line -> line.isDocument() && number.equals(line.sourceNumber()));
        return this;
    }

    /** A finding about a document or shared record of this number or name, said once. */
    public LoggedRun says(String number, Code code, String... parts) {
        firms.heard(new Said(of(number), this).check(code, parts));
        return this;
    }

    public LoggedRun quotes(String number, Code code, String words) {
        new Said(of(number), this).checkQuote(code, words);
        return this;
    }

    /** A finding about a document or shared record that comes this often. */
    public LoggedRun saysOften(String number, Code code, int times) {
        assertThat(of(number)).as("%s", this).filteredOn(line -> line.says(code)).hasSize(times);
        return this;
    }

    /** The run says nothing of what has this name in QuickBooks. */
    public LoggedRun hasNoLineOf(String entity) {
        assertThat(lines).as("%s", this).noneMatch(line -> entity.equals(line.entity()));
        return this;
    }

    /** What stands beside a finding, such as a record as it was before it was changed. */
    public LoggedRun keeps(String number, Code code, String text) {
        assertThat(of(number)).as("%s", this).filteredOn(line -> line.says(code))
                .singleElement().satisfies(line -> assertThat(line.detail()).contains(text));
        return this;
    }

    public String detail(String number, Code code) {
        assertThat(of(number)).as("%s", this).filteredOn(line -> line.says(code)).hasSize(1);
        return of(number).stream().filter(line -> line.says(code)).findFirst().orElseThrow().detail();
    }

    /** What is said with this code about a document or shared record. */
    public List<String> messages(String number, Code code) {
        return of(number).stream().filter(line -> line.says(code)).map(Line::message).toList();
    }

    /** No finding of this kind anywhere in the run. */
    public LoggedRun doesNotSay(Code code) {
        assertThat(lines).as("%s", this).noneMatch(line -> line.says(code));
        return this;
    }

    /** Neither refusal, error nor warning in the whole run. */
    public LoggedRun isQuiet() {
        assertThat(lines).as("%s", this).allMatch(line -> line.severity().equals("INFO"));
        return ended("FINISHED");
    }

    private List<Line> of(String number) {
        return lines.stream().filter(line -> !line.isDocument() && (number == null ? line.entity() == null
                : number.equals(line.sourceNumber()))).toList();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("run ").append(summary.state());
        lines.forEach(line -> text.append("\n  ").append(line));
        return text.toString();
    }
}
