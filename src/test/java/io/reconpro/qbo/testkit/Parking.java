package io.reconpro.qbo.testkit;

import java.util.List;
import java.util.Set;

/**
 * Makes the exporter stand still between two of its steps: a trigger in the databases holds the statement that would
 * take the next one, so that everything before it is committed and nothing after it is.
 *
 * <p>Steps are told by what is about to be stored: {@code "Invoice SENT"} or any other state in the ledger,
 * {@code "Invoice LINK"} in the middle of the transaction that stores an answer, {@code "EXPORTED"} in the shop,
 * {@code "FINISHED"} of a run.
 */
public interface Parking extends AutoCloseable {

    /** From now on this company's export stops before this step. */
    void park(long companyId, String step);

    /** The companies that stand at their step now. */
    Set<Long> arrived();

    /** After the process was killed: what it was about to do does not happen any more, and nobody is held again. */
    void clear();

    /** Options of the exporter's virtual machine that make this work. */
    List<String> javaOptions();

    @Override
    void close();
}
