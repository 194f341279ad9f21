package io.reconpro.qbo.run;

/** Somebody put a message into a route of an export, past all that decides whether there may be one. */
public class NoRunException extends RuntimeException {

    NoRunException() {
        super("Nothing was exported: this route works for a run that was begun in the proper way only. Start an export on "
                + "the page QuickBooks Online Log, by the operation startExport of the MBean io.reconpro.qbo:type=Exporter, "
                + "or by a schedule.");
    }
}
