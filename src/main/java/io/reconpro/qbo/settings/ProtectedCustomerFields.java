package io.reconpro.qbo.settings;

/** Fields of existing QuickBooks customers that ReconPro's must not overwrite (S-18); an address is one block. */
public record ProtectedCustomerFields(boolean billAddress, boolean shipAddress, boolean email, boolean phone,
        boolean firstName, boolean lastName) {
}
