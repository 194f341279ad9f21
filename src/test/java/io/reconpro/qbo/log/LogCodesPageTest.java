package io.reconpro.qbo.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of codes says what the catalogue says; after a change of the catalogue, run with -Dupdate.docs=true. */
class LogCodesPageTest {

    private static final Path PAGE = Path.of("docs", "log-codes.md");

    @Test
    void describesTheWholeCatalogue() throws IOException {
        if (Boolean.getBoolean("update.docs")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).content().isEqualTo(page());
    }

    private static String page() {
        return """
                # Codes in the log

                Every finding of a run has one of these codes. Values in braces are filled in.

                - **R**, refusal: the run does not start, or stops. Nothing is lost; documents keep their status.
                - **E**, error: this document is not written; the others go on.
                - **W**, warning: the document goes, but the books will differ from what you may expect. With *Treat \
                Warnings As Errors* it waits until the cause is gone; the warnings marked * hold back the whole run.
                - **I**, information: never holds anything back.

                Found while: *configuration* is checked before a run, *judge* before anything is written for a \
                document, *answer* comes from QuickBooks.

                | code | found while | what it says | what to do |
                | --- | --- | --- | --- |
                """ + Arrays.stream(Code.values()).map(LogCodesPageTest::row).collect(Collectors.joining());
    }

    private static String row(Code code) {
        String stages = code.stages().stream().map(stage -> stage.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return "| %s%s | %s | %s | %s |%n".formatted(code, code.blocksRunAsWarning() ? "*" : "", stages,
                code.messageTemplate(), code.remedyTemplate()).replace("\r\n", "\n");
    }
}
