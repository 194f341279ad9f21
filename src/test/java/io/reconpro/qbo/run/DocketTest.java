package io.reconpro.qbo.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.log.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocketTest {

    private static final WriteKey KEY = new WriteKey("Invoice", "1");
    private static final Subject SUBJECT =
            new Subject("Invoice", "1", "1001", "Acme", LocalDate.of(2026, 3, 1), BigDecimal.TEN);

    private final Docket docket = new Docket();

    @Test
    void countsADocumentOnceHoweverOftenItIsSeen() {
        docket.see(KEY, SUBJECT);
        docket.seeOpen(KEY, SUBJECT);

        assertThat(docket.seen()).isEqualTo(1);
        assertThat(docket.pending()).hasSize(1);
    }

    @Test
    void accountsForADocumentOnce() {
        docket.see(KEY, SUBJECT);

        List<LogLine> lines = docket.close(KEY, Action.CREATED, "9", List.of());
        assertThat(lines).hasSize(1);
        assertThat(docket.close(KEY, Action.FAILED, null, List.of())).isEmpty();
        assertThat(docket.accounted()).isZero();

        docket.said(lines);

        assertThat(docket.accounted()).isEqualTo(1);
    }

    @Test
    void accountsAnewForADocumentWhoseLineWasNotStored() {
        docket.see(KEY, SUBJECT);
        docket.close(KEY, Action.CREATED, "9", List.of());

        docket.reopenUnsaid();

        assertThat(docket.close(KEY, Action.UNCLEAR, null, List.of())).hasSize(1);
        assertThat(docket.seen()).isEqualTo(1);
    }

    @Test
    void saysNothingAboutADocumentItNeverSaw() {
        assertThat(docket.close(KEY, Action.CREATED, "9", List.of())).isEmpty();
    }

    @Test
    void logsWhatJudgingFoundWithTheOutcome() {
        docket.see(KEY, SUBJECT);
        docket.found(KEY, List.of(total("100.00")));

        List<LogLine> lines = docket.close(KEY, Action.CREATED, "9", List.of());

        assertThat(lines).extracting(LogLine::type).containsExactly(LogLine.Type.DOCUMENT, LogLine.Type.NOTE);
    }

    @Test
    void letsWhatCameTakeThePlaceOfWhatWasForeseen() {
        docket.see(KEY, SUBJECT);
        docket.found(KEY, List.of(total("100.00")));

        List<LogLine> lines = docket.close(KEY, Action.CREATED, "9", List.of(total("108.00")));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).finding().message()).contains("108.00");
    }

    @Test
    void remembersWhichDocumentsAnEarlierRunLeftOpen() {
        docket.seeOpen(KEY, SUBJECT);
        docket.close(KEY, Action.ADOPTED, "9", List.of());

        assertThat(docket.isSettledFirst(KEY)).isTrue();
        assertThat(docket.isSettledFirst(new WriteKey("Invoice", "2"))).isFalse();
    }

    private static Finding total(String qboTotal) {
        return Finding.of(Code.W14, Map.of("number", "1001", "party", "Acme", "amount", "100.00", "qboTotal", qboTotal));
    }
}
