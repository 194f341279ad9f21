package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.NewMaster;
import io.reconpro.qbo.document.Verdict;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.quickbooks.entity.QuickBooksItem;
import io.reconpro.qbo.quickbooks.entity.Ref;
import io.reconpro.qbo.settings.ItemStrategy;
import io.reconpro.qbo.shop.PriceType;
import io.reconpro.qbo.shop.Service;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import static io.reconpro.qbo.invoice.AnInvoice.empty;
import static io.reconpro.qbo.invoice.AnInvoice.service;
import static io.reconpro.qbo.invoice.AnInvoice.sound;
import static org.assertj.core.api.Assertions.assertThat;


/** S-08: which item a service is sold as. */
class ItemsTest {

    private final Scene scene = new Scene().customerInBooks("43", "Harbor Auto");

    ItemsTest() {
        scene.links.put(MasterKey.customer(5), "43");
    }

    @Nested
    class PerService {

        @Test
        void linkComesFirstThenAccountingIdThenName() {
            scene.itemInBooks("11", "Old name").itemInBooks("12", "By number").itemInBooks("13", "Dent repair");

            assertThat(item(numbered("Dent repair", "77"))).isEqualTo("13");
            assertThat(item(numbered("Dent repair", "12"))).isEqualTo("12");
            scene.links.put(MasterKey.item("Dent repair"), "11");
            assertThat(item(numbered("Dent repair", "12"))).isEqualTo("11");
        }

        @Test
        void nameCountsWhateverItsCase() {
            scene.itemInBooks("13", "DENT  repair");

            assertThat(item(service("Dent repair"))).isEqualTo("13");
        }

        @Test
        void isCreatedOnTheServiceAccountWhenAbsent() {
            Service service = new Service(1, "Dent: repair", "Without paint", PriceType.LABOR, false, null, null,
                    false);

            List<NewMaster> masters = scene.draft(empty().line(service, "10.00")).masters();

            assertThat(masters).containsExactly(new NewMaster(MasterKey.item("dent - repair"), "Dent - repair",
                    new QuickBooksItem("Dent - repair", "Service", "Without paint", false, new Ref("79"))));
        }

        @Test
        void isCreatedOnceForTwoServicesOfOneName() {
            AnInvoice invoice = empty().line(service("Dent repair"), "10.00").line(service("DENT REPAIR"), "20.00");

            assertThat(scene.draft(invoice).masters()).hasSize(1);
        }

        @Test
        void isShortenedToWhatQuickBooksTakes() {
            AnInvoice invoice = empty().line(service("S".repeat(101)), "10.00");

            assertThat(scene.draft(invoice).masters().get(0).name()).hasSize(100);
            assertThat(scene.codes(invoice)).containsExactly(Code.W07);
        }

        @Test
        void fallsBackToTheGeneralItemWithoutAUsableName() {
            scene.itemInBooks("20", "ReconPro service");

            assertThat(item(service(" "))).isEqualTo("20");
            assertThat(item(null)).isEqualTo("20");
        }

        @Test
        void prefersTheTopLevelItemOfTwoInDifferentCategories() {
            scene.inBooks("Item", """
                    {'Id':'11','Name':'Dent repair','Type':'Service','ParentRef':{'value':'3'}}""")
                    .itemInBooks("12", "Dent repair");

            assertThat(item(service("Dent repair"))).isEqualTo("12");
        }
    }

    @Nested
    class Single {

        @Test
        void sellsEverythingAsTheGeneralItemAndNamesTheService() {
            scene.items = ItemStrategy.SINGLE;
            AnInvoice invoice = empty().line(service("Dent repair"), null, null, "10.00", "Hood")
                    .line(service("Paint"), null, null, "20.00", "Paint, left door");

            assertThat(scene.draft(invoice).masters()).extracting(NewMaster::name).containsExactly("ReconPro service");
            assertThat(scene.sent(invoice).line()).extracting(line -> line.description())
                    .containsExactly("Dent repair: Hood", "Paint, left door");
        }
    }

    @Nested
    class Unusable {

        @Test
        void refusesAnInactiveItem() {
            scene.inBooks("Item", "{'Id':'11','Name':'Dent repair (deleted)','Type':'Service','Active':false}");

            assertThat(scene.message(sound(), Code.E10))
                    .isEqualTo("Item \"Dent repair (deleted)\" cannot be used: it is inactive (id 11).");
        }

        @Test
        void refusesACategory() {
            scene.inBooks("Item", "{'Id':'11','Name':'Dent repair','Type':'Category','Active':true}");

            assertThat(scene.message(sound(), Code.E10)).contains("it is a category");
        }

        @Test
        void prefersTheSellableOfTwo() {
            scene.inBooks("Item", "{'Id':'11','Name':'Dent repair','Type':'Category','Active':true}")
                    .inBooks("Item", """
                            {'Id':'12','Name':'Dent repair','Type':'Service','ParentRef':{'value':'11'}}""");

            assertThat(item(service("Dent repair"))).isEqualTo("12");
        }

        @Test
        void refusesALinkedItemThatIsGone() {
            scene.links.put(MasterKey.item("Dent repair"), "11");

            assertThat(scene.message(sound(), Code.E10))
                    .isEqualTo("Item \"Dent repair\" cannot be used: it no longer exists (id 11).");
        }
    }

    @Test
    void warnsOfAnItemOnAnotherIncomeAccountOnceARun() {
        scene.inBooks("Item", """
                {'Id':'11','Name':'Dent repair','Type':'Service','Active':true,
                'IncomeAccountRef':{'value':'80','name':'Sales'}}""");

        List<Verdict> verdicts = scene.verdicts(sound(), sound().id(2).number("2"));

        assertThat(verdicts.get(0).findings()).extracting(Finding::message).containsExactly(
                "Item \"Dent repair\" posts to the account Sales, not to the Service Account Services.");
        assertThat(verdicts.get(1).findings()).isEmpty();
    }

    private String item(Service service) {
        return scene.sent(empty().line(service, "10.00")).line().get(0).salesItemLineDetail().itemRef().value();
    }

    private static Service numbered(String name, String accountingId) {
        return new Service(1, name, null, PriceType.MONEY, false, null, accountingId, true);
    }
}
