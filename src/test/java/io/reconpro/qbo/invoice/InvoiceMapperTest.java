package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Marker;
import static io.reconpro.qbo.invoice.AnInvoice.sound;
import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.quickbooks.entity.EmailAddress;
import io.reconpro.qbo.quickbooks.entity.EntityJson;
import io.reconpro.qbo.quickbooks.entity.Memo;
import io.reconpro.qbo.quickbooks.entity.QuickBooksInvoice;
import io.reconpro.qbo.quickbooks.entity.Ref;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceMapperTest {

    private static final String REQUEST_ID = "0123456789ABCDEFGHIJKLMNOPQRSTUV";

    private final Scene scene = new Scene().customerInBooks("43", "Harbor Auto").itemInBooks("9", "Dent repair");

    @Test
    void sendsNumberDatesPurchaseOrderAndNote() {
        AnInvoice invoice = sound().po("PO-77").notes("Keys at the desk").of(new AClient().email("ann@harbor.example"));
        invoice.dueDate = LocalDate.of(2026, 4, 9);

        QuickBooksInvoice sent = scene.sent(invoice);

        assertThat(sent.docNumber()).isEqualTo("1001");
        assertThat(sent.txnDate()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(sent.dueDate()).isEqualTo(LocalDate.of(2026, 4, 9));
        assertThat(sent.customerMemo()).isEqualTo(new Memo("PO PO-77"));
        assertThat(sent.privateNote()).isEqualTo("Keys at the desk\nReconPro invoice 1001, ref request");
        assertThat(sent.billEmail()).isEqualTo(new EmailAddress("ann@harbor.example"));
        assertThat(sent.billAddr().line1()).isEqualTo("1 Pier Rd");
        assertThat(sent.shipAddr()).isNull();
    }

    @Test
    void leavesOutWhatIsNotThere() {
        String json = EntityJson.write(scene.sent(sound().of(new AClient().bill(AClient.NOWHERE))));

        assertThat(json).doesNotContain("null", "DueDate", "Memo", "Addr", "BillEmail", "CurrencyRef", "ClassRef",
                "EmailStatus", "ARAccountRef");
    }

    @Test
    void namesTheCurrencyOnlyWhereTheBooksKeepSeveral() {
        assertThat(scene.sent(sound()).currencyRef()).isNull();
        scene.multiCurrency = true;
        assertThat(scene.sent(sound()).currencyRef()).isEqualTo(new Ref("USD"));
    }

    @Test
    void putsTheIdsOfNewMastersInPlace() {
        InvoiceDraft draft = scene.draft(sound().of(AClient.company("Nova Motors").id(6)));

        QuickBooksInvoice sent = draft.toQuickBooks(key -> key.kind() + "/" + key.key(), "marker");

        assertThat(sent.customerRef()).isEqualTo(new Ref("CUSTOMER/6"));
        assertThat(sent.line().get(0).salesItemLineDetail().itemRef()).isEqualTo(new Ref("9"));
    }

    @Test
    void shortensANoteToLeaveRoomForTheMarker() {
        AnInvoice invoice = sound().notes("n".repeat(4000));
        String marker = Marker.of("invoice", "1001", REQUEST_ID);

        String note = scene.draft(invoice).toQuickBooks(key -> "new", REQUEST_ID).privateNote();

        assertThat(note).hasSize(4000).endsWith("\n" + marker);
        assertThat(scene.message(invoice, Code.W08)).contains("the note is shortened");
    }

    @Test
    void mapsTheChunkInItsOrder() {
        List<InvoiceDraft> drafts = scene.drafts(sound().id(3).number("c").build(), sound().id(1).number("a").build());

        assertThat(drafts).extracting(draft -> draft.invoice().number()).containsExactly("c", "a");
    }
}
