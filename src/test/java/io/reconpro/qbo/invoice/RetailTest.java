package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Verdict;
import static io.reconpro.qbo.invoice.AnInvoice.sound;
import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.gate.NamedRef;
import io.reconpro.qbo.quickbooks.entity.EmailAddress;
import io.reconpro.qbo.quickbooks.entity.Memo;
import io.reconpro.qbo.quickbooks.entity.PhysicalAddress;
import io.reconpro.qbo.quickbooks.entity.QuickBooksInvoice;
import io.reconpro.qbo.quickbooks.entity.Ref;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S-11: the one customer that retail invoices go to. */
class RetailTest {

    private final Scene scene = new Scene().itemInBooks("9", "Dent repair").customerInBooks("43", "Jane Doe");
    private final AClient jane = AClient.retail("Jane", "Doe").email("jane@doe.example")
            .ship(AClient.PIER);

    @BeforeEach
    void retailCustomerIsSet() {
        scene.retailCustomer = new NamedRef("70", "Retail");
    }

    @Test
    void getsTheRetailInvoice() {
        assertThat(scene.sent(sound().of(jane)).customerRef()).isEqualTo(new Ref("70"));
    }

    @Test
    void isNeitherMatchedNorCreatedNorUpdatedForAClient() {
        InvoiceDraft draft = scene.draft(sound().of(jane.accountingId("43")));

        assertThat(draft.masters()).isEmpty();
        assertThat(draft.matches()).isEmpty();
        assertThat(scene.codes(sound().of(jane))).isEmpty();
        assertThat(scene.lookUps(sound().of(jane).build()).questions()).extracting(query -> query.entity())
                .doesNotContain("Customer", "Vendor", "Employee");
    }

    @Test
    void leavesTheClientsOwnDetailsOnTheInvoice() {
        QuickBooksInvoice invoice = scene.sent(sound().of(jane).po("7"));
        PhysicalAddress expected = new PhysicalAddress("Jane Doe", "1 Pier Rd", null, "Astoria", "OR", "97103", null);

        assertThat(invoice.billAddr()).isEqualTo(expected);
        assertThat(invoice.shipAddr()).isEqualTo(expected);
        assertThat(invoice.billEmail()).isEqualTo(new EmailAddress("jane@doe.example"));
        assertThat(invoice.customerMemo()).isEqualTo(new Memo("PO 7\nFor Jane Doe"));
    }

    @Test
    void namesTheClientEvenWithoutAnAddress() {
        assertThat(scene.sent(sound().of(jane.bill(AClient.NOWHERE))).billAddr())
                .isEqualTo(new PhysicalAddress("Jane Doe", null, null, null, null, null, null));
    }

    @Test
    void takesAClientWithoutAName() {
        assertThat(scene.verdict(sound().of(AClient.retail(null, null)))).isInstanceOf(Verdict.Go.class);
    }

    @Test
    void doesNotMixTwoClientsOfOneName() {
        assertThat(scene.verdicts(sound().of(jane), sound().id(2).number("2").of(AClient.retail("Jane", "Doe").id(6))))
                .hasOnlyElementsOfType(Verdict.Go.class);
    }

    @Test
    void leavesWholesaleClientsAlone() {
        assertThat(scene.sent(sound()).customerRef()).isEqualTo(new Ref("new"));
    }

    @Test
    void withoutItRetailClientsAreCustomersOfTheirOwn() {
        scene.retailCustomer = null;

        assertThat(scene.sent(sound().of(jane)).customerRef()).isEqualTo(new Ref("43"));
        assertThat(scene.sent(sound().of(jane)).billAddr().line1()).isEqualTo("1 Pier Rd");
        assertThat(scene.sent(sound().of(jane)).customerMemo()).isNull();
    }
}
