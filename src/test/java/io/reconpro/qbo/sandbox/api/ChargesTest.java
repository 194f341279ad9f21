package io.reconpro.qbo.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.SeededQuickBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lines of bills that customers shall be billed for. */
class ChargesTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private final Scene scene = new Scene(RUNNING);
    private final String bill = scene.bill("40", "", ", \"BillableStatus\": \"Billable\", \"CustomerRef\": {\"value\": \""
            + scene.customer + "\"}");

    @Test
    void keepTheirCustomerActiveUntilTheyAreBilled() {
        String gone = "\"Active\": false";
        assertThat(scene.api.fault("customer", scene.changed("customer", scene.customer, gone))).isEqualTo("6280");

        scene.person.billsCharges(bill);

        assertThat(scene.api.fault("customer", scene.changed("customer", scene.customer, gone))).isEmpty();
    }

    @Test
    void stayBilled() {
        scene.person.billsCharges(bill);
        String asItIs = scene.changed("bill", bill, "\"PrivateNote\": \"seen\"");

        assertThat(scene.api.fault("bill", asItIs.replace("HasBeenBilled", "Billable"))).isEqualTo("6320");
        assertThat(scene.api.fault("bill", asItIs)).isEmpty();
    }
}
