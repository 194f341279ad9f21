package io.reconpro.qbo.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MergeTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private final Scene scene = new Scene(RUNNING);

    @AfterEach
    void restore() {
        RUNNING.quickBooks().control().switches().mergeMovesTokens = true;
    }

    @Test
    void givesTheTransactionsOfACustomerToTheOther() {
        String invoice = scene.invoice("100");
        String payment = scene.person.pays("30", invoice).get("Id").asText();
        String target = scene.named("customer", "Target of " + scene.customer);

        scene.person.merges("Customer", scene.customer, target);

        ObjectNode loser = scene.api.read("customer/" + scene.customer);
        assertThat(loser.get("Active").asBoolean()).isFalse();
        assertThat(loser.get("DisplayName").asText()).endsWith(" (deleted)");
        assertThat(loser.get("Balance").decimalValue()).isZero();
        assertThat(scene.api.read("invoice/" + invoice).at("/CustomerRef/value").asText()).isEqualTo(target);
        assertThat(scene.api.read("payment/" + payment).at("/CustomerRef/name").asText()).startsWith("Target of");
        assertThat(scene.amount("customer", target, "Balance")).isEqualByComparingTo("70");
        assertThat(scene.api.read("invoice/" + invoice).get("SyncToken").asText()).isEqualTo("2");
    }

    @Test
    void leavesTokensAloneWhenSwitched() {
        RUNNING.quickBooks().control().switches().mergeMovesTokens = false;
        String invoice = scene.invoice("100");

        scene.person.merges("Customer", scene.customer, scene.named("customer", "Target of " + scene.customer));

        assertThat(scene.api.read("invoice/" + invoice).get("SyncToken").asText()).isEqualTo("0");
    }

    @Test
    void freesTheNameForANewCustomer() {
        String name = scene.api.read("customer/" + scene.customer).get("DisplayName").asText();
        scene.person.merges("Customer", scene.customer, scene.named("customer", "Target of " + scene.customer));

        assertThat(scene.named("customer", name)).isNotEqualTo(scene.customer);
    }

    @Test
    void mergesVendors() {
        String bill = scene.bill("40");
        String target = scene.named("vendor", "Target of " + scene.vendor);

        scene.person.merges("Vendor", scene.vendor, target);

        assertThat(scene.api.read("bill/" + bill).at("/VendorRef/value").asText()).isEqualTo(target);
        assertThat(scene.amount("vendor", target, "Balance")).isEqualByComparingTo("40");
    }

    @Test
    void makesTheIdOfAClassVanish() {
        String loser = scene.api.write("class", "{\"Name\": \"Loser " + scene.customer + "\"}").get("Id").asText();
        String target = scene.api.write("class", "{\"Name\": \"Winner " + scene.customer + "\"}").get("Id").asText();
        String bill = scene.bill("40", "", ", \"ClassRef\": {\"value\": \"" + loser + "\"}");

        scene.person.merges("Class", loser, target);

        assertThat(scene.api.read("bill/" + bill).at("/Line/0/AccountBasedExpenseLineDetail/ClassRef/value").asText())
                .isEqualTo(target);
        assertThat(scene.api.query("SELECT * FROM Class WHERE Id = '" + loser + "' AND Active IN (true, false)"))
                .isEmpty();
    }

    @Test
    void spansNoFamilies() {
        String parent = scene.customer;
        String child = scene.api.write("customer", """
                {"DisplayName": "Child of %1$s", "Job": true, "ParentRef": {"value": "%1$s"}}""".formatted(parent))
                .get("Id").asText();

        assertThatThrownBy(() -> scene.person.merges("Customer", parent, child)).hasMessageStartingWith("6000");
        assertThatThrownBy(() -> scene.person.merges("Customer", child, child)).hasMessageStartingWith("6000");
    }

    @Test
    void showsDeactivatedNamesWhereTheyAreUsed() {
        String bill = scene.bill("40");
        scene.person.paysBills("40", bill);

        scene.person.deactivates("Vendor", scene.vendor);

        assertThat(scene.api.read("bill/" + bill).at("/VendorRef/name").asText()).endsWith(" (deleted)");
        assertThat(scene.api.fault("bill", scene.changed("bill", bill))).isEqualTo("610");
    }
}
