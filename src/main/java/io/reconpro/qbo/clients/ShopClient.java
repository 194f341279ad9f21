package io.reconpro.qbo.clients;

import io.reconpro.qbo.shop.Row;
import io.reconpro.qbo.shop.SelectContract;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A client as the page shows it.
 *
 * @param sortName by which clients are sorted
 * @param classId  QuickBooks' id of its class; empty without one
 */
public record ShopClient(long id, String sortName, String name, String type, String classId) {

    static ShopClient of(Map<String, Object> values) {
        Row row = new Row(SelectContract.CLIENTS, values);
        String person = Stream.of(row.text("first_name"), row.text("last_name")).filter(part -> part != null)
                .collect(Collectors.joining(" "));
        String company = row.text("company_name");
        String classId = row.text("class_id");
        return new ShopClient(row.requiredId("client_id"), String.valueOf(values.get("sort_name")),
                company == null ? person : company, row.text("client_type"), classId == null ? "" : classId);
    }
}
