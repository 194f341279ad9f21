package io.reconpro.qbo.bill;

import static io.reconpro.qbo.bill.ABill.empty;
import static io.reconpro.qbo.bill.ABill.sound;
import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.gate.Account;
import io.reconpro.qbo.gate.BillAccounts;
import io.reconpro.qbo.gate.ClassTracking;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.quickbooks.entity.EntityJson;
import io.reconpro.qbo.quickbooks.entity.QuickBooksBill;
import io.reconpro.qbo.quickbooks.entity.QuickBooksExpenseLine;
import io.reconpro.qbo.shop.WorkOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillMapperTest {

    private final BillScene scene = new BillScene();

    @Test
    void sendsWhatTheShopHas() {
        assertThat(EntityJson.write(scene.sent(sound().notes("Paid in cash")))).isEqualTo("""
                {"DocNumber":"V-1","TxnDate":"2026-03-10","DueDate":"2026-04-09","VendorRef":{"value":"new"},\
                "PrivateNote":"Paid in cash\\nReconPro bill V-1, ref %s","Line":[{"LineNum":1,"Description":"Clear coat",\
                "Amount":80.00,"DetailType":"AccountBasedExpenseLineDetail",\
                "AccountBasedExpenseLineDetail":{"AccountRef":{"value":"61"}}}]}""".formatted("R".repeat(32)));
    }

    @Test
    void namesThePayableAccountOnlyWhereOneIsChosen() {
        scene.accounts = new BillAccounts(new Account("33", "Accounts Payable", "Accounts Payable", null, true),
                BillScene.EXPENSE, null);

        assertThat(EntityJson.write(scene.sent(sound()))).contains("\"APAccountRef\":{\"value\":\"33\"}");
    }

    @Test
    void takesAKnownVendorByItsId() {
        scene.vendorInBooks("12", "Paint House");

        assertThat(scene.sent(sound()).vendorRef().value()).isEqualTo("12");
        assertThat(scene.codes(sound())).contains(Code.W12);
    }

    @Test
    void saysHowMuchAndForWhichCarInTheDescription() {
        WorkOrder order = new WorkOrder(1, 0, "WO-7", null, "1HGCM82633A004352", "2019", "Honda", "Accord", null);
        ABill bill = empty().line("Sandpaper", "3", "12.50", "37.50", null, null)
                .line("Windshield", "1", "300.00", "300.00", null, order).line(null, "5.00");

        assertThat(scene.sent(bill).line()).extracting(QuickBooksExpenseLine::description).containsExactly(
                "Sandpaper (3 at 12.5)", "Windshield (2019 Honda Accord, VIN 1HGCM82633A004352, WO WO-7)", null);
    }

    @Test
    void roundsEachLineToTheCent() {
        QuickBooksBill sent = scene.sent(empty().line("Film", "30.555").line("Discount", "-10.0049"));

        assertThat(sent.line()).extracting(line -> line.amount().toPlainString()).containsExactly("30.56", "-10.00");
    }

    @Test
    void givesEachLineTheClassOfItsClient() {
        scene.classInBooks("500", "Wholesale", true).classInBooks("501", "Old", false);
        ABill bill = empty().line("One", null, null, "1.00", "500", null).line("Two", null, null, "1.00", "501", null)
                .line("Three", null, null, "1.00", "501", null).line("Four", "1.00");

        assertThat(classes(bill)).containsExactly("500", null, null, null);
        assertThat(scene.codes(bill)).containsExactly(Code.W02);
        assertThat(scene.message(bill, Code.W02)).contains("\"Old\"", "it is inactive in QuickBooks");
    }

    @Test
    void saysThatQuickBooksTakesNoClassWhereItKeepsOneForEachTransaction() {
        scene.classInBooks("500", "Wholesale", true).classTracking = ClassTracking.TRANSACTION;
        ABill bill = empty().line("One", null, null, "1.00", "500", null);

        assertThat(classes(bill)).containsOnlyNulls();
        assertThat(scene.message(bill, Code.W02)).contains("bills have classes on their lines");
    }

    @Test
    void sendsNoClassWhereTheSettingIsOffOrQuickBooksTracksNone() {
        scene.classInBooks("500", "Wholesale", true).settings.put("class-on-bills", "false");
        ABill bill = empty().line("One", null, null, "1.00", "500", null);
        assertThat(classes(bill)).containsOnlyNulls();
        assertThat(scene.codes(bill)).isEmpty();

        scene.settings.put("class-on-bills", "true");
        scene.classTracking = ClassTracking.OFF;
        assertThat(classes(bill)).containsOnlyNulls();
        assertThat(scene.codes(bill)).isEmpty();
    }

    @Test
    void shortensWhatQuickBooksDoesNotTake() {
        ABill bill = empty().notes("n".repeat(4001)).line("d".repeat(4001), "1.00");

        assertThat(scene.sent(bill).privateNote()).hasSize(4000).endsWith(", ref " + "R".repeat(32));
        assertThat(scene.sent(bill).line().get(0).description()).hasSize(4000);
        assertThat(scene.codes(bill)).containsExactly(Code.W08, Code.W08);
    }

    private List<String> classes(ABill bill) {
        return scene.sent(bill).line().stream()
                .map(line -> line.accountBasedExpenseLineDetail().classRef())
                .map(ref -> ref == null ? null : ref.value()).toList();
    }
}
