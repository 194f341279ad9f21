package io.reconpro.qbo.gate;

/** Where the connected books keep the class of a sale. */
public enum ClassTracking {
    OFF, TRANSACTION, LINE
}
