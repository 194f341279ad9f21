package io.reconpro.qbo.log;

/** When a finding is made. */
public enum Stage {

    /** At the gate: about the company, its settings and its connection. */
    CONFIGURATION,
    /** Judging a document, before anything is written for it. */
    JUDGE,
    /** From what QuickBooks answered. */
    ANSWER
}
