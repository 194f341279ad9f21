package io.reconpro.qbo.quickbooks;

/**
 * One error of a fault.
 *
 * @param code    without leading zeros; empty when QuickBooks sent none
 * @param message short text, never null
 * @param detail  long text, never null
 * @param element the property it is about, or null
 */
public record FaultError(String code, String message, String detail, String element) {
}
