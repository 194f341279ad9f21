package io.reconpro.qbo.endtoend;

import io.reconpro.qbo.testkit.OnFirms;

@OnFirms
class OverwriteOnH2Test extends OverwriteTable {
}
