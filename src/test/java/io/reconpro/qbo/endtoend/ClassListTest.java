package io.reconpro.qbo.endtoend;

import static io.reconpro.qbo.sandbox.control.Actions.cutBefore;
import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.sandbox.control.Rule;
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

    private static Firm tracksClasses(Firms firms) {
        return firms.firm().prefers("AccountingInfoPrefs", "ClassTrackingPerTxnLine", true);
    }
}
