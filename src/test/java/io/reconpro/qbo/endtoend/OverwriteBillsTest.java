package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.shop.ShopBill;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import io.reconpro.qbo.testkit.Unaudited;
import org.junit.jupiter.api.Test;

/** Exported bills that are corrected in the shop; they have a box of their own. */
@OnFirms
class OverwriteBillsTest {

    private static final String SUPPLIES = "Shop Supplies";

    @Test
    @Raises(Code.W40)
    @Unaudited("the bill keeps its number in QuickBooks")
    void aCorrectedBillUpdatesTheSameOneInQuickBooks(Firms firms) {
        Firm firm = firm(firms, "overwrite-existing-bills=true");
        ShopBill bill = exported(firm);
        ObjectNode before = copy(firm, "V-1");
        firm.books().person().edits("Bill", before.get("Id").asText(), Firm.object()
                .put("PrivateNote", "Ask Rosa\n" + before.get("PrivateNote").asText()));
        firm.changeShop("delete from vendor_bill_line where vendor_bill_id = ? and amount = 20", bill.id());
        correct(firm, bill, "total_amount = 80, number = 'V-1-A', due_date = date '2026-12-24'");

        firm.export().ended("FINISHED").about("V-1-A", Action.UPDATED)
                .says("V-1-A", Code.W40, "V-1-A of Paint House, 80.00", "\"V-1\"");

        assertThat(firm.storedBills("V-1-A")).as("the number is the vendor's, and stays").isEmpty();
        ObjectNode after = copy(firm, "V-1");
        assertThat(after.get("Id")).isEqualTo(before.get("Id"));
        assertThat(after.get("TotalAmt").decimalValue()).isEqualByComparingTo("80");
        assertThat(after.get("PrivateNote").asText()).startsWith("Ask Rosa").contains("ReconPro bill V-1-A, ref ");
        assertThat(firm.status(bill)).isEqualTo("EXPORTED");
        assertThat(firm.deviations()).singleElement().asString().contains("number should be V-1-A, but is V-1");
    }

    @Test
    @Raises(Code.E21)
    void aBillThatWasPaidStaysAsItIs(Firms firms) {
        Firm firm = firm(firms, "overwrite-existing-bills=true");
        ShopBill bill = exported(firm);
        firm.books().person().paysBills("30.00", copy(firm, "V-1").get("Id").asText());
        correct(firm, bill, "due_date = date '2026-12-24'");

        firm.export().ended("FINISHED").about("V-1", Action.BLOCKED).says("V-1", Code.E21, "V-1 of Paint House, 100.00");

        assertThat(firm.status(bill)).isEqualTo("APPROVED");
        assertThat(copy(firm, "V-1").get("DueDate").asText()).isNotEqualTo("2026-12-24");
    }

    @Test
    @Raises(Code.E11)
    void theBoxOfInvoicesIsNotForBills(Firms firms) {
        Firm firm = firm(firms, "overwrite-existing=true");
        ShopBill bill = exported(firm);
        correct(firm, bill, "due_date = date '2026-12-24'");

        firm.export().ended("FINISHED").about("V-1", Action.BLOCKED).says("V-1", Code.E11, "V-1 of Paint House, 100.00");

        assertThat(firm.storedBills("V-1")).hasSize(1);
        assertThat(firm.status(bill)).isEqualTo("APPROVED");
    }

    @Test
    @Raises(Code.E12)
    void aBillThatIsGoneInQuickBooksIsNotMadeAnew(Firms firms) {
        Firm firm = firm(firms, "overwrite-existing-bills=true");
        ShopBill bill = exported(firm);
        firm.books().person().deletes("Bill", copy(firm, "V-1").get("Id").asText());
        correct(firm, bill, "due_date = date '2026-12-24'");

        firm.export().ended("FINISHED").about("V-1", Action.BLOCKED).says("V-1", Code.E12, "V-1 of Paint House, 100.00");

        assertThat(firm.storedBills("V-1")).isEmpty();
    }

    @Test
    @Raises(Code.W25)
    void aBillThatIsVoidInTheShopAndOpenInTheBooks(Firms firms) {
        Firm firm = firm(firms, "overwrite-existing-bills=false");
        ShopBill bill = exported(firm);
        String id = copy(firm, "V-1").get("Id").asText();
        firm.changeShop("update vendor_bill set status = 'VOID', version = version + 1 where id = ?", bill.id());

        firm.export().ended("FINISHED").doesNotMention("V-1")
                .says("V-1", Code.W25, "V-1 of Paint House, 100.00", "id " + id);
        firm.books().person().deletes("Bill", id);

        firm.export().isQuiet();
        firm.export().isQuiet();
    }

    private static Firm firm(Firms firms, String overwrite) {
        return firms.firm("vendor-account=" + SUPPLIES, overwrite).expecting(all -> all.withBills(SUPPLIES));
    }

    private static ShopBill exported(Firm firm) {
        ShopBill bill = firm.shop().bill("V-1").from(firm.shop().vendor("Paint House")).line("Clear coat", "80.00")
                .line("Tape", "20.00").approved();
        firm.export().isQuiet().about("V-1", Action.CREATED);
        return bill;
    }

    /** Somebody sets it back to Draft, corrects it and approves it again. */
    private static void correct(Firm firm, ShopBill bill, String changes) {
        firm.changeShop("update vendor_bill set status = 'APPROVED', version = version + 2, " + changes + " where id = ?",
                bill.id());
    }

    private static ObjectNode copy(Firm firm, String number) {
        return firm.storedBills(number).get(0);
    }
}
