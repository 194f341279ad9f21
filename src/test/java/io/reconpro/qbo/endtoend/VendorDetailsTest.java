package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.shop.PostalAddress;
import io.reconpro.qbo.sandbox.shop.ShopBill;
import io.reconpro.qbo.sandbox.shop.ShopVendor;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import org.junit.jupiter.api.Test;

/** What an export does to the details of a vendor whom QuickBooks knows (S-19). */
@OnFirms
class VendorDetailsTest {

    private static final String NAME = "Alamo Paint Supply";
    private static final PostalAddress DOCK = new PostalAddress("9 Dock St", null, "Austin", "TX", "78701", "US");

    @Test
    void writesWhatDiffersAndIsNotProtectedOnceForAllItsBills(Firms firms) {
        Firm firm = firms.firm("vendor-account=Shop Supplies", "protect-vendor-address=true")
                .expecting(settings -> settings.withBills("Shop Supplies"));
        String id = firm.idOf("Vendor", NAME);
        ObjectNode details = Firm.object().put("AcctNum", "A-77");
        details.putObject("BillAddr").put("Line1", "1 Old Rd").put("City", "Austin");
        firm.books().change("Vendor", id, details);
        ShopVendor vendor = firm.shop().vendor(NAME).accountingId(id).reachedAt("new@alamo.example", null, DOCK);
        ShopBill first = firm.shop().bill("V-1").from(vendor).line("Clear coat", "80.00").approved();
        ShopBill second = firm.shop().bill("V-2").from(vendor).line("Primer", "20.00").approved();

        firm.export().isQuiet().about("V-1", Action.CREATED).about("V-2", Action.CREATED)
                .says("V-1", Code.I02, "The address of Vendor \"Alamo Paint Supply\"", "was left alone")
                .says("V-1", Code.I14, "Vendor \"Alamo Paint Supply\"", "e-mail address", "\"new@alamo.example\"")
                .says(NAME, Code.I13, "(id " + id + ")");

        assertThat(firm.status(first)).isEqualTo("EXPORTED");
        assertThat(firm.status(second)).isEqualTo("EXPORTED");
        ObjectNode stored = firm.books().read("Vendor", id);
        assertThat(stored.at("/PrimaryEmailAddr/Address").asText()).isEqualTo("new@alamo.example");
        assertThat(stored.at("/BillAddr/Line1").asText()).isEqualTo("1 Old Rd");
        assertThat(stored.path("AcctNum").asText()).as("what a person wrote").isEqualTo("A-77");
    }
}
