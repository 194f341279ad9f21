package io.reconpro.qbo.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.acceptance.Accepted;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import io.reconpro.qbo.settings.CompanySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GateAtQuickBooksTest {

    @RegisterExtension
    static final SeededQuickBooks QUICK_BOOKS = new SeededQuickBooks();

    @Test
    void resolvesTheSettingsOfTheSeededCompany() {
        GateResult result = judge("Accounts Receivable (A/R)", "Reconditioning Income", "walk-in customer",
                "Sales Tax Collected");

        assertThat(result.findings()).isEmpty();
        assertThat(result.reference().receivable().type()).isEqualTo("Accounts Receivable");
        assertThat(result.reference().retailCustomer().name()).isEqualTo("Walk-in Customer");
        assertThat(result.reference().taxItem().name()).isEqualTo("Sales Tax Collected");
        assertThat(result.reference().findClass("Fleet")).map(QuickBooksClass::active).contains(false);
        assertThat(result.reference().classTracking()).isEqualTo(ClassTracking.LINE);
        assertThat(result.reference().homeCurrency()).isEqualTo("USD");
    }

    @Test
    void resolvesThemByIdTooAndSeesInactiveCustomers() {
        Reference reference = judge("Accounts Receivable (A/R)", "Reconditioning Income", "Walk-in Customer",
                "Sales Tax Collected").reference();

        assertThat(judge(reference.receivable().id(), reference.income().id(), reference.retailCustomer().id(),
                reference.taxItem().id()).reference()).isEqualTo(reference);
        assertThat(judge("Accounts Receivable (A/R)", "Reconditioning Income", "Brazos Valley Ford", "").findings())
                .extracting(Finding::code, Finding::message).containsExactly(tuple(Code.R11,
                        "The setting Retail Customer is \"Brazos Valley Ford\", but it is inactive in QuickBooks."));
    }

    private static GateResult judge(String account, String serviceAccount, String retailCustomer, String taxItem) {
        CompanySettings settings = CompanySettings.of(Map.of("account", account, "service-account", serviceAccount,
                "retail-customer", retailCustomer, "include-tax-services", "true", "tax-item", taxItem));
        return GateAnswers.judge(settings, true, Accepted.NOTHING, new GateQuestions(settings).queries().stream()
                .map(GateAtQuickBooksTest::rows).toList());
    }

    private static List<ObjectNode> rows(Query query) {
        List<ObjectNode> rows = new ArrayList<>();
        QUICK_BOOKS.api().query(query.statement(1, 1000)).path(query.entity())
                .forEach(row -> rows.add((ObjectNode) row));
        return rows;
    }
}
