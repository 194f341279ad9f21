package io.reconpro.qbo.quickbooks;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One request that writes: a single write, or a batch of several.
 *
 * @param requestId sent with the request, so that QuickBooks recognises a repetition; at most 36 characters
 * @param members   the writes in their order; exactly one when {@code batch} is false
 */
public record Call(long companyId, String requestId, boolean batch, List<Member> members) {

    public Call {
        members = List.copyOf(members);
        if (members.isEmpty() || !batch && members.size() > 1) {
            throw new IllegalArgumentException("Call " + requestId + " cannot hold " + members.size() + " writes");
        }
    }

    /** The exact JSON that is sent. */
    public String body() {
        return batch
                ? members.stream().map(Member::batchItem).collect(Collectors.joining(",", "{\"BatchItemRequest\":[", "]}"))
                : members.get(0).body();
    }
}
