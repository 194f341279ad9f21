package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Faults;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import io.reconpro.qbo.testkit.Unaudited;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What QuickBooks refuses for a cause that nobody could know before, as somebody acts there meanwhile. */
@OnFirms
class RefusedWriteCodesTest {

    @Test
    @Raises({Code.E04, Code.E24})
    @Unaudited("a person takes the name meanwhile")
    void aNameThatSomebodyTakesMeanwhile(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("1001");
        firm.onWriteOf("Customer", Actions.runThenApply(() -> firm.enters("Vendor", "Client of 1001")));

        firm.export().ended("FINISHED")
                .says("Client of 1001", Code.E04, "Customer \"Client of 1001\"", "another customer, vendor or employee")
                .quotes("Client of 1001", Code.E04, "6240")
                .about("1001", Action.BLOCKED)
                .says("1001", Code.E24, "1001 of Client of 1001, 120.00", "Customer \"Client of 1001\"", "(E04)");

        firm.assertUntouched(invoice);
    }

    @Test
    @Raises({Code.E05, Code.I08})
    void aNumberThatAnotherKindOfDocumentHas(Firms firms) {
        Firm firm = firms.firm();
        firm.books().occupyDocNumber("1001", "SalesReceipt", "4711");
        ShopInvoice invoice = firm.invoice("1001");

        firm.export().ended("FINISHED").about("1001", Action.FAILED)
                .says("1001", Code.E05, "1001 of Client of 1001, 120.00",
                        "in QuickBooks the sales receipt with id 4711")
                .quotes("1001", Code.E05, "6140")
                .says("Client of 1001", Code.I08, "Customer \"Client of 1001\"", "document 1001")
                .says("Repair", Code.I08, "Item \"Repair\"", "document 1001");
        firm.assertWaits(invoice);
        firm.changeShop("update invoice set number = '1001-A', version = version + 1 where id = ?", invoice.id());

        firm.export().isQuiet().about("1001-A", Action.CREATED).doesNotSay(Code.I01);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.E09)
    void booksThatAreClosedMeanwhile(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("1001");
        firm.onWriteOf("Invoice", Actions.runThenApply(() ->
                firm.prefers("AccountingInfoPrefs", "BookCloseDate", LocalDate.now().plusDays(2).toString())));

        firm.export().ended("FINISHED").about("1001", Action.FAILED)
                .says("1001", Code.E09, "1001 of Client of 1001, 120.00", "dated 20", "closed period")
                .quotes("1001", Code.E09, "6200");

        firm.assertWaits(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.E10)
    @Unaudited("a person hides what the export made")
    void anItemThatIsMadeInactiveMeanwhile(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("1001");
        firm.onWriteOf("Invoice", Actions.runThenApply(() ->
                firm.books().deactivate("Item", firm.idOf("Item", "Repair"))));

        firm.export().ended("FINISHED").about("1001", Action.FAILED)
                .says("1001", Code.E10, "Something that Invoice 1001 of Client of 1001 (120.00) refers to", "inactive")
                .quotes("1001", Code.E10, "610");

        firm.assertUntouched(invoice);
    }

    @Test
    @Raises({Code.E20, Code.E24})
    void whatElseQuickBooksMayRefuse(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice first = firm.invoice("1001");
        ShopInvoice second = firm.invoice("1002");
        firm.onWriteOf("Invoice", Actions.answer(fault("6000", "A business validation error has occurred")));
        firm.onWriteOf("Customer", Actions.answer(fault("2170", "Invalid Enumeration")));

        firm.export().ended("FINISHED")
                .says("Client of 1001", Code.E20, "Customer \"Client of 1001\"", "2170 Invalid Enumeration")
                .quotes("Client of 1001", Code.E20, "2170")
                .about("1001", Action.BLOCKED).says("1001", Code.E24, "Customer \"Client of 1001\"", "(E20)")
                .about("1002", Action.FAILED)
                .says("1002", Code.E20, "Invoice 1002 of Client of 1002 (120.00)", "6000 A business validation")
                .quotes("1002", Code.E20, "6000");

        firm.assertWaits(first);
        firm.assertUntouched(second);
        assertThat(firm.invoices("1002")).isEmpty();
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.E20)
    void oneOfABatchThatQuickBooksRefuses(Firms firms) {
        Firm firm = firms.firm("write-mode=batch");
        ShopInvoice first = firm.invoice("1001");
        ShopInvoice refused = firm.invoice("1002");
        firm.onBatchWith("\"DocNumber\"", Actions.refuseItem("1",
                QboFault.validation("6000", "A business validation error has occurred", "as a test wants it")));

        firm.export().ended("FINISHED").about("1001", Action.CREATED).about("1002", Action.FAILED)
                .says("1002", Code.E20, "Invoice 1002 of Client of 1002 (120.00)", "6000 A business validation")
                .quotes("1002", Code.E20, "6000");

        firm.assertExported(first);
        firm.assertUntouched(refused);
        assertThat(firm.deviations()).isEmpty();
    }

    private static Answer fault(String code, String message) {
        return Faults.json(QboFault.validation(code, message, "as a test wants it"), Instant.now());
    }
}
