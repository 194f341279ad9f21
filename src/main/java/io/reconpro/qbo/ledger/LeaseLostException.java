package io.reconpro.qbo.ledger;

/** Stops a run that no longer holds its company: another process took over, or the lease ran out. */
public class LeaseLostException extends RuntimeException {

    public LeaseLostException(Holder holder, String step) {
        super("Run " + holder.runId() + " no longer holds company " + holder.companyId() + " (" + step
                + "); it stops here and writes nothing more");
    }
}
