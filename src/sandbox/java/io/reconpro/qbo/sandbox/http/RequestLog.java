package io.reconpro.qbo.sandbox.http;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every request since the start or the last {@link #clear()}, in order of their answers. */
public final class RequestLog {

    private final ConcurrentLinkedQueue<LoggedRequest> requests = new ConcurrentLinkedQueue<>();

    void add(Call call, int status) {
        requests.add(new LoggedRequest(call.at(), call.kind(), call.realm(), call.entity(), call.operation(),
                call.requestId(), call.items(), status, call.tid()));
    }

    public List<LoggedRequest> all() {
        return List.copyOf(requests);
    }

    public void clear() {
        requests.clear();
    }
}
