package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.shop.PostalAddress;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import org.junit.jupiter.api.Test;

/** What an export does to the details of a customer whom QuickBooks knows (S-18). */
@OnFirms
class CustomerDetailsTest {

    private static final String NAME = "Hill Country Motors";
    private static final PostalAddress DOCK = new PostalAddress("9 Dock St", null, "Austin", "TX", "78701", "US");

    @Test
    @Raises({Code.I02, Code.I13})
    void writesWhatDiffersAndIsNotProtectedOnceForAllItsDocuments(Firms firms) {
        Firm firm = firms.firm("protect-customer-email=true");
        String id = known(firm);
        ShopClient client = firm.shop().client(NAME).accountingId(id).phone("(512) 555-0199")
                .email("new@hill.example").shipTo(DOCK);
        ShopInvoice first = firm.bills(client, "1001", "120.00");
        ShopInvoice second = firm.bills(client, "1002", "80.00");

        firm.export().isQuiet().about("1001", Action.CREATED).about("1002", Action.CREATED)
                .says("1001", Code.I02, "The e-mail address of Customer \"Hill Country Motors\"", "was left alone",
                        "\"old@hill.example\" in QuickBooks", "\"new@hill.example\" in ReconPro")
                .says(NAME, Code.I13, "Customer \"Hill Country Motors\" was changed in QuickBooks (id " + id + ")");

        firm.assertExported(first);
        firm.assertExported(second);
        assertThat(customer(firm, id).at("/PrimaryPhone/FreeFormNumber").asText()).isEqualTo("(512) 555-0199");
        assertThat(customer(firm, id).at("/ShipAddr/Line1").asText()).isEqualTo("9 Dock St");
        assertThat(customer(firm, id).at("/PrimaryEmailAddr/Address").asText()).isEqualTo("old@hill.example");
        assertThat(customer(firm, id).path("Notes").asText()).as("what a person wrote").isEqualTo("Pays late");
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.I14)
    void saysWhatItChangesAndThenFindsNothingMoreToWrite(Firms firms) {
        Firm firm = firms.firm("protect-customer-bill-address=true");
        String id = known(firm);
        ShopClient client = firm.shop().client(NAME).accountingId(id).phone("(512) 555-0199").billTo(DOCK);
        firm.bills(client, "1001", "120.00");
        firm.export().isQuiet().says("1001", Code.I14,
                "phone number from \"(512) 555-0100\" to \"(512) 555-0199\"").says("1001", Code.I02, "bill address");
        String version = customer(firm, id).path("SyncToken").asText();
        ShopInvoice next = firm.bills(client, "1002", "80.00");

        firm.export().isQuiet().doesNotSay(Code.I13).doesNotSay(Code.I14).about("1002", Action.CREATED);

        firm.assertExported(next);
        assertThat(customer(firm, id).path("SyncToken").asText()).isEqualTo(version);
        assertThat(customer(firm, id).at("/BillAddr/Line1").asText()).isEqualTo("1 Old Rd");
        assertThat(firm.invoices("1002").get(0).at("/BillAddr/Line1").asText())
                .as("the address on paper is the protected one, too").isEqualTo("1 Old Rd");
    }

    /** Somebody edits the customer between reading and writing: it is read again, and what then differs is written. */
    @Test
    void losesNothingThatAPersonChangesMeanwhile(Firms firms) {
        Firm firm = firms.firm();
        String id = known(firm);
        ShopClient client = firm.shop().client(NAME).accountingId(id).phone("(512) 555-0199");
        ShopInvoice invoice = firm.bills(client, "1001", "120.00");
        firm.onWriteOf("Customer", Actions.runThenApply(() ->
                firm.books().person().edits("Customer", id, Firm.object().put("Notes", "Pays early"))));

        firm.export().ended("FINISHED").about("1001", Action.CREATED).says(NAME, Code.I13);

        firm.assertExported(invoice);
        assertThat(customer(firm, id).path("Notes").asText()).isEqualTo("Pays early");
        assertThat(customer(firm, id).at("/PrimaryPhone/FreeFormNumber").asText()).isEqualTo("(512) 555-0199");
    }

    /** A customer whom people know well; its id. */
    private static String known(Firm firm) {
        String id = firm.idOf("Customer", NAME);
        ObjectNode details = Firm.object().put("Notes", "Pays late");
        details.putObject("PrimaryPhone").put("FreeFormNumber", "(512) 555-0100");
        details.putObject("PrimaryEmailAddr").put("Address", "old@hill.example");
        details.putObject("BillAddr").put("Line1", "1 Old Rd").put("City", "Austin");
        firm.books().change("Customer", id, details);
        return id;
    }

    private static ObjectNode customer(Firm firm, String id) {
        return firm.books().read("Customer", id);
    }
}
