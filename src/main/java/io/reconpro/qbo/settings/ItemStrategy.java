package io.reconpro.qbo.settings;

/** Which QuickBooks items the lines of an invoice use. */
public enum ItemStrategy {

    /** An item for every service, found by its accounting id or name, created when absent. */
    PER_SERVICE,
    /** One general item for everything; the service's name stands in the line's description. */
    SINGLE
}
