package io.reconpro.qbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reconpro.qbo.quickbooks.entity.EntityJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunCacheTest {

    private static final Asked BY_ID = Asked.id(MasterKey.Kind.CUSTOMER, "7");

    private final RunCache cache = new RunCache();

    @Test
    void learnsAChangedRecordInPlaceOfWhatItKnew() {
        cache.remember(BY_ID, List.of());
        cache.learn(MasterKey.Kind.CUSTOMER, customer("7", "Acme", "0"));

        cache.relearn(MasterKey.Kind.CUSTOMER, customer("7", "Acme", "1"));

        assertThat(cache.recall(BY_ID)).singleElement()
                .satisfies(record -> assertThat(((Party) record).syncToken()).isEqualTo("1"));
    }

    @Test
    void asksAgainForWhatWasOutOfDate() {
        cache.learn(MasterKey.Kind.CUSTOMER, customer("7", "Acme", "0"));
        cache.learn(MasterKey.Kind.CUSTOMER, customer("8", "Baker", "0"));

        cache.forget(MasterKey.Kind.CUSTOMER, "7");

        assertThat(cache.recall(BY_ID)).isNull();
        assertThat(cache.recall(Asked.id(MasterKey.Kind.CUSTOMER, "8"))).hasSize(1);
    }

    private static JsonNode customer(String id, String name, String syncToken) {
        return EntityJson.tree("{\"Id\":\"%s\",\"DisplayName\":\"%s\",\"SyncToken\":\"%s\"}"
                .formatted(id, name, syncToken));
    }
}
