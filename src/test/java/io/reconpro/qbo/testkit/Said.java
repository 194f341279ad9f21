package io.reconpro.qbo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Severity;
import java.util.List;

/** Checks one finding among the log lines of its subject. */
record Said(List<LoggedRun.Line> lines, LoggedRun run) {

    /** It is said once, in full, with a remedy where something can be done; its name. */
    String check(Code code, String... parts) {
        LoggedRun.Line line = only(code);
        assertThat(line.message()).as("%s in %s", code, run).doesNotContain("null", "{", "}");
        List.of(parts).forEach(part -> assertThat(line.message()).as("%s in %s", code, run).contains(part));
        if (code.severity() != Severity.INFO) {
            assertThat(line.remedy()).as("remedy of %s", line).isNotBlank().doesNotContain("null", "{", "}");
        }
        return code.name();
    }

    void checkQuote(Code code, String words) {
        LoggedRun.Line line = only(code);
        assertThat(line.detail()).as("QuickBooks' words in %s", line).contains(words);
        assertThat(line.intuitTid()).as("Intuit's id in %s", line).isNotBlank();
    }

    private LoggedRun.Line only(Code code) {
        List<LoggedRun.Line> found = lines.stream().filter(line -> line.says(code)).toList();
        assertThat(found).as("lines with %s in %s", code, run).hasSize(1);
        return found.get(0);
    }
}
