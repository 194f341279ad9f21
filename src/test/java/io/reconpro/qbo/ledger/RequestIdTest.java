package io.reconpro.qbo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class RequestIdTest {

    /** Another form would let a write that an older release left open be written a second time. */
    @Test
    void keepsItsFormBetweenReleases() {
        assertThat(RequestId.of("9130350000000001", 1, "Invoice", "42", "create", 1, RequestId.hash("{}")))
                .isEqualTo("LSTFHHNI88AE2C03N2MRKUET3O3TSMIG");
        assertThat(RequestId.ofBatch(List.of("A", "B"))).isEqualTo("4D8PKGU6DD638BP5MCN0IUBUONPVO2V3");
    }

    @Test
    void differsWhereAnythingItNamesDiffers() {
        String id = RequestId.of("r", 1, "Invoice", "42", "create", 1, "hash");

        assertThat(List.of(
                RequestId.of("s", 1, "Invoice", "42", "create", 1, "hash"),
                RequestId.of("r", 2, "Invoice", "42", "create", 1, "hash"),
                RequestId.of("r", 1, "Bill", "42", "create", 1, "hash"),
                RequestId.of("r", 1, "Invoice", "43", "create", 1, "hash"),
                RequestId.of("r", 1, "Invoice", "42", "update", 1, "hash"),
                RequestId.of("r", 1, "Invoice", "42", "create", 2, "hash"),
                RequestId.of("r", 1, "Invoice", "42", "create", 1, "other"))).doesNotContain(id).doesNotHaveDuplicates();
    }
}
