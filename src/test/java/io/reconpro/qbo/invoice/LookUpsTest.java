package io.reconpro.qbo.invoice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.document.Known;
import io.reconpro.qbo.document.LookUps;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.quickbooks.Read;
import io.reconpro.qbo.shop.Invoice;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import static io.reconpro.qbo.invoice.AnInvoice.empty;
import static io.reconpro.qbo.invoice.AnInvoice.service;
import static io.reconpro.qbo.invoice.AnInvoice.sound;
import static io.reconpro.qbo.invoice.AnInvoice.tax;
import static org.assertj.core.api.Assertions.assertThat;


class LookUpsTest {

    private static final String INACTIVE_TOO = " AND Active IN (true, false)";

    private final Scene scene = new Scene();

    @Nested
    class Questions {

        @Test
        void askForNamesInBothSpellingsAmongAllKindsAndForNumbers() {
            assertThat(scene.lookUps(sound().of(AClient.company("O'Brien")).build()).questions()).containsExactly(
                    new Query("Customer", "DisplayName IN ('O\\'Brien', 'O\\'Brien (deleted)')" + INACTIVE_TOO),
                    new Query("Vendor", "DisplayName IN ('O\\'Brien', 'O\\'Brien (deleted)')" + INACTIVE_TOO),
                    new Query("Employee", "DisplayName IN ('O\\'Brien', 'O\\'Brien (deleted)')" + INACTIVE_TOO),
                    new Query("Item", "Name IN ('Dent repair', 'Dent repair (deleted)')" + INACTIVE_TOO),
                    new Query("Invoice", "DocNumber IN ('1001')"));
        }

        @Test
        void askForPersonsByFirstAndLastNameToo() {
            assertThat(scene.lookUps(sound().of(AClient.retail("Jane", "Doe")).build()).questions()).contains(
                    new Query("Customer", "GivenName IN ('Jane') AND FamilyName IN ('Doe')"));
            assertThat(scene.lookUps(sound().of(new AClient().contact("Jane", "Doe")).build()).questions())
                    .extracting(Query::where).noneMatch(where -> where.contains("GivenName"));
        }

        @Test
        void readByIdACopyThatTheAnswersDoNotShowAsItMustBe() {
            scene.overwrite = true;
            scene.exported(1001, "266", "v1:older").inBooks("Customer", "{'Id':'266','SyncToken':'9'}");
            Invoice changed = sound().build();

            assertThat(unseen(changed, "2")).containsExactly(new Read("Invoice", "266"));
            scene.inBooks("Invoice", "{'Id':'266','SyncToken':'1'}");
            assertThat(unseen(changed, "2")).containsExactly(new Read("Invoice", "266"));
            assertThat(unseen(changed, "1")).isEmpty();
        }

        private List<Read> unseen(Invoice invoice, String version) {
            LookUps lookUps = scene.lookUps(invoice);
            return lookUps.unseen(scene.answers(lookUps), Map.of("266", version));
        }

        @Test
        void askForLinksByIdOnly() {
            scene.links.put(MasterKey.customer(5), "43");
            scene.links.put(MasterKey.item("Dent repair"), "9");

            assertThat(scene.lookUps(sound().build()).questions()).containsExactly(
                    new Query("Customer", "Id IN ('43')" + INACTIVE_TOO),
                    new Query("Item", "Id IN ('9')" + INACTIVE_TOO),
                    new Query("Invoice", "DocNumber IN ('1001')"));
        }

        @Test
        void askForAccountingIdsAndNamesAtOnce() {
            assertThat(scene.lookUps(sound().of(new AClient().accountingId("43")).build()).questions())
                    .extracting(Query::where).contains("Id IN ('43')" + INACTIVE_TOO)
                    .anyMatch(where -> where.startsWith("DisplayName IN ('Harbor Auto'"));
        }

        @Test
        void leaveOutTaxServicesMissingClientsAndLinkedNumbers() {
            scene.exported(1001, "5", "v1:older");

            assertThat(scene.lookUps(empty().of(null).line(tax("8"), "8.00").build()).questions()).isEmpty();
        }

