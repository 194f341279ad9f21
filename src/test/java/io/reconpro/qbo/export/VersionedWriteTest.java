package io.reconpro.qbo.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.ledger.Intent;
import io.reconpro.qbo.ledger.State;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.quickbooks.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionedWriteTest {

    private static final String MINE = "R".repeat(32);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "update | {'Id':'7','SyncToken':'3'} | not done",
        "update | {'Id':'7','SyncToken':'4','DueDate':'2026-01-31'} | done",
        "update | {'Id':'7','SyncToken':'5','DueDate':'2026-02-28','PrivateNote':'ReconPro RRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRR'} | done",
        "update | {'Id':'7','SyncToken':'4','DueDate':'2026-02-28'} | stale",
        "delete | {'Id':'7','SyncToken':'3'} | not done",
        "delete | {'Id':'7','SyncToken':'4'} | stale",
        "delete | gone | done",
        "void | {'Id':'7','SyncToken':'4','TotalAmt':0,'PrivateNote':'Voided - ours'} | done",
        "void | {'Id':'7','SyncToken':'4','TotalAmt':9} | stale",
        "void | {'Id':'7','SyncToken':'3','TotalAmt':9} | not done",
        "void | gone | done",
        "update | gone | gone"})
    void isToldByTheRecordAsItIsNow(String operation, String now, String verdict) {
        Optional<Outcome> outcome = new VersionedWrite(entry(operation)).outcome(record(now));

        assertThat(outcome.map(VersionedWriteTest::named).orElse("not done")).isEqualTo(verdict);
    }

    @Test
    void saysThatAnUpdatedDocumentIsGone() {
        Outcome.Refused gone = (Outcome.Refused) new VersionedWrite(entry("update")).outcome(null).orElseThrow();

        assertThat(FaultFindings.of(entry("update"), gone.fault(), null).code()).isEqualTo(Code.E12);
    }

    private static String named(Outcome outcome) {
        return outcome instanceof Outcome.Done ? "done" : outcome instanceof Outcome.Stale ? "stale" : "gone";
    }

    private static ObjectNode record(String json) {
        return json.equals("gone") ? null : AnEntry.json(json.replace('\'', '"'));
    }

    private static Entry entry(String operation) {
        return new Entry(MINE, "realm", new WriteKey("Invoice", "1001"), operation, 2,
                "{\"Id\":\"7\",\"SyncToken\":\"3\",\"DueDate\":\"2026-01-31\"}", Set.of("DueDate"),
                Intent.Source.named("1001"), "3", State.UNKNOWN, MINE, "0", Instant.EPOCH, 1, true, null);
    }
}
