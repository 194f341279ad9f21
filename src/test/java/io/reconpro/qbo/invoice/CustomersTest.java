package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.MasterRef;
import io.reconpro.qbo.document.NewMaster;
import io.reconpro.qbo.document.RunCache;
import io.reconpro.qbo.document.Verdict;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.quickbooks.entity.EmailAddress;
import io.reconpro.qbo.quickbooks.entity.PhysicalAddress;
import io.reconpro.qbo.quickbooks.entity.QuickBooksCustomer;
import io.reconpro.qbo.quickbooks.entity.Ref;
import io.reconpro.qbo.quickbooks.entity.TelephoneNumber;
import io.reconpro.qbo.shop.Address;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static io.reconpro.qbo.invoice.AnInvoice.sound;
import static org.assertj.core.api.Assertions.assertThat;


class CustomersTest {

    private final Scene scene = new Scene().itemInBooks("9", "Dent repair");
    private final MasterKey key = MasterKey.customer(5);

    /** S-20: link, accounting id, name, create. */
    @Nested
    class Order {

        @BeforeEach
        void threeCandidates() {
            scene.customerInBooks("41", "Linked Inc").customerInBooks("42", "By Number Inc")
                    .customerInBooks("43", "Harbor Auto");
        }

        @Test
        void linkComesFirst() {
            scene.links.put(key, "41");

            assertThat(customer(new AClient().accountingId("42"))).isEqualTo("41");
        }

        @Test
        void accountingIdComesSecond() {
            assertThat(customer(new AClient().accountingId("42"))).isEqualTo("42");
        }

        @Test
        void accountingIdOfNobodyIsAnotherSystems() {
            assertThat(customer(new AClient().accountingId("777"))).isEqualTo("43");
            assertThat(customer(new AClient().accountingId("AX-42"))).isEqualTo("43");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Harbor Auto", "HARBOR AUTO", "  harbor   auto "})
        void nameComesThirdWhateverItsCaseAndBlanks(String name) {
            assertThat(customer(AClient.company(name))).isEqualTo("43");
        }

        @Test
        void nameOfAPersonIsFirstAndLast() {
            scene.customerInBooks("44", "Jane Doe");

            assertThat(customer(AClient.retail("Jane", "Doe"))).isEqualTo("44");
        }

        @Test
        void firstAndLastNameOfAPersonComeFourth() {
            scene.inBooks("Customer", "{'Id':'45','DisplayName':'Doe, Jane','GivenName':'JANE','FamilyName':'Doe'}");
            AClient jane = AClient.retail("Jane", "Doe").bill(AClient.NOWHERE);

            assertThat(customer(jane)).isEqualTo("45");
            assertThat(scene.codes(sound().of(jane))).containsExactly(Code.W12, Code.I02);
        }

        @Test
        void contactsOfACompanyAreNoCustomers() {
            scene.inBooks("Customer", """
                    {'Id':'45','DisplayName':'Doe Inc','CompanyName':'Doe Inc',
                    'GivenName':'Jane','FamilyName':'Doe'}""");

            assertThat(customer(AClient.retail("Jane", "Doe"))).isEqualTo("new");
        }

        @Test
        void aPersonListedForAnotherClientIsSomebodyElse() {
            scene.inBooks("Customer", "{'Id':'45','DisplayName':'Doe, Jane','GivenName':'Jane','FamilyName':'Doe'}");
            scene.holders.put("45", "8");

            assertThat(customer(AClient.retail("Jane", "Doe"))).isEqualTo("new");
        }

        @Test
        void aPersonListedTwiceIsNotGuessed() {
            scene.inBooks("Customer", "{'Id':'45','DisplayName':'Doe, Jane','GivenName':'Jane','FamilyName':'Doe'}")
                    .inBooks("Customer", "{'Id':'46','DisplayName':'Jane D.','GivenName':'Jane','FamilyName':'Doe'}");

            assertThat(scene.codes(sound().of(AClient.retail("Jane", "Doe")))).containsExactly(Code.E04);
        }

        @Test
        void nobodyFoundIsCreated() {
            InvoiceDraft draft = scene.draft(sound().of(AClient.company("Nova Motors")));

            assertThat(draft.customer()).isEqualTo(MasterRef.planned(key));
            assertThat(draft.masters()).extracting(NewMaster::name).containsExactly("Nova Motors");
        }

        private String customer(AClient client) {
            return scene.sent(sound().of(client)).customerRef().value();
        }
    }

