package io.reconpro.qbo.invoice;

import static io.reconpro.qbo.invoice.AnInvoice.service;
import static io.reconpro.qbo.invoice.AnInvoice.sound;
import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.shop.Invoice;
import io.reconpro.qbo.shop.WorkOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SourceHashTest {

    private static final WorkOrder ORDER = new WorkOrder(1, 1, "WO-1", "RO-7", "4T1BF1FK5CU123456", "2019", "Toyota",
            "Camry", "S-88");

    /** Stored hashes are compared across releases: this one may never change without a new version prefix. */
    @Test
    void hasAFixedForm() {
        AnInvoice invoice = sound().po("7").notes("Keys at the desk").of(new AClient().classId("1")).on(ORDER)
                .line(service("Paint"), "2", "10.5000", "21.0000", "Door");

        assertThat(SourceHash.of(invoice.build())).isEqualTo("v1:yeC1nkeXFKF7YWrReyGab7BTrFSN0sJ5A1pdzLgEg7o");
    }

    @Test
    void fitsTheColumnThatHoldsIt() {
        assertThat(SourceHash.of(sound().build())).hasSizeLessThanOrEqualTo(64);
    }

    static List<Arguments> changes() {
        return Stream.of(sound().number("1002"), sound().date(LocalDate.of(2026, 3, 11)), sound().po("8"),
                sound().notes("Other"), sound().currency("CAD"), sound().total("100.01"),
                sound().of(new AClient().id(6)), sound().of(new AClient().classId("2")), sound().of(null),
                sound().line(service("Paint"), "0.00"), AnInvoice.empty(),
                AnInvoice.empty().line(service("Dent repair"), "100.01").total("100.00"),
                AnInvoice.empty().line(service("Paint"), "100.00"),
                AnInvoice.empty().on(ORDER).line(service("Dent repair"), "100.00"),
                AnInvoice.empty().line(service("Dent repair"), "1", "100.00", "100.00", null),
                AnInvoice.empty().line(service("Dent repair"), null, null, "100.00", "Hood"))
                .map(Arguments::of).toList();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changesWithTheContent(AnInvoice changed) {
        assertThat(SourceHash.of(changed.build())).isNotEqualTo(SourceHash.of(sound().build()));
    }

    @Test
    void staysWithVersionStatusPaymentAndHowNumbersAreWritten() {
        Invoice invoice = sound().build();
        Invoice touched = new Invoice(invoice.id(), 9, "EXPORTED", invoice.number(), invoice.date(), invoice.dueDate(),
                invoice.poNumber(), new BigDecimal("100.0000"), BigDecimal.TEN, invoice.currency(), invoice.notes(),
                invoice.client(), invoice.lines());

        assertThat(SourceHash.of(touched)).isEqualTo(SourceHash.of(invoice));
    }

    @Test
    void staysWithTheClientsNameAndAddresses() {
        AnInvoice renamed = sound().of(AClient.company("Harbor Auto Inc").email("a@b.example").bill(AClient.NOWHERE));

        assertThat(SourceHash.of(renamed.build())).isEqualTo(SourceHash.of(sound().build()));
    }

    @Test
    void tellsTextThatMovedFromOneFieldToTheNext() {
        assertThat(SourceHash.of(sound().po("a").notes("bc").build()))
                .isNotEqualTo(SourceHash.of(sound().po("ab").notes("c").build()));
    }
}
