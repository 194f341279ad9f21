package io.reconpro.qbo.gate;

/**
 * A class of the connected books.
 *
 * @param fullyQualifiedName the names from the top class down, joined by colons
 */
public record QuickBooksClass(String id, String name, String fullyQualifiedName, boolean active) {
}
