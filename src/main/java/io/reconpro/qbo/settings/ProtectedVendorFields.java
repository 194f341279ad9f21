package io.reconpro.qbo.settings;

/** Fields of existing QuickBooks vendors that ReconPro's must not overwrite (S-19); an address is one block. */
public record ProtectedVendorFields(boolean address, boolean email, boolean phone, boolean firstName,
        boolean lastName) {
}
