package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.shop.ShopBill;
import io.reconpro.qbo.sandbox.shop.ShopBuilder;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.sandbox.shop.ShopVendor;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.LoggedRun;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import io.reconpro.qbo.testkit.Unaudited;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is said of bills that are wrong in one way each, and of bills that wait for an account. */
@OnFirms
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BillCodesTest {

    private static final String SUPPLIES = "Shop Supplies";
    private static final String HOLDER = "Alamo Paint Supply";

    private Firm firm;
    private LoggedRun run;
    private ShopBill good;
    private final List<ShopBill> wrong = new ArrayList<>();

    @BeforeAll
    void exportThemAll(Firms firms) {
        firm = firms.firm("vendor-account=" + SUPPLIES).prefers("AccountingInfoPrefs", "BookCloseDate", "2024-12-31")
                .expecting(all -> all.withBills(SUPPLIES));
        firm.entersBill(HOLDER, "V-16-2", "75.00");
        firm.entersBill("Rosa Martinez", "V-16", "75.00");
        firm.books().deactivate("Vendor", firm.idOf("Vendor", "Capital City Glass"));
        ShopBuilder shop = firm.shop();
        ShopVendor paint = shop.vendor("Paint House");
        wrong.add(shop.bill("V-15").line("Clear coat", "80.00").approved());
        wrong.add(bill(shop.vendor("  "), "V-15-2"));
        wrong.add(bill(shop.vendor(HOLDER), "V-16-2"));
        good = bill(paint, "V-16");
        wrong.add(bill(paint, "v-16"));
        wrong.add(shop.bill("V-17").from(paint).line("Clear coat", null).total("80.00").approved());
        wrong.add(bill(paint, "V-2026-0000-0000-0000-1"));
        wrong.add(shop.bill("V-07").from(paint).line("Returned", "-50.00").approved());
        wrong.add(shop.bill("V-08").from(paint).line("Clear coat", "80.00").total("90.00").approved());
        wrong.add(shop.bill("V-09").from(paint).on(LocalDate.of(2024, 12, 31)).line("Clear coat", "80.00").approved());
        wrong.add(bill(shop.vendor("Capital City Glass"), "V-10"));
        wrong.add(bill(shop.vendor("Walk-in Customer"), "V-04"));
        wrong.add(shop.bill("V-01").from(paint).approved());
        run = firm.export().ended("FINISHED");
    }

    private ShopBill bill(ShopVendor vendor, String number) {
        return firm.shop().bill(number).from(vendor).line("Clear coat", "80.00").approved();
    }

    @Test
    void leavesTheOthersAsTheyWere() {
        assertThat(wrong).extracting(firm::status).containsOnly("APPROVED");
        assertThat(firm.status(good)).isEqualTo("EXPORTED");
        assertThat(firm.books().all("Vendor")).noneMatch(vendor -> vendor.path("DisplayName").asText().isBlank());
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.E15)
    void aBillOfNobodyOrOfAVendorWithoutName() {
        refused("V-15", Code.E15, "V-15, 80.00");
        refused("V-15-2", Code.E15, "V-15-2, 80.00");
    }

    @Test
    @Raises(Code.E16)
    void aNumberThatTheVendorHasGivenAlready() {
        refused("V-16-2", Code.E16, "V-16-2 of Alamo Paint Supply, 80.00", "in QuickBooks a bill of Alamo Paint Supply");
        refused("v-16", Code.E16, "of Paint House, 80.00", "another approved bill of ReconPro (id " + good.id() + ")");
        assertThat(firm.storedBills("V-16")).hasSize(2);
    }

    @Test
    @Raises(Code.E16)
    @Unaudited("a person enters a bill meanwhile")
    void aNumberThatTheVendorsNextBillTakesMeanwhile(Firms firms) {
        Firm late = firms.firm("vendor-account=" + SUPPLIES).expecting(all -> all.withBills(SUPPLIES));
        late.enters("Vendor", "Paint House");
        ShopBill bill = late.shop().bill("V-1").from(late.shop().vendor("Paint House")).line("Coat", "80.00").approved();
        late.onWriteOf("Bill", Actions.runThenApply(() -> late.entersBill("Paint House", "V-1", "81.00")));

        late.export().ended("FINISHED").about("V-1", Action.FAILED)
                .says("V-1", Code.E16, "V-1 of Paint House, 80.00", "in QuickBooks the bill with id ")
                .quotes("V-1", Code.E16, "6140");

        assertThat(late.status(bill)).isEqualTo("APPROVED");
    }

    @Test
    @Raises(Code.E17)
    void aLineWithoutAnAmount() {
        refused("V-17", Code.E17, "V-17 of Paint House, 80.00", "its line 1 has no amount");
    }

    @Test
    @Raises(Code.E17)
    void aPayableAccountWithoutAnExpenseAccountStopsTheBillsOnly(Firms firms) {
        Firm payable = firms.firm("vendor-account=Accounts Payable (A/P)").expecting(all -> all.withBills(SUPPLIES));
        ShopInvoice invoice = payable.invoice("1001");
        ShopBill bill = payable.shop().bill("V-1").from(payable.shop().vendor("Paint House")).line("Coat", "80.00")
                .approved();

        payable.export().ended("FINISHED").about("1001", Action.CREATED).about("V-1", Action.BLOCKED)
                .says("V-1", Code.E17, "V-1 of Paint House, 80.00", "Vendor Expense Account");
        payable.assertExported(invoice);
        assertThat(payable.status(bill)).isEqualTo("APPROVED");
        assertThat(payable.deviations()).isEmpty();
        payable.sets("vendor-expense-account", SUPPLIES);

        payable.export().isQuiet().about("V-1", Action.CREATED);
        assertThat(payable.storedBills("V-1").get(0).at("/APAccountRef/name").asText())
                .isEqualTo("Accounts Payable (A/P)");
        assertThat(payable.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.W26)
    void billsWithoutAnAccountWaitAndHoldNobodyUp(Firms firms) {
        Firm without = firms.firm("treat-warnings-as-errors=true");
        ShopInvoice invoice = without.invoice("1001");
        ShopVendor paint = without.shop().vendor("Paint House");
        ShopBill one = without.shop().bill("V-1").from(paint).line("Coat", "80.00").approved();
        without.shop().bill("V-2").from(paint).line("Coat", "80.00").approved();

        without.export().ended("FINISHED").about("1001", Action.CREATED).says(Code.W26, "2 bills wait");

        without.assertExported(invoice);
        assertThat(without.status(one)).isEqualTo("APPROVED");
        assertThat(without.deviations()).isEmpty();
    }

    @Test
    void whatInvoicesAreRefusedForIsRefusedForBillsToo() {
        refused("V-01", Code.E01, "V-01 of Paint House");
        refused("V-04", Code.E04, "Vendor \"Walk-in Customer\"", "the customer with id ");
        refused("V-2026-0000-0000-0000-1", Code.E06, "has 23 characters", "1 to 21");
        refused("V-07", Code.E07, "-50.00");
        refused("V-08", Code.E08, "80.00", "90.00");
        refused("V-09", Code.E09, "dated 2024-12-31", "books closed through 2024-12-31");
        refused("V-10", Code.E10, "Vendor \"Capital City Glass", "it is inactive");
    }

    private void refused(String number, Code code, String... parts) {
        run.about(number, Action.BLOCKED).says(number, code, parts);
    }
}
