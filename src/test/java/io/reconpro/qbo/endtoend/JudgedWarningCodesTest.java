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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Documents with one warning each: held back while warnings are treated as errors, and exported by the next run. */
@OnFirms
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgedWarningCodesTest {

    private static final String LONG_NAME = "The Very Long Names Company of Austin, Travis County, Texas, "
            + "and of all its many neighbours in the hill country";
    private static final String LONG_PHONE = "(512) 555-0142, ask for Pat in the back";

    private Firm firm;
    private LoggedRun held;
    private LoggedRun exported;
    private final List<ShopInvoice> invoices = new ArrayList<>();

    @BeforeAll
    void exportThemAllTwice(Firms firms) {
        firm = firms.firm("treat-warnings-as-errors=true", "duplicate-vehicle-days=30").updatesClasses()
                .prefers("AccountingInfoPrefs", "ClassTrackingPerTxn", true);
        ShopBuilder shop = firm.shop();
        ShopClient acme = classed("Acme Motors");
        ShopClient merged = classed("Merged Motors");
        ShopService repair = shop.service("Dent repair");
        add(shop.client("Classless Cars"), "W01");
        add(shop.client("Fleet of Old").qboClass(firm.idOf("Class", "Fleet (deleted)")), "W02");
        add(shop.client("No Such Class").qboClass("98765"), "W02-1");
        add(classed("E-Mail Motors").email("not an address"), "W05");
        add(classed("Phone Motors").phone(LONG_PHONE), "W06");
        add(classed(LONG_NAME), "W07");
        invoices.add(shop.invoice("W07-1").of(acme).line(shop.service("Service of " + LONG_NAME), "120.00").approved());
        invoices.add(shop.invoice("W08").of(acme).notes("n".repeat(4000)).line(repair, "120.00").approved());
        invoices.add(shop.invoice("W08-1").of(acme).vehicle("1HGCM82633A004352", "S-1", "RO-1")
                .line(repair, BigDecimal.ONE, new BigDecimal("120.00"), new BigDecimal("120.00"), "d".repeat(4000))
                .approved());
        invoices.add(shop.invoice("W28").of(acme).vehicle("1HGCM82633A004352", "S-1", "RO-2").line(repair, "60.00")
                .approved());
        invoices.add(shop.invoice("W09").of(acme).line(shop.service("Full Detail"), "120.00").approved());
        add(classed("Hill Country Motors"), "W12");
        add(classed("Archived Motors").archived(), "W13");
        add(merged, "W13-1");
        add(acme, "W17", "0.00");
        invoices.add(shop.invoice("W29").of(acme).on(LocalDate.now().plusDays(40)).line(repair, "120.00").approved());
        invoices.add(shop.invoice("W29-1").of(acme).on(LocalDate.of(2015, 3, 1)).line(repair, "120.00").approved());
        invoices.add(shop.invoice("W34").of(acme).line(repair, "100.00").percent(shop.service("Tax back").tax("-5"))
                .approved());
        shop.save();
        firm.changeShop("update client set merged_into_client_id = ? where id = ?", acme.id(), merged.id());
        held = firm.export().ended("FINISHED");
        Stream.of("Invoice", "Customer", "Item").forEach(entity -> assertThat(firm.books().all(entity))
                .as(entity + " after a run that was held back").noneMatch(record -> record.toString().contains("Motors")
                        && !record.toString().contains("Hill Country Motors")));
        invoices.forEach(firm::assertWaits);
        firm.sets("treat-warnings-as-errors", "false");
        exported = firm.export().ended("FINISHED");
    }

    private ShopClient classed(String name) {
        return firm.shop().client(name).qboClass(firm.idOf("Class", "Wholesale"));
    }

    private void add(ShopClient client, String number) {
        add(client, number, "120.00");
    }

    private void add(ShopClient client, String number, String amount) {
        invoices.add(firm.bills(client, number, amount));
    }

    @Test
    void lettingThemGoBringsThemAllToTheBooks() {
        invoices.forEach(firm::assertExported);
        assertThat(firm.deviations()).as("what is not just the shortening that the log tells of")
                .filteredOn(deviation ->
                        !deviation.matches("(?s)Invoice (W07-1|W08-1) .* line 1 .*|Item 'Service of .*"))
                .isEmpty();
    }

    @Test
    @Raises(Code.W01)
    void noClass() {
        warned("W01", Code.W01, "W01 of Classless Cars, 120.00");
    }

    @Test
    @Raises(Code.W02)
    void aClassThatCannotBeUsed() {
        warned("W02", Code.W02, "W02 of Fleet of Old, 120.00", "\"Fleet", "inactive");
        warned("W02-1", Code.W02, "W02-1 of No Such Class, 120.00", "\"98765\"", "no such class");
    }

    @Test
    @Raises(Code.W05)
    void anEmailAddressThatIsNone() {
        warned("W05", Code.W05, "W05 of E-Mail Motors", "\"not an address\"");
    }

    @Test
    @Raises(Code.W06)
    void aPhoneNumberThatIsTooLong() {
        warned("W06", Code.W06, "Phone Motors", LONG_PHONE, "30 characters");
    }

    @Test
    @Raises(Code.W07)
    void namesThatAreTooLong() {
        warned("W07", Code.W07, LONG_NAME, "100 characters");
        warned("W07-1", Code.W07, "Service of " + LONG_NAME, "100 characters");
    }

    @Test
    @Raises(Code.W08)
    void textsThatAreTooLong() {
        warned("W08", Code.W08, "W08 of Acme Motors", "the note", "characters");
        warned("W08-1", Code.W08, "W08-1 of Acme Motors", "the description of line 1", "4000 characters");
    }

    @Test
    @Raises(Code.W09)
    void anItemThatPostsToAnotherAccount() {
        warned("W09", Code.W09, "\"Full Detail\"", "Detailing Income", "Reconditioning Income");
    }

    @Test
    @Raises(Code.W12)
    void aCustomerOfTheSameName() {
        warned("W12", Code.W12, "Customer \"Hill Country Motors\"",
                "(id " + firm.idOf("Customer", "Hill Country Motors") + ")", "to be Hill Country Motors of ReconPro");
    }

    @Test
    @Raises(Code.W13)
    void aClientWhoIsArchivedOrMerged() {
        warned("W13", Code.W13, "W13 of Archived Motors, 120.00", "archived");
        warned("W13-1", Code.W13, "W13-1 of Merged Motors, 120.00", "merged into client ");
    }

    @Test
    @Raises(Code.W17)
    void nothingToPay() {
        warned("W17", Code.W17, "W17 of Acme Motors", "zero");
    }

    @Test
    @Raises(Code.W28)
    void aVehicleThatWasInvoicedAShortTimeBefore() {
        warned("W28", Code.W28, "W28 of Acme Motors, 60.00", "vehicle 1HGCM82633A004352", "on invoice W08-1 (");
    }

    @Test
    @Raises(Code.W29)
    void aDateFarAway() {
        warned("W29", Code.W29, "W29 of Acme Motors, 120.00", LocalDate.now().plusDays(40).toString(), "future");
        warned("W29-1", Code.W29, "W29-1 of Acme Motors, 120.00", "2015-03-01", "before the previous fiscal year");
    }

    @Test
    @Raises(Code.W34)
    void aTaxThatTakesMoneyOff() {
        warned("W34", Code.W34, "W34 of Acme Motors, 95.00", "\"Tax back\"");
    }

    private void warned(String number, Code code, String... parts) {
        held.about(number, Action.BLOCKED).says(number, code, parts);
        exported.about(number, Action.CREATED).says(number, code, parts);
    }
}
