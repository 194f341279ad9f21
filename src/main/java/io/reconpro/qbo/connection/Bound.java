package io.reconpro.qbo.connection;

/** Work for a company that goes to one QuickBooks company, whichever is connected while it lasts. */
public interface Bound {

    long companyId();

    /** Null while it is not known which it is. */
    String realmId();
}
