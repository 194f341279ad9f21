package io.reconpro.qbo.sandbox.http;

/** What a call is to QuickBooks' limits and to a test's rules. */
public enum Kind {
    QUERY, READ, WRITE, BATCH, CDC, TOKEN, IDENTITY, OTHER
}
