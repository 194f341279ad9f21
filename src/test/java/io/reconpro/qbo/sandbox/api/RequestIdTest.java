package io.reconpro.qbo.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import io.reconpro.qbo.sandbox.control.Control;
import io.reconpro.qbo.sandbox.control.Switches;
import io.reconpro.qbo.sandbox.control.Switches.RequestIds;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestIdTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private final Api api = RUNNING.api();
    private final Control control = RUNNING.quickBooks().control();
    private final Switches switches = control.switches();

    @AfterEach
    void restore() {
        switches.requestIds = RequestIds.REPLAYED;
        switches.requestIdMemory = Duration.ofDays(3650);
        switches.replayFaults = true;
    }

    private ObjectNode invoice(String requestId, String amount) {
        return api.write("invoice?requestid=" + requestId, Invoices.invoice("", Invoices.sale(amount)));
    }

    @Test
    void answersTheFirstAnswerAgainWhateverTheBody() {
        ObjectNode first = invoice("same", "1");

        assertThat(invoice("same", "2")).isEqualTo(first);
    }

    @Test
    void answersItEvenAfterTheRecordIsGone() {
        ObjectNode first = invoice("gone", "1");
        api.write("invoice?operation=delete", first.toString());

        assertThat(invoice("gone", "1")).isEqualTo(first);
    }

    @Test
    void keepsRealmsApart() {
        ObjectNode first = invoice("both", "1");

        ObjectNode other = new Api(RUNNING.quickBooks(), Options.SECOND_REALM)
                .write("invoice?requestid=both", Invoices.invoice("", Invoices.sale("2")));

        assertThat(other.get("TotalAmt")).isNotEqualTo(first.get("TotalAmt"));
    }

    @Test
    void repeatsAFaultOrTriesAgain() {
        String body = "{\"DisplayName\": \"Late Comer\"}";
        String taken = "{\"DisplayName\": \"Hill Country Motors\"}";

        api.fault("customer?requestid=fault", taken);
        String repeated = api.fault("customer?requestid=fault", body);
        switches.replayFaults = false;
        api.fault("customer?requestid=retry", taken);
        String tried = api.fault("customer?requestid=retry", body);

        assertThat(repeated).isEqualTo("6240");
        assertThat(tried).isEmpty();
    }

    @Test
    void writesAgainWhenIdsAreIgnored() {
        switches.requestIds = RequestIds.IGNORED;

        assertThat(invoice("ignored", "1").get("Id")).isNotEqualTo(invoice("ignored", "1").get("Id"));
    }

    @Test
    void answersSixHundredWhenSwitched() {
        invoice("dup", "1");
        switches.requestIds = RequestIds.ANSWERED_600;

        assertThat(api.fault("invoice?requestid=dup", Invoices.invoice("", Invoices.sale("1")))).isEqualTo("600");
    }

    @Test
    void forgetsAfterATime() {
        switches.requestIdMemory = Duration.ofMinutes(5);
        ObjectNode first = invoice("old", "1");

        control.clock().advance(Duration.ofMinutes(6));

        assertThat(invoice("old", "1").get("Id")).isNotEqualTo(first.get("Id"));
    }

    @Test
    void refusesMoreThanFiftyCharacters() {
        assertThat(api.fault("customer?requestid=" + "x".repeat(51), "{\"DisplayName\": \"Y\"}")).isEqualTo("2130");
        assertThat(api.fault("customer?requestid=" + "x".repeat(50), "{\"DisplayName\": \"Y\"}")).isEmpty();
    }
}
