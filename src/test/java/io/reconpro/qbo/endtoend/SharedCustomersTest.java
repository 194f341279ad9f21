package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.acceptance.Acceptances;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Target;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.sandbox.shop.ShopVendor;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.LoggedRun;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import io.reconpro.qbo.testkit.Unaudited;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Customers and vendors of QuickBooks that several of ReconPro may mean, or another one than before (S-20). */
@OnFirms
class SharedCustomersTest {

    @Test
    @Raises(Code.W52)
    void twoClientsOfOneAccountingIdShareTheCustomerAndNeverFightOverItsDetails(Firms firms) {
        Firm firm = firms.firm("overwrite-existing=true");
        String id = firm.enters("Customer", "Acme Motors");
        ShopClient first = firm.shop().client("Acme Motors").accountingId(id).email("first@acme.example");
        ShopClient second = firm.shop().client("Acme Motors LLC").accountingId(id).email("second@acme.example");
        ShopInvoice one = firm.bills(first, "1001", "10.00");
        ShopInvoice two = firm.bills(second, "1002", "20.00");

        firm.export().ended("FINISHED").about("1001", Action.CREATED).about("1002", Action.CREATED)
                .says("1002", Code.W52, "Customer \"Acme Motors\" in QuickBooks (id " + id + ")", "client " + first.id());
        for (ShopInvoice invoice : List.of(two, one, two)) {
            Corrections.set(firm, invoice, "notes = coalesce(notes, '') || 'x'");
            firm.export().ended("FINISHED").about(invoice.number(), Action.UPDATED).hasNoLineOf("Customer");
        }

        assertThat(List.of(customerOf(firm, "1001"), customerOf(firm, "1002"))).containsOnly(id);
        assertThat(firm.books().read("Customer", id).at("/PrimaryEmailAddr/Address").asText())
                .isEqualTo("first@acme.example");
    }

    @Test
    @Raises(Code.W51)
    void anAccountingIdThatHitsAStrangerIsWarnedOfAndTheStrangerKeepsItsDetails(Firms firms) {
        Firm firm = firms.firm();
        String id = firm.enters("Customer", "Sunset Bakery");
        ShopClient client = firm.shop().client("Acme Motors").accountingId(id).email("front@acme.example");
        firm.bills(client, "1001", "10.00");

        firm.export().ended("FINISHED").about("1001", Action.CREATED)
                .says("1001", Code.W51, "Customer \"Sunset Bakery\"", "to be Acme Motors", "left alone");
        assertThat(firm.books().read("Customer", id).has("PrimaryEmailAddr")).isFalse();
        firm.sets("treat-warnings-as-errors", "true");
        ShopInvoice next = firm.bills(client, "1002", "10.00");
        firm.shop().save();

        firm.export().ended("FINISHED").about("1002", Action.BLOCKED).says("1002", Code.W51);
        firm.assertUntouched(next);
        firms.bean(Acceptances.class).accept(firm.id(), Code.W51, "Customer", Long.toString(client.id()), "a test");

        firm.export().ended("FINISHED").about("1002", Action.CREATED);
        assertThat(firm.books().read("Customer", id).at("/PrimaryEmailAddr/Address").asText())
                .isEqualTo("front@acme.example");
    }

    @Test
    @Raises({Code.E10, Code.I55, Code.R30, Code.I56})
    @Unaudited("a person merged two customers")
    void aMergedCustomerIsFoundAgainByItsAccountingIdOrTiedByHand(Firms firms) {
        Firm firm = firms.firm();
        String left = firm.enters("Customer", "Acme Inc");
        ShopClient acme = firm.shop().client("Acme");
        ShopClient baker = firm.shop().client("Baker Fleet");
        firm.bills(acme, "1001", "10.00");
        firm.bills(baker, "1002", "10.00");
        firm.export().isQuiet();
        String gone = customerOf(firm, "1001");
        firm.books().person().merges("Customer", gone, left);
        ShopInvoice held = firm.bills(acme, "1003", "10.00");
        firm.shop().save();

        firm.export().ended("FINISHED").about("1003", Action.BLOCKED)
                .says("1003", Code.E10, "Acme", "inactive (id " + gone + ")");
        tie(firm, acme, customerOf(firm, "1002")).ended("STOPPED").says(Code.R30, "The client Acme");
        firm.changeShop("update client set accounting_id = ? where id = ?", left, acme.id());
        firm.export().isQuiet().about("1003", Action.CREATED);

        firm.assertExported(held);
        assertThat(customerOf(firm, "1003")).isEqualTo(left);
        firm.books().person().merges("Customer", customerOf(firm, "1002"), firm.idOf("Customer", "Walk-in Customer"));
        firm.bills(baker, "1004", "10.00");
        firm.shop().save();
        tie(firm, baker, firm.idOf("Customer", "Walk-in Customer")).isQuiet().says("Baker Fleet", Code.I55,
                "client Baker Fleet", "\"Walk-in Customer\"", "before, it was tied to id");
        firm.export().isQuiet().about("1004", Action.CREATED);
        assertThat(customerOf(firm, "1004")).isEqualTo(firm.idOf("Customer", "Walk-in Customer"));
        firm.runs(Kind.TIE_PARTY, Target.party("Customer", baker.id())).isQuiet()
                .says("Baker Fleet", Code.I56, "untied client Baker Fleet");
    }

    @Test
    @Raises(Code.E10)
    @Unaudited("a person merged a vendor")
    void aMergedVendorIsFoundAgainByItsAccountingId(Firms firms) {
        Firm firm = firms.firm("vendor-account=Shop Supplies");
        String left = firm.enters("Vendor", "Paint House Inc");
        ShopVendor paint = firm.shop().vendor("Paint House");
        firm.shop().bill("V-1").from(paint).line("Primer", "10.00").approved();
        firm.export().isQuiet();
        firm.books().person().merges("Vendor", firm.idOf("Vendor", "Paint House"), left);
        firm.shop().bill("V-2").from(paint).line("Clear coat", "20.00").approved();
        firm.shop().save();

        firm.export().ended("FINISHED").about("V-2", Action.BLOCKED).says("V-2", Code.E10, "Paint House", "inactive");
        firm.changeShop("update vendor set accounting_id = ? where company_id = ?", left, firm.id());

        firm.export().isQuiet().about("V-2", Action.CREATED);
        assertThat(firm.storedBills("V-2").get(0).path("VendorRef").get("value").asText()).isEqualTo(left);
    }

    private static LoggedRun tie(Firm firm, ShopClient client, String quickBooksId) {
        return firm.runs(Kind.TIE_PARTY, Target.party("Customer", client.id()).with(quickBooksId));
    }

    private static String customerOf(Firm firm, String number) {
        return firm.invoices(number).get(0).path("CustomerRef").get("value").asText();
    }
}