    @Nested
    class NamesThatAreTaken {

        @ParameterizedTest
        @ValueSource(strings = {"Vendor", "Employee"})
        void refusesTheNameOfAnotherKind(String entity) {
            scene.inBooks(entity, "{'Id':'61','DisplayName':'harbor auto','Active':true}");

            assertThat(scene.message(sound(), Code.E04)).isEqualTo("Customer \"Harbor Auto\" cannot be created in "
                    + "QuickBooks: the %s with id 61 has this name.".formatted(entity.toLowerCase()));
        }

        @Test
        void refusesTheNameOfAnInactiveVendor() {
            scene.inBooks("Vendor", "{'Id':'61','DisplayName':'Harbor Auto (deleted)','Active':false}");

            assertThat(scene.codes(sound())).containsExactly(Code.E04);
        }

        @Test
        void usesTheCustomerEvenIfAnInactiveVendorHadItsName() {
            scene.customerInBooks("43", "Harbor Auto")
                    .inBooks("Vendor", "{'Id':'61','DisplayName':'Harbor Auto (deleted)','Active':false}");

            assertThat(scene.codes(sound())).containsExactly(Code.W12);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Harbor Auto", "Harbor Auto (deleted)"})
        void neverCreatesWhatIsInactive(String name) {
            scene.inBooks("Customer", "{'Id':'43','DisplayName':'%s','Active':false}".formatted(name));

            assertThat(scene.message(sound(), Code.E10))
                    .isEqualTo("Customer \"Harbor Auto\" cannot be used: it is inactive (id 43).");
        }

        @Test
        void prefersTheActiveOfTwo() {
            scene.inBooks("Customer", "{'Id':'42','DisplayName':'Harbor Auto (deleted)','Active':false}")
                    .customerInBooks("43", "Harbor Auto");

            assertThat(scene.sent(sound()).customerRef()).isEqualTo(new Ref("43"));
        }

        @Test
        void refusesTwoClientsOfOneNameInTheChunk() {
            List<Verdict> verdicts = scene.verdicts(sound(),
                    sound().id(1002).number("1002").of(AClient.company("HARBOR AUTO").id(6)));

            assertThat(verdicts).allSatisfy(verdict -> assertThat(verdict.findings()).extracting(Finding::code)
                    .containsExactly(Code.E04));
            assertThat(verdicts.get(0).findings().get(0).message()).contains("client 6 of ReconPro");
        }

        @Test
        void refusesTheCustomerOfAnotherClient() {
            scene.customerInBooks("43", "Harbor Auto");
            scene.holders.put("43", "6");

            assertThat(scene.message(sound(), Code.E04)).contains("client 6 of ReconPro");
        }

        @Test
        void refusesTheCustomerOfAnotherClientOfTheChunk() {
            scene.customerInBooks("43", "Harbor Auto");
            scene.links.put(MasterKey.customer(6), "43");

            List<Verdict> verdicts = scene.verdicts(sound(),
                    sound().id(1002).number("1002").of(AClient.company("Harbor Auto").id(6)));

            assertThat(verdicts.get(0).findings()).extracting(Finding::code).containsExactly(Code.E04);
            assertThat(verdicts.get(1)).isInstanceOf(Verdict.Go.class);
        }

        @Test
        void takesTwoClientsOfOneNameThatAccountingIdsTellApart() {
            scene.customerInBooks("43", "Harbor Auto").customerInBooks("44", "Harbor Auto South");

            List<Verdict> verdicts = scene.verdicts(sound().of(new AClient().accountingId("43")),
                    sound().id(1002).number("1002").of(new AClient().id(6).accountingId("44")));

            assertThat(verdicts).hasOnlyElementsOfType(Verdict.Go.class);
        }

        @Test
        void refusesALinkedCustomerThatIsGoneOrInactive() {
            scene.links.put(key, "41");

            assertThat(scene.message(sound(), Code.E10)).endsWith("it no longer exists (id 41).");

            scene.cache = new RunCache();
            scene.inBooks("Customer", "{'Id':'41','DisplayName':'Harbor Auto (deleted)','Active':false}");

            assertThat(scene.message(sound(), Code.E10)).endsWith("it is inactive (id 41).");
        }
    }

