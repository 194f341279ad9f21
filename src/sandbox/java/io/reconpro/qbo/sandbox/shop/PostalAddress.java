package io.reconpro.qbo.sandbox.shop;

/** An address as a shop keeps it; any part may be null. */
public record PostalAddress(String line1, String line2, String city, String state, String zip, String country) {

    static final PostalAddress NONE = new PostalAddress(null, null, null, null, null, null);
}
