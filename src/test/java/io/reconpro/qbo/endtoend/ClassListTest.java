package io.reconpro.qbo.endtoend;

import static io.reconpro.qbo.sandbox.control.Actions.cutBefore;
import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import io.reconpro.qbo.testkit.Unaudited;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Update Classes and Clear Classes (S-38, S-42 to S-44). */
@OnFirms
class ClassListTest {

    @Test
    @Raises(Code.I11)
    @Unaudited("a person enters a class")
    void theListFollowsQuickBooksThroughRenamingHidingAndDeleting(Firms firms) {
        Firm firm = tracksClasses(firms);

        firm.runs(Kind.UPDATE_CLASSES).ended("FINISHED").says(Code.I11);
        assertThat(firm.classes(true)).contains("Retail", "Wholesale:Austin:Mobile").doesNotContain("Fleet");
        assertThat(firm.classes(false)).containsExactly("Fleet (deleted)");

        firm.books().change("Class", firm.idOf("Class", "Warranty"), Firm.object().put("Name", "Guarantee"));
        firm.books().deactivate("Class", firm.idOf("Class", "Retail"));
        firm.books().create("Class", Firm.object().put("Name", "Insurance"));

        firm.runs(Kind.UPDATE_CLASSES).ended("FINISHED").says(Code.I11);
        assertThat(firm.classes(true)).contains("Guarantee", "Insurance").doesNotContain("Warranty", "Retail");
    }

    @Test
    @Raises(Code.I12)
    void clearingEmptiesOnlyReconProsListAndTheNextUpdateBringsItBack(Firms firms) {
        Firm firm = tracksClasses(firms);
        firm.runs(Kind.UPDATE_CLASSES);
        List<String> before = firm.classes(true);
        long inTheBooks = firm.books().all("Class").count();

        firm.runs(Kind.CLEAR_CLASSES).ended("FINISHED").says(Code.I12);
        assertThat(firm.classes(true)).isEmpty();
        assertThat(firm.classes(false)).isEmpty();
        assertThat(firm.books().all("Class")).hasSize((int) inTheBooks);

        firm.runs(Kind.UPDATE_CLASSES);
        assertThat(firm.classes(true)).isEqualTo(before);
    }

    /** S-44: the client keeps the id of its class, and its documents go without until the list has it again. */
    @Test
    @Raises(Code.W02)
    @Unaudited("the first invoice lacks its class")
    void documentsGoWithoutTheirClassWhileTheListIsCleared(Firms firms) {
        Firm firm = tracksClasses(firms);
        firm.runs(Kind.UPDATE_CLASSES);
        String wholesale = firm.idOf("Class", "Wholesale");
        ShopClient acme = firm.shop().client("Acme Motors").qboClass(wholesale);
        firm.bills(acme, "1001", "120.00");
        firm.runs(Kind.CLEAR_CLASSES);

        firm.export().ended("FINISHED").about("1001", Action.CREATED)
                .says("1001", Code.W02, "\"Wholesale\"", "not in ReconPro's list");
        firm.runs(Kind.UPDATE_CLASSES);
        firm.bills(acme, "1002", "80.00");

        firm.export().isQuiet().about("1002", Action.CREATED);
        assertThat(List.of(classOf(firm, "1001"), classOf(firm, "1002"))).containsExactly("", wholesale);
    }

    /** S-38: what is read half-way changes nothing. */
    @Test
    @Raises(Code.R14)
    @Unaudited("a person enters classes")
    void aListThatIsReadHalfWayChangesNothing(Firms firms) {
        Firm firm = tracksClasses(firms);
        firm.runs(Kind.UPDATE_CLASSES);
        List<String> before = firm.classes(true);
        firm.books().deactivate("Class", firm.idOf("Class", "Retail"));
        for (int i = 0; i < 1_000; i++) {
            firm.books().create("Class", Firm.object().put("Name", "Class " + i));
        }
        firms.quickBooks().control().add(Rule.onAny().realm(firm.realm())
                .and(call -> call.toString().contains("STARTPOSITION 1001")).always().then(cutBefore()));

        firm.runs(Kind.UPDATE_CLASSES).ended("STOPPED").says(Code.R14);

        assertThat(firm.classes(true)).isEqualTo(before).contains("Retail");
        firms.quickBooks().control().clearRules();
        firm.runs(Kind.UPDATE_CLASSES).ended("FINISHED");
        assertThat(firm.classes(true)).hasSizeGreaterThan(1_000).contains("Class 999").doesNotContain("Retail");
    }

    @Test
    void theListStaysWhenQuickBooksDoesNotTrackClassesOrCannotBeAsked(Firms firms) {
        Firm firm = tracksClasses(firms);
        firm.runs(Kind.UPDATE_CLASSES);
        List<String> before = firm.classes(true);

        firm.prefers("AccountingInfoPrefs", "ClassTrackingPerTxnLine", false);
        firm.runs(Kind.UPDATE_CLASSES).says(Code.W03);
        firms.quickBooks().control().add(Rule.onAny().realm(firm.realm()).always().then(cutBefore()));
        firm.runs(Kind.UPDATE_CLASSES).ended("STOPPED").says(Code.R14);

        assertThat(firm.classes(true)).isEqualTo(before);
    }

    @Test
    void onlyAnAdministratorMayDoEither(Firms firms) {
        Firm firm = tracksClasses(firms);
        firm.shop().user("books@bayside.example", "Inês", "Faria", true, "Accountant", "TeamAdministrator").save();

        for (Kind kind : List.of(Kind.UPDATE_CLASSES, Kind.CLEAR_CLASSES)) {
            firm.runsAs("books@bayside.example", kind).refused().says(Code.R02);
        }
    }

    private static String classOf(Firm firm, String number) {
        return firm.invoices(number).get(0).at("/Line/0/SalesItemLineDetail/ClassRef/value").asText();
    }

    private static Firm tracksClasses(Firms firms) {
        return firms.firm().prefers("AccountingInfoPrefs", "ClassTrackingPerTxnLine", true);
    }
}