    /** S-20: an accounting id may be another system's, or that of several clients. */
    @Nested
    class AccountingIds {

        @BeforeEach
        void oneCustomer() {
            scene.customerInBooks("42", "Harbor Auto Inc.");
        }

        @Test
        void linkTheCustomerThatBearsTheName() {
            InvoiceDraft draft = scene.draft(sound().of(new AClient().accountingId("42").email("new@harbor.example")));

            assertThat(draft.matches()).isEqualTo(Map.of(key, "42"));
            assertThat(draft.changes()).hasSize(1);
        }

        @Test
        void changeNothingOfAStrangerUntilSomebodyAcceptsThatBothAreTheSame() {
            scene.customerInBooks("7", "Sunset Bakery");
            AnInvoice invoice = sound().of(new AClient().accountingId("7").email("new@harbor.example"));

            assertThat(scene.codes(invoice)).containsExactly(Code.W51);
            assertThat(scene.draft(invoice)).satisfies(draft -> {
                assertThat(draft.customer().id()).isEqualTo("7");
                assertThat(draft.changes()).isEmpty();
                assertThat(draft.matches()).isEmpty();
            });
            scene.accepts(Code.W51, "Customer", "5");

            assertThat(scene.draft(invoice).changes()).hasSize(1);
            assertThat(scene.draft(invoice).matches()).isEqualTo(Map.of(key, "7"));
        }

        @Test
        void ofTwoClientsGiveTheCustomerToTheFirst() {
            List<InvoiceDraft> drafts = scene.drafts(
                    sound().of(new AClient().accountingId("42").email("one@harbor.example")).build(),
                    sound().id(2).number("2")
                            .of(new AClient().id(6).accountingId("42").email("two@harbor.example")).build());

            assertThat(drafts).extracting(draft -> draft.customer().id()).containsOnly("42");
            assertThat(drafts.get(0).changes()).hasSize(1);
            assertThat(drafts.get(1).changes()).isEmpty();
            assertThat(drafts.get(1).matches()).isEmpty();
        }

        @Test
        void ofASecondClientLeaveTheDetailsToTheFirst() {
            scene.holders.put("42", "6");
            AnInvoice invoice = sound().of(new AClient().accountingId("42").email("new@harbor.example"));

            assertThat(scene.codes(invoice)).containsExactly(Code.W52);
            assertThat(scene.message(invoice, Code.W52)).contains("belongs to client 6 of ReconPro");
            assertThat(scene.draft(invoice).changes()).isEmpty();
        }

        @Test
        void leaveTheNameToTheClientWhoHasTheId() {
            List<Verdict> verdicts = scene.verdicts(sound().of(new AClient().accountingId("42")),
                    sound().id(2).number("2").of(AClient.company("Harbor Auto Inc.").id(6)));

            assertThat(verdicts.get(1).findings()).extracting(Finding::code).containsExactly(Code.E04);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void nameTheRecordThatIsLeftOfAMerge(boolean stillListed) {
            scene.links.put(key, "41");
            if (stillListed) {
                scene.inBooks("Customer", "{'Id':'41','DisplayName':'Harbor Auto (deleted)','Active':false}");
            }

            assertThat(scene.codes(sound())).containsExactly(Code.E10);
            InvoiceDraft draft = scene.draft(sound().of(new AClient().accountingId("42")));

            assertThat(draft.customer().id()).isEqualTo("42");
            assertThat(draft.matches()).isEqualTo(Map.of(key, "42"));
        }
    }

