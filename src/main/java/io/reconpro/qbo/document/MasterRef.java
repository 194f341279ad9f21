package io.reconpro.qbo.document;

import java.util.function.Function;

/** Points to a shared record: by the id it has in QuickBooks, or by its key when it is still to be created. */
public record MasterRef(String id, MasterKey key) {

    public static MasterRef existing(String id) {
        return new MasterRef(id, null);
    }

    public static MasterRef planned(MasterKey key) {
        return new MasterRef(null, key);
    }

    public String resolve(Function<MasterKey, String> ids) {
        return id != null ? id : ids.apply(key);
    }
}
