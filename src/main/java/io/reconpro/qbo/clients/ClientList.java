package io.reconpro.qbo.clients;

import io.reconpro.qbo.shop.SelectContract;
import io.reconpro.qbo.shop.ShopStatements;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The clients of a company in the shop, and the class of each. */
@Component
class ClientList {

    private final ShopStatements shop;

    ClientList(ShopStatements shop) {
        this.shop = shop;
    }

    /** Clients whose name contains the text, after this one in the order of names. */
    List<ShopClient> after(long companyId, String search, String afterName, long afterId, int most) {
        return shop.select(SelectContract.CLIENTS, Map.of("companyId", companyId, "search", literally(search),
                "afterName", afterName, "afterId", afterId, "pageSize", most)).stream().map(ShopClient::of).toList();
    }

    /** Gives the client this class, empty for none; false when somebody else changed it since it was read. */
    boolean assign(long companyId, long clientId, String classId, String readClassId) {
        Map<String, Object> parameters = new HashMap<>(Map.of("companyId", companyId, "clientId", clientId,
                "readClassId", readClassId));
        parameters.put("classId", classId.isEmpty() ? null : classId);
        return shop.update("update-client-class", parameters) == 1;
    }

    /** Nothing that is typed is a pattern. */
    private static String literally(String search) {
        return search.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_\\[]", "!$0");
    }
}
