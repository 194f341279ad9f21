package io.reconpro.qbo.endtoend;

import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Firm;

/** What people do in the shop with an invoice that was exported before. */
final class Corrections {

    private Corrections() {
    }

    static void status(Firm firm, ShopInvoice invoice, String status) {
        firm.changeShop("update invoice set status = ?, version = version + 1 where id = ?", status, invoice.id());
    }

    /** Sets it to Draft, gives its only line another amount, and approves it again. */
    static void charge(Firm firm, ShopInvoice invoice, String amount) {
        change(firm, invoice, amount);
        status(firm, invoice, "APPROVED");
    }

    /** The same without approving it. */
    static void change(Firm firm, ShopInvoice invoice, String amount) {
        firm.changeShop("update invoice set total_amount = cast(? as decimal(19, 4)) where id = ?", amount,
                invoice.id());
        firm.changeShop("update invoice_line set amount = cast(? as decimal(19, 4)) where invoice_id = ?", amount,
                invoice.id());
    }

    /** Changes one column and approves the invoice again. */
    static void set(Firm firm, ShopInvoice invoice, String assignment) {
        firm.changeShop("update invoice set " + assignment + " where id = ?", invoice.id());
        status(firm, invoice, "APPROVED");
    }
}
