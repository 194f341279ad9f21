package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.books.SalesTaxMode;
import io.reconpro.qbo.sandbox.shop.PostalAddress;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tax of exported invoices, in books that calculate tax and in books that do not (S-13). */
@OnFirms
class TaxCodesTest {

    private static final PostalAddress COMPLETE =
            new PostalAddress("1 Main St", null, "Austin", "TX", "78701", "US");
    private static final PostalAddress INCOMPLETE = new PostalAddress("1 Main St", null, "Austin", null, null, "US");

    @Test
    @Raises({Code.W14, Code.W27})
    void warnsOfTaxThatQuickBooksAdds(Firms firms) {
        Firm firm = automated(firms.firm());
        ShopInvoice complete = firm.bills(firm.shop().client("Acme Motors").shipTo(COMPLETE), "1001", "100.00");
        ShopInvoice incomplete = firm.bills(firm.shop().client("Baker Fleet").shipTo(INCOMPLETE), "1002", "100.00");

        firm.export().ended("FINISHED").about("1001", Action.CREATED)
                .says("1001", Code.W14, "1001 of Acme Motors", "100.00 in ReconPro", "108.00 in QuickBooks")
                .says("1002", Code.W27, "1002 of Baker Fleet, 100.00", "lacks state, postal code");

        firm.assertExported(complete);
        firm.assertExported(incomplete);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises({Code.W14, Code.W16})
    void holdsBackTaxThatNobodyWouldCharge(Firms firms) {
        Firm firm = firms.firm("treat-warnings-as-errors=true");
        ShopInvoice invoice = taxed(firm);

        firm.export().ended("FINISHED").about("1001", Action.BLOCKED)
                .says("1001", Code.W16, "1001 of Acme Motors, 108.25", "tax of 8.25")
                .says("1001", Code.W14, "108.25 in ReconPro", "100.00 in QuickBooks");
        firm.assertWaits(invoice);
        firm.sets("treat-warnings-as-errors", "false");

        firm.export().ended("FINISHED").about("1001", Action.CREATED).says("1001", Code.W16).says("1001", Code.W14);
        firm.assertExported(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.W15)
    void warnsOfTaxLinesThatReportsOfSalesTaxLack(Firms firms) {
        Firm firm = automated(firms.firm("include-tax-services=true", "tax-method=tax-lines",
                "tax-item=Sales Tax Collected")).expecting(one -> one.withTaxLines("Sales Tax Collected"));
        ShopInvoice invoice = taxed(firm);

        firm.export().ended("FINISHED").about("1001", Action.CREATED)
                .says("1001", Code.W15, "1001 of Acme Motors, 108.25", "tax of 8.25");

        firm.assertExported(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    void sendsTaxAsTheInvoicesTotalAndIsNotTaxedTwice(Firms firms) {
        Firm firm = automated(firms.firm("include-tax-services=true")).expecting(one -> one.withTaxTotal());
        ShopInvoice invoice = taxed(firm);

        firm.export().isQuiet().about("1001", Action.CREATED);

        firm.assertExported(invoice);
        assertThat(firm.invoices("1001").get(0).path("TotalAmt").decimalValue())
                .isEqualByComparingTo("108.25");
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    void updatesTheTaxTotalWithItsInvoice(Firms firms) {
        Firm firm = automated(firms.firm("include-tax-services=true", "overwrite-existing=true"))
                .expecting(one -> one.withTaxTotal());
        ShopInvoice invoice = taxed(firm);
        firm.export().isQuiet();
        firm.changeShop("update invoice set status = 'APPROVED', version = version + 1, total_amount = 107.5 where id = ?",
                invoice.id());
        firm.changeShop("update invoice_line set amount = 7.5 where invoice_id = ? and amount = 8.25", invoice.id());

        firm.export().isQuiet().about("1001", Action.UPDATED);

        assertThat(firm.invoices("1001")).singleElement().satisfies(copy ->
                assertThat(copy.path("TotalAmt").decimalValue()).isEqualByComparingTo("107.50"));
        assertThat(firm.deviations()).isEmpty();
    }

    /** Books from before November 2017, which tax by codes: the total is booked with the company's own one. */
    @Test
    void sendsTheTotalWithTheTaxCodeOfBooksThatTaxByCodes(Firms firms) {
        Firm firm = firms.firm("include-tax-services=true").expecting(one -> one.withTaxTotal());
        firm.books().salesTax(SalesTaxMode.CLASSIC);
        firm.prefers("TaxPrefs", "TaxGroupCodeRef", Map.of("value", "2"));
        ShopInvoice invoice = taxed(firm);

        firm.export().isQuiet().about("1001", Action.CREATED);

        firm.assertExported(invoice);
        assertThat(firm.invoices("1001").get(0).at("/TxnTaxDetail/TxnTaxCodeRef/value").asText()).isEqualTo("2");
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.E25)
    void refusesATaxTotalThatTheBooksWouldLose(Firms firms) {
        Firm firm = firms.firm("include-tax-services=true", "tax-method=transaction-total");
        ShopInvoice invoice = taxed(firm);

        firm.export().ended("FINISHED").about("1001", Action.BLOCKED)
                .says("1001", Code.E25, "1001 of Acme Motors, 108.25", "tax of 8.25", "does not use sales tax");

        firm.assertUntouched(invoice);
    }

    private static Firm automated(Firm firm) {
        return firm.prefers("TaxPrefs", "UsingSalesTax", true).prefers("TaxPrefs", "PartnerTaxEnabled", true);
    }

    /** Work of 100.00 with a tax of 8.25. */
    private static ShopInvoice taxed(Firm firm) {
        return firm.shop().invoice("1001").of(firm.shop().client("Acme Motors").billTo(COMPLETE))
                .line(firm.shop().service("Repair"), "100.00")
                .percent(firm.shop().service("City tax").tax("8.25")).approved();
    }
}
