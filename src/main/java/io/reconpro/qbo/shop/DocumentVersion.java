package io.reconpro.qbo.shop;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Status and version of a document as they stand in the shop now. */
public record DocumentVersion(long id, String status, int version) {

    /** The rows of select-invoice-versions.sql, by id. */
    public static Map<Long, DocumentVersion> byId(List<Map<String, Object>> rows) {
        return rows.stream().map(values -> new Row(SelectContract.VERSIONS, values))
                .map(row -> new DocumentVersion(row.requiredId("invoice_id"), row.text("invoice_status"),
                        row.requiredInt("invoice_version")))
                .collect(Collectors.toMap(DocumentVersion::id, Function.identity()));
    }
}