        @Test
        void askOfInvoicesThatOnlyNeedTheirStatusWhetherTheirCopyIsThere() {
            Invoice invoice = sound().build();
            scene.exported(1001, "5", SourceHash.of(invoice));

            assertThat(scene.lookUps(invoice).questions()).containsExactly(new Query("Invoice", "Id IN ('5')"));
        }

        @Test
        void askOnceForWhatManyInvoicesNeed() {
            Invoice[] invoices = IntStream.range(0, 100).mapToObj(i -> sound().id(i).number("N" + i).build())
                    .toArray(Invoice[]::new);

            assertThat(scene.lookUps(invoices).questions()).extracting(Query::entity)
                    .containsExactly("Customer", "Vendor", "Employee", "Item", "Invoice", "Invoice");
        }
    }

    @Nested
    class TheRun {

        @Test
        void asksNothingTwice() {
            scene.customerInBooks("43", "Harbor Auto").itemInBooks("9", "Dent repair");
            scene.context(sound().build());

            assertThat(scene.lookUps(sound().id(2).number("2").build()).questions()).extracting(Query::entity)
                    .containsExactly("Invoice");
            assertThat(scene.sent(sound().id(2).number("2")).customerRef().value()).isEqualTo("43");
        }

        @Test
        void remembersThatThereIsNobody() {
            scene.context(sound().build());

            assertThat(scene.lookUps(sound().id(2).number("2").build()).questions()).extracting(Query::entity)
                    .containsExactly("Invoice");
        }

        @Test
        void usesWhatItCreated() {
            scene.context(sound().build());
            scene.cache.learn(MasterKey.Kind.CUSTOMER, node("81").put("DisplayName", "Harbor Auto"));
            scene.cache.learn(MasterKey.Kind.ITEM, node("82").put("Name", "Dent repair").put("Type", "Service"));

            scene.links.put(MasterKey.customer(5), "81");

            assertThat(scene.draft(sound()).masters()).isEmpty();
            assertThat(scene.lookUps(sound().build()).questions()).extracting(Query::entity)
                    .containsExactly("Invoice");
        }

        @Test
        void forgetsWhatWasNotUsedForLong() {
            scene.context(sound().build());
            scene.context(IntStream.range(0, 5_000)
                    .mapToObj(i -> sound().id(i).number("N" + i).of(AClient.company("Client " + i).id(i)).build())
                    .toArray(Invoice[]::new));

            assertThat(scene.lookUps(sound().build()).questions()).extracting(Query::entity).contains("Customer");
        }
    }

    @Nested
    class Answers {

        @Test
        void countOnlyWhereTheNameIsTheSame() {
            scene.customerInBooks("43", "Harbor Auto Sales");

            assertThat(scene.draft(sound()).customer().id()).isNull();
        }

        @Test
        void nameTheCustomersWhoseOwnersTheLedgerKnows() {
            scene.customerInBooks("43", "Harbor Auto").inBooks("Vendor", "{'Id':'61','DisplayName':'Harbor Auto'}");

            assertThat(scene.context(sound().build()).known().partyIds(MasterKey.Kind.CUSTOMER)).containsExactly("43");
        }

        @Test
        void maybeNone() {
            LookUps lookUps = scene.lookUps(sound().build());

            Known known = lookUps.learn(lookUps.questions().stream().map(query -> List.<ObjectNode>of()).toList());

            assertThat(known.partyIds(MasterKey.Kind.CUSTOMER)).isEmpty();
            assertThat(known.partiesNamed("Harbor Auto")).isEmpty();
        }
    }

    @Test
    void namesTheMastersToAskTheLedgerFor() {
        Invoice invoice = sound().line(service("Paint"), "1.00").line(null, "2.00").line(tax("8"), "8.00").build();

        assertThat(Needs.keys(List.of(invoice), scene.settings(), scene.reference())).containsExactly(
                MasterKey.customer(5), MasterKey.item("dent repair"), MasterKey.item("paint"),
                MasterKey.item("ReconPro service"));
    }

    private static ObjectNode node(String id) {
        return JsonNodeFactory.instance.objectNode().put("Id", id);
    }
}
