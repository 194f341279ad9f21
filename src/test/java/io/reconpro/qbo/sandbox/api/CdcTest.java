package io.reconpro.qbo.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import io.reconpro.qbo.sandbox.control.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CdcTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private final Api api = RUNNING.api();
    private final SandboxClock clock = RUNNING.quickBooks().control().clock();

    private JsonNode changes(String entities, Instant since) {
        return Api.json(api.get("cdc?entities=" + entities + "&changedSince=" + since).body());
    }

    @Test
    void tellsWhatChangedAndWhatIsGone() {
        clock.advance(Duration.ofHours(1));
        Instant since = clock.instant();
        String kept = api.write("invoice", Invoices.invoice("", Invoices.sale("1"))).get("Id").asText();
        String gone = api.write("invoice", Invoices.invoice("", Invoices.sale("1"))).get("Id").asText();
        api.write("invoice?operation=delete", "{\"Id\": \"" + gone + "\", \"SyncToken\": \"0\"}");

        JsonNode responses = changes("class,Invoice", since).at("/CDCResponse/0/QueryResponse");

        assertThat(responses).hasSize(2);
        assertThat(responses.get(0)).isEmpty();
        assertThat(responses.at("/1/Invoice").findValuesAsText("Id")).contains(kept, gone);
        assertThat(responses.at("/1/Invoice/1/status").asText()).isEqualTo("Deleted");
        assertThat(responses.at("/1/maxResults").asInt()).isEqualTo(2);
    }

    @Test
    void seesACustomerWhoseBalanceMoved() {
        clock.advance(Duration.ofHours(1));
        Instant since = clock.instant();
        api.write("invoice", Invoices.invoice("", Invoices.sale("1")));

        assertThat(changes("Customer", since).at("/CDCResponse/0/QueryResponse/0/Customer/0/Id").asText())
                .isEqualTo("1");
    }

    @Test
    void refusesToLookFurtherBackThanThirtyDays() {
        JsonNode answer = changes("Class", clock.instant().minus(Duration.ofDays(31)));

        assertThat(answer.at("/Fault/Error/0/code").asText()).isEqualTo("4001");
    }
}
