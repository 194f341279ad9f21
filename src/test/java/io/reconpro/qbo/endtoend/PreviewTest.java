package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.sandbox.shop.ShopService;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.LoggedRun;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A preview says what an export would do, and does nothing. */
@OnFirms
class PreviewTest {

    @Test
    @Raises({Code.I20, Code.I21})
    void tellsWhatAnExportWouldDoAndWritesNothing(Firms firms) {
        Firm firm = firms.firm("export-from=2026-02-01");
        ShopClient acme = firm.shop().client("Acme Motors");
        ShopService polish = firm.shop().service("Polish");
        ShopInvoice first = firm.shop().invoice("1001").of(acme).line(polish, "120.00").on(march(2)).approved();
        ShopInvoice second = firm.shop().invoice("1002").of(acme).line(polish, "80.00").on(march(3)).approved();
        ShopInvoice negative = firm.shop().invoice("1003").of(acme).line(polish, "-5.00").on(march(4)).approved();
        ShopInvoice old = firm.shop().invoice("0007").of(acme).line(polish, "60.00")
                .on(LocalDate.of(2026, 1, 9)).approved();

        LoggedRun preview = firm.runs(Kind.PREVIEW);

        preview.ended("FINISHED").about("1001", Action.WOULD_CREATE).about("1002", Action.WOULD_CREATE)
                .about("1003", Action.BLOCKED).doesNotMention("0007")
                .did(Action.WOULD_CREATE, 2, "200.00")
                .says("Acme Motors", Code.I20, "Acme Motors").says("Polish", Code.I20, "Polish")
                .says(Code.I21, "1 approved invoices");
        firm.assertUntouched(first, second, negative, old);
        assertThat(firm.writes()).as("rows of the ledger").isZero();

        firm.changeShop("update invoice set status = 'DRAFT' where id = ?", old.id());
        firm.export().did(Action.CREATED, 2, "200.00");
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
