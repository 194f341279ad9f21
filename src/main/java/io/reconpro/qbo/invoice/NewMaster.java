package io.reconpro.qbo.invoice;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import java.util.Map;

/**
 * A customer or item that has to be created before the documents that need it.
 *
 * @param entity what is sent, a record of the package quickbooks.entity
 */
public record NewMaster(MasterKey key, String name, Record entity) {

    /** The finding I01, once QuickBooks has given the record an id. */
    public Finding created(String qboId) {
        return Finding.of(Code.I01, Map.of("entity", key.kind().entity(), "name", name, "qboId", qboId));
    }
}
