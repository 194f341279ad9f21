package io.reconpro.qbo.endtoend;

import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.OnFirms;

@OnFirms(Database.POSTGRESQL)
class OverwriteOnPostgreSqlTest extends OverwriteTable {
}
