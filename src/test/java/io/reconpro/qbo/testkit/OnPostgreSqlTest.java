package io.reconpro.qbo.testkit;

import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Runs all tests that do not name a database on PostgreSQL; by themselves they run on H2. */
@Suite
@SelectPackages("io.reconpro.qbo")
@IncludeEngines("junit-jupiter")
@IncludeTags("each-database")
class OnPostgreSqlTest {

    private static final Database BEFORE = Database.underTest();

    @BeforeSuite
    static void choose() {
        Database.choose(Database.POSTGRESQL);
    }

    @AfterSuite
    static void goBack() {
        Database.choose(BEFORE);
    }
}
