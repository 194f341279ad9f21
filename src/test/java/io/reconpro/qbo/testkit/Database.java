package io.reconpro.qbo.testkit;

import org.flywaydb.core.Flyway;

/** The database products every end-to-end test runs on; made for {@code @EnumSource}. */
public enum Database {
    H2, POSTGRESQL;

    private static volatile Database underTest = valueOf(System.getProperty("database", H2.name()));

    /** The one tests are on that do not choose: the build runs such tests once on each. */
    public static Database underTest() {
        return underTest;
    }

    static void choose(Database database) {
        underTest = database;
    }

    /** Two empty databases of this product, one for the shop and one for the exporter. */
    public TestDatabases fresh() {
        return this == H2 ? TestDatabases.inMemory() : TestDatabases.onServer(PostgreSqlServer::createDatabase);
    }

    /** The same, with the tables of the exporter. */
    public TestDatabases migrated() {
        if (this == POSTGRESQL) {
            return TestDatabases.onServer(PostgreSqlServer::createMigratedDatabase);
        }
        TestDatabases databases = fresh();
        migrate(databases.exporter());
        return databases;
    }

    /** The half, 0 or 1, to which the case of this number belongs where many are shared; of pairs, each half has one. */
    public static int half(int number) {
        return (number + number / 2) % 2;
    }

    static void migrate(DatabaseAccess exporter) {
        Flyway.configure().dataSource(exporter.dataSource()).load().migrate();
    }
}
