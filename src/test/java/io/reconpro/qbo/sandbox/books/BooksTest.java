package io.reconpro.qbo.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import io.reconpro.qbo.sandbox.control.Switches;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BooksTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private final Books books = RUNNING.books();
    private final Switches switches = RUNNING.quickBooks().control().switches();

    @AfterEach
    void restore() {
        switches.namesIgnoreCase = true;
        switches.inactiveNamesFree = true;
    }

    private ObjectNode customer(String name) {
        return books.create("Customer", (ObjectNode) Api.json("{\"DisplayName\": \"" + name + "\"}"));
    }

    @Test
    void countsRightWhenManyWriteAtOnce() {
        String id = customer("Busy").get("Id").asText();
        ObjectNode invoice = (ObjectNode) Api.json("""
                {"CustomerRef": {"value": "%s"}, "Line": [{"Amount": 1.01, "DetailType": "SalesItemLineDetail",
                 "SalesItemLineDetail": {"ItemRef": {"value": "1"}}}]}""".formatted(id));

        long ids = IntStream.range(0, 200).parallel()
                .mapToObj(i -> books.create("Invoice", invoice.deepCopy()).get("Id").asText()).distinct().count();

        assertThat(ids).isEqualTo(200);
        assertThat(books.read("Customer", id).get("Balance").asText()).isEqualTo("202.00");
    }

    @Test
    void handsOutCopies() {
        ObjectNode customer = customer("Copied");
        customer.put("DisplayName", "Scribbled over");

        assertThat(books.read("Customer", customer.get("Id").asText()).get("DisplayName").asText())
                .isEqualTo("Copied");
    }

    @Test
    void tellsNamesApartByCaseOnlyWhenSwitched() {
        customer("Case Name");
        assertThatThrownBy(() -> customer("CASE NAME")).hasMessageStartingWith("6240");

        switches.namesIgnoreCase = false;
        assertThat(customer("CASE NAME").get("DisplayName").asText()).isEqualTo("CASE NAME");
    }

    @Test
    void letsInactiveNamesBlockWhenSwitched() {
        books.deactivate("Customer", customer("Held").get("Id").asText());

        switches.inactiveNamesFree = false;

        assertThatThrownBy(() -> customer("Held")).hasMessageStartingWith("6240");
    }

    @Test
    void findsByIndexWhateverTheCase() {
        String id = customer("Índex O'Name").get("Id").asText();

        assertThat(books.indexed("Customer", "DisplayName")).isTrue();
        assertThat(books.visible("Customer", "DisplayName", List.of("ÍNDEX o'name ")))
                .extracting(found -> found.get("Id").asText()).containsExactly(id);
    }
}
