package io.reconpro.qbo.testkit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;

/** Remembers which routes an exchange has passed. */
public final class PassedRoutes implements RoutePolicyFactory {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode definition) {
        return new RoutePolicySupport() {
            @Override
            public void onExchangeBegin(Route route, Exchange exchange) {
                ids.add(route.getId());
            }
        };
    }

    public Set<String> ids() {
        return Set.copyOf(ids);
    }
}
