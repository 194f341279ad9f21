package io.reconpro.qbo.classes;

import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.shop.SelectContract;
import io.reconpro.qbo.shop.ShopStatements;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The shop's list of QuickBooks classes, as pages offer it. */
@Component
public class ClassList {

    private final ShopStatements shop;
    private final Connections connections;

    ClassList(ShopStatements shop, Connections connections) {
        this.shop = shop;
        this.connections = connections;
    }

    /** The active classes of the QuickBooks company to which this one is or was last connected, by name. */
    public List<ListedClass> offered(long companyId) {
        return connections.find(companyId).map(connection -> shop.select(SelectContract.CLASSES,
                        Map.of("companyId", companyId, "realmId", connection.realmId())).stream().map(ListedClass::of)
                .filter(ListedClass::active)
                .sorted(Comparator.comparing(ListedClass::fullyQualifiedName, String.CASE_INSENSITIVE_ORDER)).toList())
                .orElse(List.of());
    }
}
