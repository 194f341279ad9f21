package io.reconpro.qbo.testkit;

/** A document of the shop, whatever its kind, as far as every kind is audited the same. */
interface Audited {

    /** What it has to be in QuickBooks. */
    String entity();

    long id();

    String status();

    /** Names it among documents of all kinds. */
    default String key() {
        return key(entity(), Long.toString(id()));
    }

    static String key(String entity, String sourceId) {
        return entity + " " + sourceId;
    }

    default boolean isExported() {
        return "EXPORTED".equals(status());
    }

    default boolean isApproved() {
        return "APPROVED".equals(status());
    }
}
