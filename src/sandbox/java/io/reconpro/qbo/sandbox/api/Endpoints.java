package io.reconpro.qbo.sandbox.api;

import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.control.Control;
import io.reconpro.qbo.sandbox.http.Endpoint;
import io.reconpro.qbo.sandbox.http.Kind;
import java.util.Map;
import java.util.function.Function;

/** The accounting API beside its query language. */
public final class Endpoints {

    private Endpoints() {
    }

    public static Map<Kind, Endpoint> of(Function<String, Books> companies, Control control) {
        RequestIds requestIds = new RequestIds(control.switches(), control.clock());
        Endpoint entities = new EntityEndpoint(companies, requestIds, control.clock());
        return Map.of(Kind.READ, entities, Kind.WRITE, entities,
                Kind.BATCH, new BatchEndpoint(companies, requestIds, control),
                Kind.CDC, new CdcEndpoint(companies, control.clock()));
    }
}
