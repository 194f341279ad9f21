package io.reconpro.qbo.endtoend;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import org.junit.jupiter.api.Test;

@OnFirms
class ExportInvoicesTest {

    @Test
    void anApprovedInvoiceArrivesInQuickBooksAndBecomesExported(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.shop().invoice("1001").of(firm.shop().client("Acme Motors"))
                .line(firm.shop().service("Full detail"), "120.00").approved();

        firm.export().did(Action.CREATED, 1, "120.00");

        firm.assertExported(invoice);
    }
}
