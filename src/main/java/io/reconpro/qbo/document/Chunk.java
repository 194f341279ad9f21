package io.reconpro.qbo.document;

import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Some documents of one kind on their way to QuickBooks; what differs between the kinds stands behind this. */
public interface Chunk {

    /** What the documents are in QuickBooks, as it spells it. */
    String entity();

    /** The documents in their order, with how the log names them. */
    Map<WriteKey, Subject> subjects();

    /** The shared records whose links have to be known before QuickBooks is asked. */
    Set<MasterKey> masters();

    /** The same chunk with some of its documents only. */
    Chunk only(Set<WriteKey> keys);

    /** What has to be looked up in the books. */
    Wanted wanted(Linked linked);

    /** The drafts in the order of the documents. */
    List<Draft> map(Context context);

    /**
     * The verdicts in the order of the drafts.
     *
     * @param cache remembers which findings about shared records the run has reported already
     */
    List<Verdict> judge(List<Draft> drafts, Context context, RunCache cache);
}
