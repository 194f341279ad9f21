package io.reconpro.qbo.quickbooks.entity;

/** The message to the customer on a form. */
public record Memo(String value) {
}
