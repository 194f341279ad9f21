package io.reconpro.qbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.quickbooks.entity.EntityJson;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    private static final String INVOICE = """
            {'Id':'7','SyncToken':'0','Balance':100,'DueDate':'2026-01-31','PrivateNote':'ours',
             'BillAddr':{'Id':'9','Line1':'1 Main St'},'CustomerRef':{'value':'3','name':'Acme'},
             'Line':[{'Id':'1','LineNum':1,'Amount':100.0,'DetailType':'SalesItemLineDetail',
              'SalesItemLineDetail':{'ItemRef':{'value':'5','name':'Repair'},'Qty':1}},
              {'Amount':100,'DetailType':'SubTotalLineDetail'}]}""";
    private static final Fingerprint WRITTEN = Fingerprint.of(json(INVOICE),
            Set.of("DueDate", "PrivateNote", "BillAddr", "CustomerRef", "Line", "CustomerMemo"));

    @ParameterizedTest
    @ValueSource(strings = {"'SyncToken':'0' > 'SyncToken':'4'", "'Balance':100 > 'Balance':40",
        "'name':'Acme' > 'name':'Acme Inc'", "100.0, > 100,", "'Id':'1' > 'Id':'8'", "'ours' > 'ours and more'",
        "'1 Main St' > 'Main St 1'", "'Qty':1 > 'Qty':1.00"})
    void whatQuickBooksDoesByItselfOrKeepsIsNoEdit(String change) {
        assertThat(WRITTEN.edited(changed(change))).isEmpty();
    }

    @Test
    void namesWhatAPersonEdited() {
        assertThat(WRITTEN.edited(changed("'Qty':1 > 'Qty':2"))).containsExactly("Line");
        assertThat(WRITTEN.edited(changed("2026-01-31 > 2026-02-28"))).containsExactly("DueDate");
        assertThat(WRITTEN.edited(changed("'value':'3' > 'value':'4'"))).containsExactly("CustomerRef");
    }

    @Test
    void namesAnAddressOfWhichTheWordsDiffer() {
        assertThat(WRITTEN.edited(changed("1 Main St > 2 Dock"))).containsExactly("BillAddr");
        assertThat(WRITTEN.edited(changed("'1 Main St' > '1 Main','Line2':'St','Country':'USA'"))).isEmpty();
    }

    @Test
    void doesNotJudgeAnAddressThatAnEarlierReleaseWrote() {
        Fingerprint former = Fingerprint.parse("BillAddr=0123456789ab");

        assertThat(former.edited(json(INVOICE))).isEmpty();
    }

    @Test
    void namesWhatAPersonFilledInBeforeTheExporterDid() {
        Fingerprint written = Fingerprint.ofDocument(json(INVOICE), Set.of("Line"));
        ObjectNode own = json("{'DueDate':'2026-03-31','CustomerMemo':{'value':'PO 7'}}");

        assertThat(written.filledIn(json(INVOICE), own)).as("as QuickBooks made it").isEmpty();
        assertThat(written.filledIn(changed("2026-01-31 > 2026-02-28"), own)).containsExactly("DueDate");
        assertThat(written.filledIn(changed("2026-01-31 > 2026-03-31"), own)).as("the same").isEmpty();
        assertThat(written.filledIn(changed("'Balance' > 'CustomerMemo':{'value':'Thanks'},'Balance'"), own))
                .containsExactly("CustomerMemo");
        assertThat(written.filledIn(changed("2026-01-31 > 2026-02-28"), json("{}"))).as("not written").isEmpty();
        assertThat(Fingerprint.parse(written.toString())).isEqualTo(written);
    }

    @Test
    void readsBackWhatItWroteAndKnowsWhenItKnowsNothing() {
        assertThat(Fingerprint.parse(WRITTEN.toString())).isEqualTo(WRITTEN);
        assertThat(Fingerprint.parse(null).isKnown()).isFalse();
        assertThat(WRITTEN.toString()).hasSizeLessThan(1024);
    }

    @Test
    void tellsWhetherWhatWasMeantIsThere() {
        ObjectNode meant = json("{'DueDate':'2026-01-31','CustomerRef':{'value':'3'}}");

        assertThat(Fingerprint.holds(json(INVOICE), meant, Set.of("DueDate", "CustomerRef"))).isTrue();
        assertThat(Fingerprint.holds(changed("2026-01-31 > 2026-02-28"), meant, Set.of("DueDate"))).isFalse();
    }

    private static ObjectNode changed(String change) {
        String[] parts = change.split(" > ");
        assertThat(INVOICE).contains(parts[0]);
        return json(INVOICE.replace(parts[0], parts[1]));
    }

    private static ObjectNode json(String text) {
        return EntityJson.tree(text.replace('\'', '"'));
    }
}
