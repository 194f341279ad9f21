package io.reconpro.qbo.settings;

/**
 * Invoices of retail clients (S-11, S-12).
 *
 * @param customer the customer that gets the invoices of all retail clients; empty: each client is a customer
 * @param retailClass the class of retail invoices
 * @param classFirst whether {@code retailClass} wins over a retail client's own class
 */
public record RetailSettings(String customer, String retailClass, boolean classFirst) {
}
