package io.reconpro.qbo.bill;

import static io.reconpro.qbo.bill.ABill.empty;
import static io.reconpro.qbo.bill.ABill.sound;
import static io.reconpro.qbo.bill.ABill.vendor;
import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.document.Verdict;
import io.reconpro.qbo.gate.BillAccounts;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.shop.Address;
import io.reconpro.qbo.shop.Vendor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillJudgeTest {

    private static final Address NOWHERE = new Address(null, null, null, null, null, null);

    private final BillScene scene = new BillScene();

    @Test
    void letsASoundBillGo() {
        assertThat(scene.verdict(sound())).isInstanceOf(Verdict.Go.class);
        assertThat(scene.codes(sound())).isEmpty();
    }

    @Test
    void reportsEverythingAtOnce() {
        ABill bill = empty().from(null).number(null).total("-5.00").date(BillScene.TODAY.plusDays(1));

        assertThat(scene.codes(bill))
                .containsExactly(Code.E15, Code.E06, Code.E01, Code.E08, Code.E07, Code.W29);
    }

    @Nested
    class Vendors {

        @Test
        void missingOrNameless() {
            assertThat(scene.codes(sound().from(null))).containsExactly(Code.E15);
            assertThat(scene.codes(sound().from(vendor(3, null)))).containsExactly(Code.E15);
        }

        @Test
        void aNamelessVendorIsFoundByItsAccountingId() {
            scene.vendorInBooks("12", "Paint House");

            assertThat(scene.codes(sound().from(new Vendor(3, null, null, null, null, null, "12", NOWHERE, false))))
                    .isEmpty();
        }

        @Test
        void theNameOfACustomerIsTaken() {
            scene.inBooks("Customer", "{'Id':'4','DisplayName':'PAINT house','Active':true}");

            assertThat(scene.message(sound(), Code.E04)).contains("Vendor \"Paint House\"", "the customer with id 4");
        }

        @Test
        void anArchivedOneIsDoubtful() {
            assertThat(scene.message(sound().from(new Vendor(3, "Paint House", null, null, null, null, null, NOWHERE,
                    true)), Code.W13)).contains("its vendor is archived");
        }

        @Test
        void aMalformedAddressIsLeftOffANewOne() {
            Vendor vendor = new Vendor(3, "Paint House", null, null, "front desk", null, null, NOWHERE, false);

            assertThat(scene.message(sound().from(vendor), Code.W05)).contains("\"front desk\"");
        }
    }

    @Nested
    class Numbers {

        @ParameterizedTest
        @CsvSource({"12, v-1, true", "12, V-2, false", "13, V-1, false"})
        void areTakenWhenTheSameVendorGaveThem(String vendorId, String number, boolean taken) {
            scene.vendorInBooks("12", "Paint House").vendorInBooks("13", "Others").billInBooks("99", vendorId, number);

            assertThat(scene.codes(sound()).contains(Code.E16)).isEqualTo(taken);
        }

        @Test
        void areFreeForAVendorThatIsNewInQuickBooks() {
            scene.billInBooks("99", "12", "V-1");

            assertThat(scene.codes(sound())).isEmpty();
        }

        @Test
        void areTakenByTheFirstOfTwoApprovedBills() {
            List<Verdict> verdicts = scene.verdicts(sound(), sound().id(8).number("v-1"), sound().id(9).from(vendor(4, "Else")));

            assertThat(verdicts).extracting(BillScene::codes).containsExactly(
                    List.of(), List.of(Code.E16), List.of());
            assertThat(verdicts.get(1).findings().get(0).message()).contains("another approved bill of ReconPro (id 7)");
        }

        @ParameterizedTest
        @CsvSource({"123456789012345678901, false", "1234567890123456789012, true"})
        void fitInto21Characters(String number, boolean tooLong) {
            assertThat(scene.codes(sound().number(number)).contains(Code.E06)).isEqualTo(tooLong);
        }
    }

    @Nested
    class Amounts {

        @ParameterizedTest
        @CsvSource({"80.00, ''", "80.01, W14", "90.00, E08"})
        void compareTheTotalWithTheLines(String total, String code) {
            assertThat(scene.codes(sound().total(total))).extracting(Code::name)
                    .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
        }

        @Test
        void mustNotBeNegative() {
            assertThat(scene.codes(empty().line("Returned", "-5.00"))).containsExactly(Code.E07);
        }

        @Test
        void mayBeZero() {
            assertThat(scene.verdict(empty().line("Warranty", "0.00"))).isInstanceOf(Verdict.Go.class);
            assertThat(scene.codes(empty().line("Warranty", "0.00"))).containsExactly(Code.W17);
        }

        @Test
        void aMissingOneIsAllThatIsSaidAboutThem() {
            ABill bill = sound().line("Tape", null).total("90.00");

            assertThat(scene.codes(bill)).containsExactly(Code.E17);
            assertThat(scene.message(bill, Code.E17)).contains("its line 2 has no amount");
        }
    }

    @Test
    void needsAnAccountThatCanBeUsed() {
        scene.accounts = new BillAccounts(null, null, "the setting Vendor Account is \"Old\", but it is inactive");

        assertThat(scene.message(sound(), Code.E17)).contains("the setting Vendor Account is \"Old\"");
    }

    @Test
    void booksThatAreClosedTakeNoBill() {
        scene.closedThrough = LocalDate.of(2026, 3, 10);

        assertThat(scene.codes(sound())).containsExactly(Code.E09);
    }

    @Test
    void hasTheCurrencyOfTheBooksOrOfItsVendor() {
        assertThat(scene.codes(sound().currency("CAD"))).containsExactly(Code.E14);
        scene.multiCurrency = true;
        assertThat(scene.codes(sound().currency("CAD"))).isEmpty();
        scene.inBooks("Vendor", "{'Id':'12','DisplayName':'Paint House','CurrencyRef':{'value':'EUR'}}");
        assertThat(scene.message(sound().currency("CAD"), Code.E14)).contains("CAD", "EUR");
    }

    @Nested
    class Reexports {

        private final String hash = BillHash.of(sound().build());

        private void exported(String sourceHash) {
            scene.vendorInBooks("12", "Paint House");
            scene.links.put("7", new Link(new WriteKey("Bill", "7"), "99", "0", "V-1", sourceHash, null,
                    Link.Standing.HELD));
        }

        private void copy(String more) {
            scene.inBooks("Bill", """
                    {'Id':'99','SyncToken':'0','DocNumber':'V-1','TxnDate':'2026-03-10','TotalAmt':80.00,
                     'Balance':80.00,'VendorRef':{'value':'12','name':'Paint House'}%s}""".formatted(more));
        }

        @Test
        void setOnlyTheStatusOfWhatIsUnchanged() {
            exported(hash);
            copy("");

            assertThat(scene.verdict(sound())).isInstanceOf(Verdict.AlreadyExported.class);
            assertThat(scene.codes(sound())).containsExactly(Code.I04);
        }

        @Test
        void areRefusedWhenNothingChangedButTheCopyIsGone() {
            exported(hash);

            assertThat(scene.codes(sound())).containsExactly(Code.E12);
        }

        @Test
        void areRefusedWhileTheBoxIsOff() {
            exported("other");
            scene.settings.put("overwrite-existing", "true");

            assertThat(scene.codes(sound())).contains(Code.E11);
        }

        @Test
        void updateTheCopyWhenTheBoxIsOn() {
            exported("other");
            copy("");
            scene.settings.put("overwrite-existing-bills", "true");

            assertThat(scene.verdict(sound())).isInstanceOfSatisfying(Verdict.Go.class,
                    going -> assertThat(going.base().path("Id").asText()).isEqualTo("99"));
        }

        @ParameterizedTest
        @CsvSource(quoteCharacter = '"', value = {
            "\",'LinkedTxn':[{'TxnId':'5','TxnType':'BillPaymentCheck'}]\", E21", "\",'Balance':30.00\", E21"})
        void refuseABillThatWasPaid(String paid, Code code) {
            exported("other");
            copy(paid);
            scene.settings.put("overwrite-existing-bills", "true");

            assertThat(scene.codes(sound())).contains(code);
        }

        @Test
        void warnWhenTheVendorChanges() {
            exported("other");
            copy("");
            scene.settings.put("overwrite-existing-bills", "true");

            assertThat(scene.message(sound().from(vendor(4, "Wheels & Co")), Code.W24))
                    .contains("its vendor changes from Paint House to Wheels & Co");
        }

        @Test
        void sayThatTheCopyIsGone() {
            exported("other");
            scene.settings.put("overwrite-existing-bills", "true");

            assertThat(scene.codes(sound())).contains(Code.E12);
        }
    }
}
