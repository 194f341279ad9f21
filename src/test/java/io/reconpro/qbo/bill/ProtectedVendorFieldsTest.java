package io.reconpro.qbo.bill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.acceptance.Accepted;
import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.Linked;
import io.reconpro.qbo.document.LookUps;
import io.reconpro.qbo.document.MasterChoice;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.Parties;
import io.reconpro.qbo.document.RunCache;
import io.reconpro.qbo.document.Wanted;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.quickbooks.entity.EntityJson;
import io.reconpro.qbo.settings.CompanySettings;
import io.reconpro.qbo.shop.Address;
import io.reconpro.qbo.shop.Vendor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S-19: what ReconPro's vendor details may do to a vendor that QuickBooks has, and to a new one. */
class ProtectedVendorFieldsTest {

    private static final MasterKey KEY = MasterKey.vendor(7);
    private static final Address PIER = new Address("1 Pier Rd", null, "Astoria", "OR", "97103", null);
    private static final Address DOCK = new Address("9 Dock St", null, "Astoria", "OR", "97103", null);
    private static final Vendor AS_IN_BOOKS = new Vendor(7, "Pier Paint", "Ann", "Lee", "ann@pier.example",
            "503 555 0100", null, PIER, false);
    private static final ObjectNode IN_BOOKS = read("""
            {"Id":"56","SyncToken":"3","DisplayName":"Pier Paint","CompanyName":"Pier Paint","Active":true,
            "GivenName":"Ann","FamilyName":"Lee","PrimaryEmailAddr":{"Address":"ann@pier.example"},
            "PrimaryPhone":{"FreeFormNumber":"(503) 555-0100"},
            "BillAddr":{"Id":"5","Line1":"1 Pier Rd","City":"Astoria","CountrySubDivisionCode":"OR","PostalCode":"97103"}}
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # box                     | field          | json that is written when the box is not ticked
            protect-vendor-first-name | first name     | {"GivenName":"Bea"}
            protect-vendor-last-name  | last name      | {"FamilyName":"Moe"}
            protect-vendor-email      | e-mail address | {"PrimaryEmailAddr":{"Address":"bea@moe.example"}}
            protect-vendor-phone      | phone number   | {"PrimaryPhone":{"FreeFormNumber":"555-0199"}}
            protect-vendor-address    | address        | {"BillAddr":{"Line1":"9 Dock St","City":"Astoria",\
            "CountrySubDivisionCode":"OR","PostalCode":"97103"}}
            """)
    void isWrittenUnlessItsBoxIsTicked(String box, String field, String json) {
        Vendor vendor = differingIn(field);

        MasterChoice open = choose(vendor, Map.of());
        assertThat(open.change().qboId()).isEqualTo("56");
        assertThat(open.change().syncToken()).isEqualTo("3");
        assertThat(EntityJson.write(open.change().fields())).isEqualTo(json);
        assertThat(open.findings()).extracting(Finding::code).containsExactly(Code.I14);

        MasterChoice kept = choose(vendor, Map.of(box, "true"));
        assertThat(kept.change()).isNull();
        assertThat(kept.findings()).extracting(Finding::code).containsExactly(Code.I02);
    }

    private static Vendor differingIn(String field) {
        return new Vendor(7, "Pier Paint", field.equals("first name") ? "Bea" : "Ann",
                field.equals("last name") ? "Moe" : "Lee",
                field.equals("e-mail address") ? "bea@moe.example" : "ann@pier.example",
                field.equals("phone number") ? "555-0199" : "503 555 0100", null,
                field.equals("address") ? DOCK : PIER, false);
    }

    @Test
    void isNotWrittenWhereNothingDiffers() {
        assertThat(choose(AS_IN_BOOKS, Map.of()).change()).isNull();
        assertThat(choose(AS_IN_BOOKS, Map.of()).findings()).isEmpty();
    }

    @Test
    void isNeverErasedByWhatTheShopLeavesEmpty() {
        Vendor empty = new Vendor(7, "Pier Paint", null, null, null, null, null,
                new Address(null, null, null, null, null, null), false);

        assertThat(choose(empty, Map.of()).change()).isNull();
    }

    @Test
    void isAllWrittenOfANewVendorWhateverIsProtected() {
        CompanySettings settings = CompanySettings.of(Map.of("protect-vendor-address", "true", "protect-vendor-email",
                "true", "protect-vendor-phone", "true", "protect-vendor-first-name", "true",
                "protect-vendor-last-name", "true"));

        MasterChoice choice = new VendorMapper(settings.vendorFields()).create(AS_IN_BOOKS, "Pier Paint", null);

        assertThat(EntityJson.write(choice.created().entity())).contains("GivenName", "FamilyName",
                "PrimaryEmailAddr", "PrimaryPhone", "BillAddr");
    }

    private static MasterChoice choose(Vendor vendor, Map<String, String> settings) {
        Wanted wanted = new Wanted("Bill");
        wanted.party(MasterKey.Kind.VENDOR, vendor, "56");
        LookUps lookUps = LookUps.of(wanted, new RunCache());
        List<List<ObjectNode>> answers = lookUps.questions().stream()
                .map(question -> question.entity().equals("Vendor") ? List.of(IN_BOOKS) : List.<ObjectNode>of()).toList();
        CompanySettings all = CompanySettings.of(settings);
        Context context = new Context(all, null, lookUps.learn(answers),
                new Linked(Map.of(KEY, "56"), Map.of(), Map.of()), LocalDate.of(2026, 3, 15), Accepted.NOTHING,
                Set.of());
        return new Parties<>(MasterKey.Kind.VENDOR, context, List.of(vendor), new VendorMapper(all.vendorFields()))
                .choose(vendor, null);
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
