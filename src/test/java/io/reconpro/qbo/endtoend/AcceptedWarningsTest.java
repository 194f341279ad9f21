package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reconpro.qbo.acceptance.Acceptance;
import io.reconpro.qbo.acceptance.Acceptances;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import org.junit.jupiter.api.Test;

/** Treat Warnings As Errors (S-15): a warning blocks until its cause is gone or somebody accepted it. */
@OnFirms
class AcceptedWarningsTest {

    private static final String ANN = "ann@bayside.example";

    @Test
    void aWarningBlocksUntilItIsAcceptedForItsDocumentCustomerOrSetting(Firms firms) {
        Firm firm = firms.firm("treat-warnings-as-errors=true").prefers("SalesFormsPrefs", "CustomTxnNumbers", false);
        ShopClient amy = firm.shop().client("Amy's Bird Sanctuary");
        ShopInvoice paid = firm.bills(amy, "1001", "120.00");
        ShopInvoice free = firm.bills(amy, "1002", "0.00");
        firm.enters("Customer", "Amy's Bird Sanctuary");
        Acceptances acceptances = firms.bean(Acceptances.class);

        firm.export().refused().says(Code.R17).says(Code.W33);
        acceptances.accept(firm.id(), Code.W33, Acceptance.SETTINGS, "", ANN);

        firm.export().about("1001", Action.BLOCKED).about("1002", Action.BLOCKED);
        acceptances.accept(firm.id(), Code.W12, "Customer", Long.toString(amy.id()), ANN);

        firm.export().about("1001", Action.CREATED).about("1002", Action.BLOCKED)
                .advises("1001", Code.W12, "Accepted by " + ANN + " on");

        acceptances.accept(firm.id(), Code.W17, "Invoice", Long.toString(free.id()), ANN);
        firm.export().about("1002", Action.CREATED);
        firm.assertExported(paid);
        firm.assertExported(free);
        assertThatIllegalArgumentException().isThrownBy(() ->
                acceptances.accept(firm.id(), Code.E08, "Invoice", Long.toString(free.id()), ANN));
    }

    @Test
    void whoAcceptedAndWhoTookItBackIsKept(Firms firms) {
        Firm firm = firms.founded();
        Acceptances acceptances = firms.bean(Acceptances.class);
        acceptances.accept(firm.id(), Code.W17, "Invoice", "2", ANN);

        assertThat(acceptances.withdraw(firm.id(), Code.W17, "Invoice", "2", "bob@bayside.example")).isTrue();
        assertThat(acceptances.withdraw(firm.id(), Code.W17, "Invoice", "2", "bob@bayside.example")).isFalse();
        assertThat(acceptances.all(firm.id())).isEmpty();
        acceptances.accept(firm.id(), Code.W17, "Invoice", "2", "cy@bayside.example");

        assertThat(acceptances.withdrawn(firm.id())).singleElement().satisfies(withdrawal -> {
            assertThat(withdrawal.by()).isEqualTo("bob@bayside.example");
            assertThat(withdrawal.acceptance().by()).isEqualTo(ANN);
            assertThat(withdrawal.at()).isAfterOrEqualTo(withdrawal.acceptance().at());
        });
    }
}
