package io.reconpro.qbo.quickbooks;

/**
 * Asks for one entity by its id; the answer holds it, or the fault 610 when QuickBooks has none.
 *
 * @param entity spelled as QuickBooks does, such as {@code Invoice}
 */
public record Read(String entity, String id) {
}
