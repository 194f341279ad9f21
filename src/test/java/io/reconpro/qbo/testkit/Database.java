package io.reconpro.qbo.testkit;

/** The database products every end-to-end test runs on; made for {@code @EnumSource}. */
public enum Database {
    H2, POSTGRESQL;

    /** Two empty databases of this product, one for the shop and one for the exporter. */
    public TestDatabases fresh() {
        return this == H2 ? TestDatabases.inMemory() : TestDatabases.onServer();
    }
}
