package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.shop.ShopBuilder;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.sandbox.shop.ShopService;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.LoggedRun;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One run over documents that are wrong in one way each: none leaves a trace in the books. */
@OnFirms
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgedErrorCodesTest {

    private static final String TOO_LONG = "2026-0000-0000-0000-01";

    private Firm firm;
    private LoggedRun run;
    private final List<ShopInvoice> wrong = new ArrayList<>();

    @BeforeAll
    void exportThemAll(Firms firms) {
        firm = firms.firm("include-tax-services=true").prefers("AccountingInfoPrefs", "BookCloseDate", "2024-12-31");
        firm.entersInvoice("E05", "75.00");
        firm.books().deactivate("Item", firm.idOf("Item", "Full Detail"));
        ShopBuilder shop = firm.shop();
        ShopClient acme = shop.client("Acme Motors");
        ShopService repair = shop.service("Dent repair");
        wrong.add(shop.invoice("E01").of(acme).approved());
        wrong.add(shop.invoice("E02").line(repair, "120.00").approved());
        wrong.add(bill(shop.client(null), "E03"));
        wrong.add(bill(shop.client("Alamo Paint Supply"), "E04"));
        wrong.add(bill(shop.client("Twins Ltd"), "E04-1"));
        wrong.add(bill(shop.client("TWINS  ltd"), "E04-2"));
        wrong.add(bill(acme, "E05"));
        wrong.add(bill(acme, TOO_LONG));
        wrong.add(shop.invoice("E07").of(acme).line(repair, "-50.00").approved());
        wrong.add(shop.invoice("E08").of(acme).line(repair, "120.00").total("130.00").approved());
        wrong.add(shop.invoice("E09").of(acme).on(LocalDate.of(2024, 12, 31)).line(repair, "120.00").approved());
        ShopClient inactive = shop.client("Brazos Valley Ford");
        wrong.add(bill(inactive, "E10"));
        wrong.add(shop.invoice("E10-2").of(acme).line(shop.service("Full Detail"), "120.00").approved());
        wrong.add(shop.invoice("E14").of(acme).currency("CAD").line(repair, "120.00").approved());
        wrong.add(shop.invoice("E23").of(acme).line(repair, "100.00").percent(shop.service("Tax").tax("8.25"))
                .approved());
        wrong.add(bill(inactive, "E24"));
        run = firm.export().ended("FINISHED");
    }

    private ShopInvoice bill(ShopClient client, String number) {
        return firm.bills(client, number, "120.00");
    }

    @Test
    void leavesTheShopAndTheBooksAsTheyWere() {
        Stream.of("Invoice", "Customer", "Item").forEach(entity -> assertThat(firm.books().all(entity))
                .noneMatch(record -> record.toString().contains("Acme") || record.toString().contains("Dent repair")));
        wrong.forEach(firm::assertWaits);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.E01)
    void anInvoiceWithoutLines() {
        refused("E01", Code.E01, "E01 of Acme Motors, 0.00");
    }

    @Test
    @Raises(Code.E02)
    void anInvoiceWithoutClient() {
        refused("E02", Code.E02, "E02, 120.00");
    }

    @Test
    @Raises(Code.E03)
    void anInvoiceOfAClientWithoutName() {
        refused("E03", Code.E03, "E03, 120.00", "neither a company name nor");
    }

    @Test
    @Raises(Code.E04)
    void aNameThatSomebodyElseHas() {
        String vendor = firm.idOf("Vendor", "Alamo Paint Supply");
        refused("E04", Code.E04, "Customer \"Alamo Paint Supply\"", "the vendor with id " + vendor);
        refused("E04-1", Code.E04, "\"Twins Ltd\"", "client ", "of ReconPro, too");
        refused("E04-2", Code.E04, "\"TWINS ltd\"", "client ", "of ReconPro, too");
    }

    @Test
    @Raises(Code.E05)
    void aNumberThatAnotherInvoiceHas() {
        refused("E05", Code.E05, "E05 of Acme Motors, 120.00", "an invoice of Walk-in Customer (id ");
        assertThat(firm.invoices("E05")).hasSize(1);
    }

    @Test
    @Raises(Code.E06)
    void aNumberThatDoesNotFit() {
        refused(TOO_LONG, Code.E06, "Acme Motors, 120.00", "\"" + TOO_LONG + "\" has 22 characters", "1 to 21");
    }

    @Test
    @Raises(Code.E07)
    void aNegativeTotal() {
        refused("E07", Code.E07, "E07 of Acme Motors", "-50.00");
    }

    @Test
    @Raises(Code.E08)
    void linesThatDoNotMakeTheTotal() {
        refused("E08", Code.E08, "E08 of Acme Motors", "120.00", "130.00");
    }

    @Test
    @Raises(Code.E09)
    void aDateInTheClosedBooks() {
        refused("E09", Code.E09, "E09 of Acme Motors, 120.00", "dated 2024-12-31", "books closed through 2024-12-31");
    }

    @Test
    @Raises(Code.E10)
    void aCustomerOrItemThatIsInactive() {
        String customer = firm.idOf("Customer", "Brazos Valley Ford (deleted)");
        refused("E10", Code.E10, "Customer \"Brazos Valley Ford", "inactive (id " + customer + ")");
        refused("E10-2", Code.E10, "Item \"Full Detail", "inactive (id ");
    }

    @Test
    @Raises(Code.E14)
    void aCurrencyThatTheBooksDoNotKeep() {
        refused("E14", Code.E14, "E14 of Acme Motors, 120.00", "CAD", "USD");
    }

    @Test
    @Raises(Code.E14)
    void aCurrencyThatIsNotItsCustomers(Firms firms) {
        Firm several = firms.firm().prefers("CurrencyPrefs", "MultiCurrencyEnabled", true);
        ShopClient hill = several.shop().client("Hill Country Motors")
                .accountingId(several.idOf("Customer", "Hill Country Motors"));
        ShopInvoice invoice = several.shop().invoice("1001").of(hill).currency("CAD")
                .line(several.shop().service("Dent repair"), "120.00").approved();

        several.export().ended("FINISHED").about("1001", Action.BLOCKED)
                .says("1001", Code.E14, "1001 of Hill Country Motors, 120.00", "CAD", "USD");

        several.assertUntouched(invoice);
        assertThat(several.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.E23)
    void taxWithoutAnItemForIt() {
        refused("E23", Code.E23, "E23 of Acme Motors, 108.25", "8.25");
    }

    @Test
    @Raises(Code.E24)
    void whatIsWrongWithASharedRecordIsExplainedOnceAndReferredToThen() {
        refused("E24", Code.E24, "E24 of Brazos Valley Ford, 120.00", "Customer \"Brazos Valley Ford",
                "E10, see document E10");
    }

    private void refused(String number, Code code, String... parts) {
        run.about(number, Action.BLOCKED).says(number, code, parts);
    }
}
