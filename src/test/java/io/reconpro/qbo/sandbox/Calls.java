package io.reconpro.qbo.sandbox;

import io.reconpro.qbo.sandbox.http.Call;
import io.reconpro.qbo.sandbox.http.Kind;
import java.time.Instant;
import java.util.Map;

/** Calls for tests of a part that sees them after they were read. */
public final class Calls {

    private Calls() {
    }

    public static Call api(Kind kind, String realm, Map<String, String> headers) {
        return new Call("tid", Instant.EPOCH, kind, "GET", "/v3/company/" + realm + "/query", realm, null, null,
                "query", 1, Map.of(), headers, "");
    }

    public static Call token(String method, String path, Map<String, String> headers, String form) {
        return new Call("tid", Instant.EPOCH, Kind.TOKEN, method, path, null, null, null, "token", 1, Map.of(), headers,
                form);
    }
}
