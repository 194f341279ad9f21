package io.reconpro.qbo.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PreferencesTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private final Api api = RUNNING.api();

    private String changed(String group) {
        return "{\"sparse\": true, \"Id\": \"1\", \"SyncToken\": \""
                + api.read("preferences").get("SyncToken").asText() + "\", " + group + "}";
    }

    @Test
    void keepsWhatAGroupDoesNotSend() {
        api.write("preferences", changed("\"AccountingInfoPrefs\": {\"BookCloseDate\": \"2025-12-31\"}"));

        ObjectNode preferences = api.read("preferences");
        assertThat(preferences.at("/AccountingInfoPrefs/BookCloseDate").asText()).isEqualTo("2025-12-31");
        assertThat(preferences.at("/AccountingInfoPrefs/ClassTrackingPerTxnLine").asBoolean()).isTrue();
        assertThat(preferences.at("/SalesFormsPrefs/CustomTxnNumbers").asBoolean()).isTrue();
    }

    @Test
    void tracksClassesAtOnePlaceOnly() {
        assertThat(api.fault("preferences", changed("\"AccountingInfoPrefs\": {\"ClassTrackingPerTxn\": true}")))
                .isEqualTo("2600");
    }

    @Test
    void cannotBeCreatedTwice() {
        assertThat(api.fault("preferences", "{}")).isEqualTo("500");
    }

    @Test
    void leavesASetPreferenceOutOnceCleared() {
        RUNNING.books().prefer("AccountingInfoPrefs", "BookCloseDate", "2020-01-01");
        RUNNING.books().prefer("AccountingInfoPrefs", "BookCloseDate", null);

        assertThat(api.read("preferences").at("/AccountingInfoPrefs").has("BookCloseDate")).isFalse();
    }
}
