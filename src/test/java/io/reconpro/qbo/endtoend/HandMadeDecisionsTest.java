package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Target;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.LoggedRun;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import io.reconpro.qbo.testkit.Unaudited;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a person may decide about single documents: export one, mark, unlink, adopt, export anew. */
@OnFirms
class HandMadeDecisionsTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 9);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    /** A firm with three approved invoices for one client. */
    private static final class Three {

        private final Firm firm;
        private final ShopInvoice first;
        private final ShopInvoice second;
        private final ShopInvoice third;

        Three(Firms firms) {
            firm = firms.firm();
            ShopClient acme = firm.shop().client("Acme Motors");
            first = invoice(acme, "1001", "120.00", JANUARY);
            second = invoice(acme, "1002", "80.00", JANUARY);
            third = invoice(acme, "1003", "90.00", MARCH);
        }

        private ShopInvoice invoice(ShopClient client, String number, String amount, LocalDate day) {
            return firm.shop().invoice(number).of(client).line(firm.shop().service("Polish"), amount).on(day).approved();
        }

        Target target() {
            return Target.document("Invoice", first.id());
        }

        LoggedRun does(Kind kind) {
            return firm.runs(kind, target());
        }

        LoggedRun adopts(String id) {
            return firm.runs(Kind.ADOPT, target().with(id));
        }

        String held(String number) {
            return firm.invoices(number).get(0).get("Id").asText();
        }

        void approvesAgain() {
            becomes("APPROVED");
        }

        void becomes(String status) {
            firm.changeShop("update invoice set status = ?, version = version + 1 where id = ?", status, first.id());
        }

        void assertStatuses(String... expected) {
            assertThat(new String[] {firm.status(first), firm.status(second), firm.status(third)})
                    .containsExactly(expected);
        }
    }

    @Test
    @Unaudited("the run was for one of three documents that wait")
    void oneDocumentCanBeExportedAlone(Firms firms) {
        Three three = new Three(firms);
        three.firm.runs(Kind.EXPORT, Target.document("Invoice", three.second.id()))
                .about("1002", Action.CREATED).doesNotMention("1001").doesNotMention("1003");

        three.assertStatuses("APPROVED", "EXPORTED", "APPROVED");
    }

    @Test
    @Raises({Code.I22, Code.E50})
    @Unaudited("what was marked has nothing in QuickBooks")
    void documentsEnteredByHandAreMarkedAndNeverSent(Firms firms) {
        Three three = new Three(firms);
        three.firm.runs(Kind.MARK_EXPORTED, Target.before(LocalDate.of(2026, 2, 1)))
                .did(Action.MARKED, 2, "200.00").says(Code.I22, "marked 2 documents")
                .about("1001", Action.MARKED).about("1002", Action.MARKED).doesNotMention("1003");

        three.assertStatuses("EXPORTED", "EXPORTED", "APPROVED");
        assertThat(three.firm.books().all("Invoice")).isEmpty();

        three.approvesAgain();
        three.firm.export().about("1001", Action.BLOCKED).says("1001", Code.E50).about("1003", Action.CREATED);
    }

    @Test
    @Raises({Code.I23, Code.R30, Code.E05})
    @Unaudited("what was unlinked is in QuickBooks and waits")
    void anUnlinkedDocumentIsJudgedAfresh(Firms firms) {
        Three three = new Three(firms);
        three.firm.export();

        three.does(Kind.UNLINK).says("1001", Code.I23, "invoice 1001");
        three.does(Kind.UNLINK).says(Code.R30);
        three.approvesAgain();

        three.does(Kind.EXPORT).about("1001", Action.BLOCKED).says("1001", Code.E05);
    }

    @Test
    @Raises({Code.I24, Code.I04, Code.R30})
    void anAdoptedDocumentIsExportedWithoutASecondOne(Firms firms) {
        Three three = new Three(firms);
        three.firm.export();
        three.does(Kind.UNLINK);
        three.approvesAgain();

        three.adopts("99999").says(Code.R30);
        three.adopts(three.held("1002")).says(Code.R30);
        three.adopts(three.held("1001")).about("1001", Action.UNCHANGED).says("1001", Code.I24, "invoice 1001").says("1001", Code.I04);

        three.assertStatuses("EXPORTED", "EXPORTED", "EXPORTED");
    }

    @Test
    @Raises({Code.I25, Code.R30})
    @Unaudited("what was created first is gone from QuickBooks")
    void aDocumentDeletedInQuickBooksIsExportedAnewOnlyWhenSomebodySaysSo(Firms firms) {
        Three three = new Three(firms);
        three.firm.export();
        three.approvesAgain();

        three.does(Kind.RECREATE).says(Code.R30);
        three.firm.books().person().deletes("Invoice", three.held("1001"));
        three.does(Kind.RECREATE).about("1001", Action.CREATED).says("1001", Code.I25, "invoice 1001");

        assertThat(three.firm.books().all("Invoice")).hasSize(3);
    }

    @Test
    @Raises({Code.I25, Code.R30})
    @Unaudited("the void one stays in QuickBooks beside the new one")
    void exportingAnewTakesAnExportedDocumentBackToApprovedFirst(Firms firms) {
        Three three = new Three(firms);
        three.firm.export();
        String id = three.held("1001");
        three.firm.books().person().voids("Invoice", id);

        three.does(Kind.RECREATE).says(Code.R30, "(id " + id + ") still has the number 1001");
        three.assertStatuses("EXPORTED", "EXPORTED", "EXPORTED");
        three.firm.books().person().edits("Invoice", id, Firm.object().put("DocNumber", "1001-void"));
        three.does(Kind.RECREATE).about("1001", Action.CREATED).says("1001", Code.I25, "invoice 1001");

        three.assertStatuses("EXPORTED", "EXPORTED", "EXPORTED");
        assertThat(three.firm.invoices("1001").get(0).path("TotalAmt").decimalValue()).isPositive();
    }

    @Test
    @Raises({Code.R30, Code.E12})
    @Unaudited("the invoice that was deleted in QuickBooks stays missing there")
    void aDraftIsNotExportedAnew(Firms firms) {
        Three three = new Three(firms);
        three.firm.export();
        three.firm.books().person().deletes("Invoice", three.held("1001"));
        three.becomes("DRAFT");

        three.does(Kind.RECREATE).says(Code.R30);
        three.approvesAgain();

        three.firm.export().about("1001", Action.BLOCKED).says("1001", Code.E12);
    }

    @Test
    @Raises(Code.R30)
    @Unaudited("the invoice that was voided in QuickBooks stays so")
    void onlyTheSameDocumentIsAdoptedAndOnlyOnce(Firms firms) {
        Three three = new Three(firms);
        three.firm.export();
        String own = three.held("1001");
        String other = entersForSomebodyElse(three.firm, three.firm.invoices("1003").get(0));

        three.adopts(own).says(Code.R30, "The invoice 1001", "tied to that one in QuickBooks already");
        three.adopts(other).says(Code.R30, "tied to the one with id " + own);
        three.does(Kind.UNLINK);
        three.adopts(own).says(Code.R30, "does not wait for export");
        three.approvesAgain();
        three.adopts(other).says(Code.R30, "it is of Walk-in Customer, not of Acme Motors",
                "its number is \"2003\", not \"1001\"", "its total is 90.00, not 120.00");
        three.firm.books().person().voids("Invoice", own);
        three.adopts(own).says(Code.R30, "it was voided");

        three.assertStatuses("APPROVED", "EXPORTED", "EXPORTED");
    }

    /** Somebody enters the same invoice for another customer; its id. */
    private static String entersForSomebodyElse(Firm firm, ObjectNode like) {
        ObjectNode copy = like.deepCopy();
        copy.retain("Line", "TxnDate");
        copy.put("DocNumber", "2003");
        copy.putObject("CustomerRef").put("value", firm.idOf("Customer", "Walk-in Customer"));
        return firm.books().create("Invoice", copy).get("Id").asText();
    }
}
