package io.reconpro.qbo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.document.Draft;
import io.reconpro.qbo.document.MasterChange;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.Shared;
import io.reconpro.qbo.gate.NamedRef;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.quickbooks.entity.EntityJson;
import io.reconpro.qbo.shop.Address;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S-18: what ReconPro's client details may do to a customer that QuickBooks has, and to a new one. */
class ProtectedFieldsTest {

    private static final Address DOCK = new Address("9 Dock St", null, "Astoria", "OR", "97103", null);
    private static final String IN_BOOKS = """
            {'Id':'43','SyncToken':'7','DisplayName':'Harbor Auto','CompanyName':'Harbor Auto','Active':true,
            'GivenName':'Ann','FamilyName':'Lee','PrimaryEmailAddr':{'Address':'ann@harbor.example'},
            'PrimaryPhone':{'FreeFormNumber':'(503) 555-0100'},
            'BillAddr':{'Id':'5','Line1':'1 Pier Rd','City':'Astoria','CountrySubDivisionCode':'OR','PostalCode':'97103'},
            'ShipAddr':{'Id':'6','Line1':'2 Pier Rd','City':'Astoria','CountrySubDivisionCode':'OR','PostalCode':'97103'}}""";

    private final Scene scene = new Scene().itemInBooks("9", "Dent repair");

    /** As in the books. */
    private final AClient client = new AClient().contact("Ann", "Lee").email("ann@harbor.example")
            .phone("(503) 555-0100").ship(new Address("2 Pier Rd", null, "Astoria", "OR", "97103", null));

    @Nested
    class OfAnExistingCustomer {

