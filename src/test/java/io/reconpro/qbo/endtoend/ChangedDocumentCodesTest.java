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
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Documents that change, vanish or stay unclear between shop and books. */
@OnFirms
class ChangedDocumentCodesTest {

    @Test
    @Raises({Code.E12, Code.E22})
    void aCopyThatIsDeletedBeforeItsAnswerWasRead(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("1001");
        AtomicReference<String> id = new AtomicReference<>();
        firm.onWriteOf("Invoice", (call, apply) -> {
            apply.apply(call);
            id.set(firm.books().delete("Invoice", firm.invoices("1001").get(0)).get("Id").asText());
            return Answer.cut();
        });

        firm.export().ended("FINISHED").about("1001", Action.UNCLEAR)
                .says("1001", Code.E22, "Invoice 1001 of Client of 1001 (120.00)", "sent on 20");
        firm.waitUntilSettled();
        firm.export().ended("FINISHED").about("1001", Action.FAILED)
                .says("1001", Code.E12, "1001 of Client of 1001, 120.00", "(id " + id + ")", "deleted or voided");

        firm.assertWaits(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.E13)
    void aCopyThatSomebodyKeepsChanging(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("1001");
        firm.onEveryWriteOf("Invoice", Actions.answer(fault("5010", "Stale Object Error")));

        firm.export().ended("FINISHED").about("1001", Action.FAILED)
                .says("1001", Code.E13, "1001 of Client of 1001, 120.00");
        firm.assertWaits(invoice);
        firms.quickBooks().control().clearRules();
        firm.export().isQuiet().about("1001", Action.CREATED);

        firm.assertExported(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises({Code.E22, Code.E27})
    void sendsNotAgainWhatChangedBeforeItsEndWasKnown(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("1001");
        firm.onWriteOf("Invoice", Actions.cutBefore());
        firm.export().says("1001", Code.E22);
        firm.waitUntilSettled();
        firm.changeShop("update invoice set version = version + 1 where id = ?", invoice.id());

        firm.export().about("1001", Action.BLOCKED)
                .says("1001", Code.E27, "APPROVED, version 1", "APPROVED, version 2", "sent on 20");

        firm.assertUntouched(invoice);
        firm.export().isQuiet();
        firm.assertExported(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.E19)
    void anInvoiceThatIsChangedBeforeItIsSent(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("1001");
        firm.onWriteOf("Customer", Actions.runThenApply(() ->
                firm.changeShop("update invoice set version = version + 1 where id = ?", invoice.id())));

        firm.export().ended("FINISHED").about("1001", Action.BLOCKED)
                .says("1001", Code.E19, "1001 of Client of 1001, 120.00", "APPROVED, version 1", "APPROVED, version 2");

        firm.assertUntouched(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.E19)
    void anInvoiceThatIsSetToDraftWhileQuickBooksTakesIt(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("1001");
        firm.onWriteOf("Invoice", Actions.applyThenRun(() -> firm.changeShop(
                "update invoice set status = 'DRAFT', version = version + 1 where id = ?", invoice.id())));

        firm.export().ended("FINISHED").about("1001", Action.CREATED)
                .says("1001", Code.E19, "1001 of Client of 1001, 120.00", "APPROVED, version 1", "DRAFT, version 2");

        assertThat(firm.status(invoice)).isEqualTo("DRAFT");
        assertThat(firm.invoices("1001")).hasSize(1);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises({Code.E22, Code.E24})
    void aCustomerOfWhomNobodyKnowsWhetherItIsThere(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("1001");
        firm.onWriteOf("Customer", Actions.cutBefore());

        firm.export().ended("FINISHED")
                .says("Client of 1001", Code.E22, "Customer \"Client of 1001\"")
                .about("1001", Action.BLOCKED).says("1001", Code.E24, "Customer \"Client of 1001\"", "(E22)");
        firm.assertWaits(invoice);
        firm.waitUntilSettled();

        firm.export().isQuiet().about("1001", Action.CREATED);
        firm.assertExported(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises({Code.E11, Code.I04})
    void anExportedInvoiceThatIsApprovedAgain(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice same = firm.invoice("1001");
        ShopInvoice changed = firm.invoice("1002");
        firm.export().isQuiet();
        String id = firm.invoices("1002").get(0).get("Id").asText();
        firm.changeShop("update invoice set status = 'APPROVED', version = version + 1 where company_id = ?",
                firm.id());
        firm.changeShop("update invoice set total_amount = 130 where id = ?", changed.id());
        firm.changeShop("update invoice_line set amount = 130 where invoice_id = ?", changed.id());

        firm.export().ended("FINISHED")
                .about("1001", Action.UNCHANGED).says("1001", Code.I04, "1001 of Client of 1001, 120.00")
                .about("1002", Action.BLOCKED)
                .says("1002", Code.E11, "1002 of Client of 1002, 130.00", "QuickBooks id " + id);

        firm.assertExported(same);
        firm.assertWaits(changed);
        assertThat(firm.invoices("1002")).singleElement()
                .satisfies(copy -> assertThat(copy.get("TotalAmt").decimalValue()).isEqualByComparingTo("120"));
    }

    private static Answer fault(String code, String message) {
        return Faults.json(QboFault.validation(code, message, "as a test wants it"), Instant.now());
    }
}