    @Test
    void warnsOfAMatchByNameAndOffersToLinkIt() {
        scene.customerInBooks("43", "Harbor Auto");

        assertThat(scene.codes(sound())).containsExactly(Code.W12);
        assertThat(scene.draft(sound()).matches()).isEqualTo(Map.of(key, "43"));
    }

    @Test
    void linksNothingAnewThatWasFoundByIdOrCreated() {
        scene.links.put(key, "43");
        scene.customerInBooks("43", "Harbor Auto");

        assertThat(scene.draft(sound()).matches()).isEmpty();
        assertThat(scene.draft(sound().of(AClient.company("Nova").id(6))).matches()).isEmpty();
    }

    /** S-18: a new record gets everything. */
    @Nested
    class NewCustomers {

        @Test
        void getEverythingThatIsKnown() {
            AClient client = new AClient().contact("Ann", "Lee").email("ann@harbor.example").phone("555-0100")
                    .ship(new Address("2 Dock", "Gate B", null, null, null, "US"));

            assertThat(created(client)).isEqualTo(new QuickBooksCustomer("Harbor Auto", "Harbor Auto", "Ann", "Lee",
                    new EmailAddress("ann@harbor.example"), new TelephoneNumber("555-0100"),
                    new PhysicalAddress("1 Pier Rd", null, null, "Astoria", "OR", "97103", null),
                    new PhysicalAddress("2 Dock", "Gate B", null, null, null, null, "US"), null));
        }

        @Test
        void leaveOutWhatIsEmpty() {
            assertThat(created(AClient.retail("Jane", null).bill(AClient.NOWHERE))).isEqualTo(
                    new QuickBooksCustomer("Jane", null, "Jane", null, null, null, null, null, null));
        }

        @Test
        void haveNoColonTabOrLineBreakInNames() {
            QuickBooksCustomer customer = created(AClient.company("Fleet: North\tYard\nDock").contact("A:nn", null));

            assertThat(customer.displayName()).isEqualTo("Fleet - North Yard Dock");
            assertThat(customer.givenName()).isEqualTo("A - nn");
        }

        @Test
        void haveTheDocumentsCurrencyWhereTheBooksKeepSeveral() {
            scene.multiCurrency = true;

            assertThat(((QuickBooksCustomer) scene.draft(sound().currency("CAD")).masters().get(0).entity())
                    .currencyRef()).isEqualTo(new Ref("CAD"));
        }

        @Test
        void areShortenedToWhatQuickBooksTakes() {
            AClient client = AClient.company("N".repeat(501)).contact("F".repeat(101), null).phone("5".repeat(31));

            QuickBooksCustomer customer = created(client);

            assertThat(customer.displayName()).hasSize(500);
            assertThat(customer.companyName()).hasSize(100);
            assertThat(customer.givenName()).hasSize(100);
            assertThat(customer.primaryPhone().freeFormNumber()).hasSize(30);
            assertThat(scene.codes(sound().of(client)))
                    .containsExactly(Code.W07, Code.W07, Code.W07, Code.W06);
        }

        @Test
        void areCreatedOnceForManyDocuments() {
            List<InvoiceDraft> drafts = scene.drafts(sound().build(), sound().id(2).number("2").build());

            assertThat(drafts.stream().flatMap(draft -> draft.masters().stream()).distinct()).hasSize(1);
        }

        @Test
        void goWithoutAMalformedEmailAddress() {
            AClient client = new AClient().email("front desk at harbor");

            assertThat(created(client).primaryEmailAddr()).isNull();
            assertThat(scene.sent(sound().of(client)).billEmail()).isNull();
            assertThat(scene.message(sound().of(client), Code.W05)).contains("\"front desk at harbor\"");
        }

        private QuickBooksCustomer created(AClient client) {
            return (QuickBooksCustomer) scene.draft(sound().of(client)).masters().get(0).entity();
        }
    }
}
