package io.reconpro.qbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.quickbooks.entity.EntityJson;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UpdateTest {

    private static final String OLD = "A".repeat(32);
    private static final String NEW = "B".repeat(32);

    @Test
    void setsWhatIsOursAndKeepsWhatAPersonFilledIn() {
        ObjectNode merged = merge("""
                {'Id':'7','SyncToken':'3','TrackingNum':'1Z','TotalAmt':9,'Balance':9,'DueDate':'2026-01-01',
                 'UnheardOf':'x'}""", "", "{'DueDate':'2026-02-02'}");

        assertThat(merged).isEqualTo(json("{'Id':'7','SyncToken':'3','TrackingNum':'1Z','DueDate':'2026-02-02'}"));
    }

    @Test
    void clearsWhatWasOursAndIsNoMore() {
        ObjectNode merged = merge("{'Id':'7','SyncToken':'3','CustomerMemo':{'value':'PO 9'},'DueDate':'2026-01-01'}",
                "CustomerMemo=x", "{'TxnDate':'2026-01-01'}");

        assertThat(merged.has("CustomerMemo")).isFalse();
        assertThat(merged.get("DueDate").asText()).isEqualTo("2026-01-01");
    }

    @Test
    void keepsNumberAndCurrency() {
        ObjectNode merged = merge("{'Id':'7','SyncToken':'3','DocNumber':'1001','CurrencyRef':{'value':'USD'}}", "",
                "{'DocNumber':'2001','CurrencyRef':{'value':'CAD'}}");

        assertThat(merged.get("DocNumber").asText()).isEqualTo("1001");
        assertThat(merged.path("CurrencyRef").get("value").asText()).isEqualTo("USD");
    }

    @Test
    void repeatsTheTaxRateButNotTheAmountThatQuickBooksComputed() {
        ObjectNode merged = merge("""
                {'Id':'7','SyncToken':'3','TxnTaxDetail':{'TxnTaxCodeRef':{'value':'5'},'TotalTax':8}}""", "", "{}");

        assertThat(merged.get("TxnTaxDetail")).isEqualTo(json("{'TxnTaxCodeRef':{'value':'5'}}"));
    }

    @Test
    void linesKeepTheirIdsByPlaceAndThoseInExcessVanish() {
        String base = """
                {'Id':'7','SyncToken':'3','Line':[{'Id':'1','DetailType':'SalesItemLineDetail','Amount':1},
                 {'Id':'2','DetailType':'DescriptionOnly'},{'Id':'3','DetailType':'SalesItemLineDetail'}]}""";
        ObjectNode merged = merge(base, "", """
                {'Line':[{'DetailType':'SalesItemLineDetail','Amount':5},
                 {'DetailType':'SalesItemLineDetail','Amount':6}]}""");

        assertThat(merged.get("Line")).isEqualTo(json("""
                {'Line':[{'Id':'1','DetailType':'SalesItemLineDetail','Amount':5},
                 {'DetailType':'SalesItemLineDetail','Amount':6}]}""").get("Line"));
    }

    @Test
    void replacesANoteThatNobodyTouched() {
        ObjectNode base = json("{'Id':'7','SyncToken':'3'}").put("PrivateNote", "Old\n" + marker(OLD));
        Fingerprint former = Fingerprint.of(base, Set.of("PrivateNote"));
        ObjectNode own = json("{}").put("PrivateNote", "New\n" + marker(NEW));

        assertThat(new Update("Invoice", base, former).merge(own).get("PrivateNote").asText())
                .isEqualTo("New\n" + marker(NEW));
    }

    @Test
    void addsToANoteThatAPersonEditedAndReplacesTheOldMarkerOnly() {
        ObjectNode base = json("{'Id':'7','SyncToken':'3'}").put("PrivateNote", "Call Bob\n" + marker(OLD) + "\nTwice");
        ObjectNode own = json("{}").put("PrivateNote", "New\n" + marker(NEW));

        assertThat(new Update("Invoice", base, Fingerprint.NONE).merge(own).get("PrivateNote").asText())
                .startsWith("Call Bob").contains("Twice", "New").endsWith(marker(NEW)).doesNotContain(OLD);
    }

    @Test
    void leavesANoteAloneThatHasNoRoomForTheMarker() {
        String full = "x".repeat(4000);
        ObjectNode base = json("{'Id':'7','SyncToken':'3'}").put("PrivateNote", full);

        assertThat(new Update("Invoice", base, Fingerprint.NONE).merge(json("{}").put("PrivateNote", marker(NEW)))
                .get("PrivateNote").asText()).isEqualTo(full);
    }

    private static String marker(String requestId) {
        return Marker.of("invoice", "1001", requestId);
    }

    private static ObjectNode merge(String base, String former, String own) {
        return new Update("Invoice", json(base), Fingerprint.parse(former)).merge(json(own));
    }

    private static ObjectNode json(String text) {
        return EntityJson.tree(text.replace('\'', '"'));
    }
}
