package io.reconpro.qbo.document;

import io.reconpro.qbo.log.Finding;
import java.util.List;

/**
 * Which shared record of the books stands for a client or service.
 *
 * @param name how messages name it
 * @param ref null when none can be used
 * @param created what has to be created first; null when it exists
 * @param change what has to be changed of an existing record first; null for nothing
 * @param matched the id of a customer or vendor recognised by its accounting id or name, to be remembered; null otherwise
 * @param currency the record's currency; null when not known
 */
public record MasterChoice(String name, MasterRef ref, NewMaster created, MasterChange change, String matched,
        String currency, List<Finding> findings) {

    public static MasterChoice existing(String name, String id, String currency, List<Finding> findings) {
        return new MasterChoice(name, MasterRef.existing(id), null, null, null, currency, findings);
    }

    public static MasterChoice matched(String name, String id, String currency, List<Finding> findings) {
        return new MasterChoice(name, MasterRef.existing(id), null, null, id, currency, findings);
    }

    public static MasterChoice planned(NewMaster created, String currency, List<Finding> findings) {
        return new MasterChoice(created.name(), MasterRef.planned(created.key()), created, null, null, currency, findings);
    }

    public static MasterChoice none(String name, Finding... findings) {
        return new MasterChoice(name, null, null, null, null, null, List.of(findings));
    }

    /** The same record, to be changed before a document refers to it. */
    public MasterChoice changedBy(MasterChange needed) {
        return new MasterChoice(name, ref, created, needed, matched, currency, findings);
    }
}