        @BeforeEach
        void isLinked() {
            scene.inBooks("Customer", IN_BOOKS).links.put(MasterKey.customer(5), "43");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                # box                         | field           | json that is written when the box is not ticked
                protect-customer-first-name   | first name      | {"GivenName":"Bea"}
                protect-customer-last-name    | last name       | {"FamilyName":"Moe"}
                protect-customer-email        | e-mail address  | {"PrimaryEmailAddr":{"Address":"bea@moe.example"}}
                protect-customer-phone        | phone number    | {"PrimaryPhone":{"FreeFormNumber":"555-0199"}}
                protect-customer-bill-address | bill address    | {"BillAddr":{"Line1":"9 Dock St","City":"Astoria",\
                "CountrySubDivisionCode":"OR","PostalCode":"97103"}}
                protect-customer-ship-address | ship address    | {"ShipAddr":{"Line1":"9 Dock St","City":"Astoria",\
                "CountrySubDivisionCode":"OR","PostalCode":"97103"}}
                """)
        void isWrittenUnlessItsBoxIsTicked(String box, String field, String json) {
            differIn(field);

            assertThat(change().qboId()).isEqualTo("43");
            assertThat(change().syncToken()).isEqualTo("7");
            assertThat(EntityJson.write(change().fields())).isEqualTo(json);
            assertThat(codes()).containsExactly(Code.I14);

            scene.chosen.put(box, "true");
            assertThat(change()).isNull();
            assertThat(codes()).containsExactly(Code.I02);
            assertThat(findings().get(0).message()).startsWith("The " + field).contains("was left alone");
        }

        @ParameterizedTest
        @ValueSource(strings = {"first-name", "last-name", "email", "phone", "bill-address", "ship-address"})
        void protectsOnlyWhatItsBoxNames(String box) {
            List.of("first name", "last name", "e-mail address", "phone number", "bill address", "ship address")
                    .forEach(this::differIn);
            scene.chosen.put("protect-customer-" + box, "true");

            assertThat(codes()).containsExactly(Code.I14, Code.I02);
            assertThat(findings().get(0).message().split(";")).hasSize(5);
        }

        private void differIn(String field) {
            switch (field) {
                case "first name" -> client.contact("Bea", client.build().lastName());
                case "last name" -> client.contact(client.build().firstName(), "Moe");
                case "e-mail address" -> client.email("bea@moe.example");
                case "phone number" -> client.phone("555-0199");
                case "bill address" -> client.bill(DOCK);
                default -> client.ship(DOCK);
            }
        }

        @Test
        void isNotWrittenWhereNothingDiffers() {
            assertThat(change()).isNull();
            assertThat(codes()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"ANN@Harbor.example | 503.555.0100", "ann@harbor.example | 503 555 0100"})
        void isTheSameHoweverItIsSpelt(String email, String phone) {
            client.email(email).phone(phone);

            assertThat(change()).isNull();
        }

        @Test
        void keepsTheOtherEmailAddressesOfACustomerWhoHasSeveral() {
            scene.replaceInBooks("Customer", IN_BOOKS.replace("ann@harbor.example",
                    "office@harbor.example, Ann@Harbor.example"));

            assertThat(change()).isNull();
        }

        @Test
        void isNeverErasedByWhatTheShopLeavesEmpty() {
            client.contact(null, null).email(null).phone(null).bill(AClient.NOWHERE).ship(AClient.NOWHERE);

            assertThat(change()).isNull();
            assertThat(codes()).isEmpty();
        }

        @Test
        void isNeverItsName() {
            AClient renamed = AClient.company("Harbor Automotive").bill(AClient.PIER);

            Shared use = use(scene.draft(AnInvoice.sound().of(renamed)));

            assertThat(use.choice().change()).isNull();
            assertThat(use.choice().findings()).extracting(Finding::message).containsExactly("The name of Customer "
                    + "\"Harbor Auto\" differs and was left alone: \"Harbor Auto\" in QuickBooks, \"Harbor Automotive\" "
                    + "in ReconPro.");
        }

        @Test
        void leavesOutAnEmailAddressThatQuickBooksWouldRefuse() {
            client.email("nobody");

            assertThat(change()).isNull();
        }

        @Test
        void saysWhatItHadToShortenWhereItIsWritten() {
            client.phone("(512) 555-0142, ask for Pat in the back");
            assertThat(codes()).containsExactly(Code.I14, Code.W06);

            scene.chosen.put("protect-customer-phone", "true");
            assertThat(codes()).containsExactly(Code.I02);
        }
    }

    @Nested
    class OfACustomerWithNothingButAName {

        @BeforeEach
        void isLinked() {
            scene.inBooks("Customer", "{'Id':'43','DisplayName':'Harbor Auto','Active':true}").links.put(MasterKey.customer(5), "43");
        }

        @Test
        void fillsWhatIsNotProtected() {
            assertThat(codes()).containsExactly(Code.I14);
            assertThat(findings().get(0).message()).isEqualTo("Customer \"Harbor Auto\" is to be changed in QuickBooks: "
                    + "first name from nothing to \"Ann\"; last name from nothing to \"Lee\"; e-mail address from nothing "
                    + "to \"ann@harbor.example\"; phone number from nothing to \"(503) 555-0100\"; bill address from "
                    + "nothing to \"1 Pier Rd, Astoria, OR, 97103\"; ship address from nothing to \"2 Pier Rd, Astoria, "
                    + "OR, 97103\".");
        }

        @Test
        void leavesProtectedFieldsEmpty() {
            protectAll();

            assertThat(change()).isNull();
            assertThat(codes()).hasSize(6).containsOnly(Code.I02);
        }
    }

    @Test
    void recognisesACustomerByItsNameAndChangesItLikeOneThatIsLinked() {
        scene.inBooks("Customer", IN_BOOKS);
        client.phone("555-0199");

        assertThat(change().qboId()).isEqualTo("43");
        assertThat(codes()).containsExactly(Code.W12, Code.I14);
    }

    @Test
    void givesANewCustomerEverythingWhateverIsProtected() {
        String unprotected = created();
        protectAll();

        assertThat(created()).isEqualTo(unprotected).contains("GivenName", "FamilyName", "PrimaryEmailAddr",
                "PrimaryPhone", "BillAddr", "ShipAddr");
        assertThat(codes()).isEmpty();
    }

    private String created() {
        return EntityJson.write(use(scene.draft(AnInvoice.sound().of(client))).choice().created().entity());
    }

    @Nested
    class OnTheInvoice {

        @Test
        void leavesOffAProtectedBillAddress() {
            assertThat(scene.sent(AnInvoice.sound().of(client)).billAddr()).isNotNull();

            protectAll();
            assertThat(scene.sent(AnInvoice.sound().of(client)).billAddr()).isNull();
            assertThat(scene.sent(AnInvoice.sound().of(client)).shipAddr()).isNotNull();
        }

        @Test
        void keepsThatOfARetailClientWhoHasNoCustomerOfHisOwn() {
            scene.retailCustomer = new NamedRef("58", "Walk-in Customer");
            protectAll();

            assertThat(scene.sent(AnInvoice.sound().of(AClient.retail("Ann", "Lee"))).billAddr().line1())
                    .isEqualTo("Ann Lee");
        }
    }

    @Test
    void neverTouchesTheRetailCustomer() {
        scene.retailCustomer = new NamedRef("43", "Harbor Auto");
        scene.inBooks("Customer", IN_BOOKS);

        Draft draft = scene.draft(AnInvoice.sound().of(AClient.retail("Bea", "Moe").email("bea@moe.example")));

        assertThat(use(draft).choice().change()).isNull();
        assertThat(use(draft).choice().findings()).isEmpty();
    }

    private void protectAll() {
        List.of("first-name", "last-name", "email", "phone", "bill-address", "ship-address")
                .forEach(box -> scene.chosen.put("protect-customer-" + box, "true"));
    }

    private MasterChange change() {
        return use(scene.draft(AnInvoice.sound().of(client))).choice().change();
    }

    private List<Finding> findings() {
        return use(scene.draft(AnInvoice.sound().of(client))).choice().findings();
    }

    private List<Code> codes() {
        return findings().stream().map(Finding::code).toList();
    }

    private static Shared use(Draft draft) {
        return draft.shared().stream().filter(use -> use.key().kind() == MasterKey.Kind.CUSTOMER).findFirst()
                .orElseThrow();
    }
}
