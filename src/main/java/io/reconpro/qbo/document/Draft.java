package io.reconpro.qbo.document;

import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document as it is to be sent, before it is judged; shared records that are still to be created stand in it by
 * their keys.
 */
public interface Draft {

    WriteKey key();

    /** How the log names it. */
    Subject subject();

    /** Version of the shop's row that was read. */
    long version();

    /** The total that QuickBooks is to hold, as far as it is known before it answers. */
    default BigDecimal expectedTotal() {
        return Amounts.cents(subject().amount());
    }

    /** Tells later whether the shop's content changed. */
    String sourceHash();

    /** What was chosen for the shared records it refers to. */
    List<Shared> shared();

    /** What mapping brought to light about the document itself. */
    List<Finding> findings();

    /**
     * The document to be sent, a record of the package quickbooks.entity.
     *
     * @param ids gives the QuickBooks ids of the records in {@link #masters()}
     * @param requestId by which it is found again, see {@link Marker}
     */
    Record toQuickBooks(Function<MasterKey, String> ids, String requestId);

    /** Whether everything that it refers to was found or can be created, so that it can be written down. */
    boolean isWritable();

    /** What has to be created before this document can be sent; another document of the chunk may need the same. */
    default List<NewMaster> masters() {
        return shared().stream().map(use -> use.choice().created()).filter(Objects::nonNull).distinct().toList();
    }

    /** What has to be changed of existing shared records before this document is sent. */
    default List<MasterChange> changes() {
        return shared().stream().map(use -> use.choice().change()).filter(Objects::nonNull).distinct().toList();
    }

    /** Everything that has to be written before this document. */
    default List<MasterWrite> masterWrites() {
        return Stream.<MasterWrite>concat(masters().stream(), changes().stream()).toList();
    }

    /** Parties recognised by accounting id or name, by key, with their QuickBooks ids: linked once the document goes. */
    default Map<MasterKey, String> matches() {
        return shared().stream().filter(use -> use.choice().matched() != null)
                .collect(Collectors.toMap(Shared::key, use -> use.choice().matched()));
    }
}
