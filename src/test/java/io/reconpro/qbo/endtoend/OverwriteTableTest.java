package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.LoggedRun;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Unaudited;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an invoice by its status, its link, the box Overwrite existing invoices and its content (S-16). */
@OnFirms
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverwriteTableTest {

    private static final List<String> STATUSES = List.of("APPROVED", "EXPORTED", "DRAFT", "VOID", "NEW");

    private final Map<Boolean, Outcome> outcomes = new HashMap<>();

    /** One invoice of each kind, named by it. */
    private record Case(String status, boolean linked, boolean changed) {

        String number() {
            return status + (linked ? " L" : "") + (changed ? " C" : "");
        }
    }

    /** A firm after the second export, with what its books held before it. */
    private record Outcome(Firm firm, LoggedRun run, Map<Case, ShopInvoice> invoices, Map<Case, ObjectNode> before) {
    }

    @ParameterizedTest(name = "{0}, linked {1}, box {2}, changed {3}: {4}")
    @CsvSource({
        "APPROVED, false, true,  false, CREATED,   ",
        "APPROVED, false, false, false, CREATED,   ",
        "APPROVED, true,  true,  true,  UPDATED,   ",
        "APPROVED, true,  true,  false, UNCHANGED, I04",
        "APPROVED, true,  false, false, UNCHANGED, I04",
        "APPROVED, true,  false, true,  BLOCKED,   E11",
        "EXPORTED, true,  true,  true,  ,          ",
        "EXPORTED, true,  false, false, ,          ",
        "EXPORTED, false, true,  false, ,          ",
        "DRAFT,    true,  true,  true,  ,          ",
        "DRAFT,    false, false, false, ,          ",
        "VOID,     true,  false, true,  ,          W25",
        "VOID,     false, true,  false, ,          ",
        "NEW,      true,  true,  true,  ,          ",
        "NEW,      false, false, false, ,          "})
    @Unaudited("statuses are set by hand, whatever QuickBooks holds")
    void decides(String status, boolean linked, boolean box, boolean changed, Action action, Code code, Firms firms) {
        Outcome outcome = outcomes.computeIfAbsent(box, ticked -> export(firms, ticked));
        Case about = new Case(status, linked, changed);
        ShopInvoice invoice = outcome.invoices().get(about);
        List<ObjectNode> copies = outcome.firm().invoices(about.number());

        if (action == null) {
            outcome.run().doesNotMention(about.number());
            assertThat(outcome.firm().status(invoice)).isEqualTo(status);
            assertThat(copies).isEqualTo(linked ? List.of(outcome.before().get(about)) : List.of());
        } else {
            outcome.run().about(about.number(), action);
            assertThat(outcome.firm().status(invoice)).isEqualTo(action.exported() ? "EXPORTED" : "APPROVED");
            assertThat(copies).hasSize(1);
        }
        if (code != null) {
            outcome.run().says(about.number(), code);
        }
        if (action == Action.UPDATED) {
            assertThat(copies.get(0).get("Id")).isEqualTo(outcome.before().get(about).get("Id"));
            assertThat(copies.get(0).path("TotalAmt").decimalValue()).isEqualByComparingTo("150");
        } else if (linked) {
            assertThat(copies.get(0)).isEqualTo(outcome.before().get(about));
        }
    }

    private static Outcome export(Firms firms, boolean box) {
        Firm firm = firms.firm("overwrite-existing=" + box);
        Map<Case, ShopInvoice> invoices = new LinkedHashMap<>();
        for (String status : STATUSES) {
            for (boolean linked : List.of(true, false)) {
                for (boolean changed : linked ? List.of(true, false) : List.of(false)) {
                    Case one = new Case(status, linked, changed);
                    invoices.put(one, firm.invoice(one.number()));
                }
            }
        }
        firm.beginAudit();
        invoices.forEach((one, invoice) -> Corrections.status(firm, invoice, one.linked() ? "APPROVED" : "DRAFT"));
        firm.export().isQuiet();
        Map<Case, ObjectNode> before = new HashMap<>();
        invoices.forEach((one, invoice) -> {
            if (one.linked()) {
                before.put(one, firm.invoices(one.number()).get(0));
            }
            if (one.changed()) {
                Corrections.change(firm, invoice, "150");
            }
            Corrections.status(firm, invoice, one.status());
        });
        return new Outcome(firm, firm.export().ended("FINISHED"), invoices, before);
    }
}
