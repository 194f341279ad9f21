package io.reconpro.qbo.testkit;

/** The database products every end-to-end test runs on; made for {@code @EnumSource}. */
public enum Database {
    H2, POSTGRESQL;

    /** The one this test run is on where a test does not choose: the build runs such tests once on each. */
    public static Database underTest() {
        return valueOf(System.getProperty("database", H2.name()));
    }

    /** Two empty databases of this product, one for the shop and one for the exporter. */
    public TestDatabases fresh() {
        return this == H2 ? TestDatabases.inMemory() : TestDatabases.onServer();
    }
}
