package io.reconpro.qbo.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void showsOutcomesAndFindingsTidily() {
        Summary summary = new Summary(7, 1, "CLOSED", START, START.plusSeconds(75), 1302,
                Map.of(Action.BLOCKED, outcome(2, "99.50"), Action.CREATED, outcome(1300, "1234567.00")),
                List.of(new Summary.CodeCount(Code.E02, 5, List.of("Document A has no client.", "Document B too."),
                                "Choose the client."),
                        new Summary.CodeCount(Code.I01, 1, List.of("Customer \"X\" was created, 100% new."), "")));

        assertThat(summary.text()).isEqualTo("""
                Run 7 of company 1: closed after 1 min 15 s

                                   documents             amount
                  created              1,300       1,234,567.00
                  blocked                  2              99.50
                  total                1,302       1,234,666.50

                  E02 error, 5 times
                    Document A has no client.
                    Document B too.
                    … and 3 more
                    -> Choose the client.

                  I01 info, once
                    Customer "X" was created, 100% new.
                """);
        assertThat(summary.allExported()).isFalse();
    }

    @Test
    void saysThatNothingWasWaiting() {
        Summary summary = new Summary(8, 1, "CLOSED", START, START.plusSeconds(2), 0, Map.of(), List.of());

        assertThat(summary.text()).isEqualTo("""
                Run 8 of company 1: closed after 2 s

                  No document was waiting.
                """);
        assertThat(summary.allExported()).isTrue();
    }

    @Test
    void saysThatARefusedRunReadNothing() {
        Summary summary = new Summary(8, 1, "REFUSED", null, START, 0, Map.of(),
                List.of(new Summary.CodeCount(Code.R03, 1, List.of("The setting Account is empty."), "Choose one.")));

        assertThat(summary.text()).isEqualTo("""
                Run 8 of company 1: refused

                  No document was read.

                  R03 refusal, once
                    The setting Account is empty.
                    -> Choose one.
                """);
        assertThat(summary.refused()).isTrue();
        assertThat(summary.allExported()).isFalse();
    }

    @Test
    void countsDocumentsWithoutOutcome() {
        Summary summary = new Summary(9, 1, "RUNNING", START, null, 5,
                Map.of(Action.UPDATED, outcome(3, "30")), List.of());

        assertThat(summary.text()).startsWith("Run 9 of company 1: running\n")
                .endsWith("  2 of 5 documents have no outcome yet.\n");
        assertThat(summary.allExported()).isFalse();
    }

    private static Summary.Outcome outcome(long documents, String amount) {
        return new Summary.Outcome(documents, new BigDecimal(amount));
    }
}
