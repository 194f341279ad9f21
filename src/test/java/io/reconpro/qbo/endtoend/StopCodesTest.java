package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Summaries;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Progress;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.run.Runs;
import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.http.Faults;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import io.reconpro.qbo.testkit.Settings;
import io.reconpro.qbo.testkit.Stage;
import java.time.Instant;
import java.util.List;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ends a run under way: it is said once, and the documents wait for the next run. */
@OnFirms
class StopCodesTest {

    @Test
    @Raises({Code.R22, Code.E22, Code.I10})
    void accountsForWhatItSawWhenItStoodStillForTooLong(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice first = firm.invoice("1001");
        ShopInvoice second = firm.invoice("1002");
        firm.onWriteOf("Invoice", Actions.applyThenRun(() -> firm.changeExporter("update export_run set lease_until = "
                + "current_timestamp - interval '1' second where open_marker = 1 and company_id = ?", firm.id())));

        firm.export().ended("STOPPED").says(Code.R22, "30 seconds").about("1001", Action.UNCLEAR)
                .says("1001", Code.E22).about("1002", Action.BLOCKED).says("1002", Code.I10);

        firm.assertWaits(first);
        firm.assertUntouched(second);
        firm.export().about("1001", Action.ADOPTED).about("1002", Action.CREATED);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises({Code.R07, Code.I10})
    void stopsWhenTheSubscriptionHasEnded(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice first = firm.invoice("1001");
        ShopInvoice second = firm.invoice("1002");
        fault(firm, 403, "6190", "Subscription period has ended or canceled");

        firm.export().ended("STOPPED").says(Code.R07, "company " + firm.id())
                .quotes(Code.R07, "6190 Subscription period has ended")
                .about("1001", Action.BLOCKED).says("1001", Code.I10, "1001 of Client of 1001, 120.00")
                .about("1002", Action.BLOCKED).says("1002", Code.I10, "1002 of Client of 1002, 120.00")
                .doesNotSay(Code.E20);

        firm.assertUntouched(first, second);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises({Code.R08, Code.I10})
    void stopsWhenTheConnectingUserLostAccess(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice waiting = firm.invoice("1001");
        fault(firm, 403, "120", "Authorization Failure");

        firm.export().ended("STOPPED").says(Code.R08, "company " + firm.id())
                .quotes(Code.R08, "120 Authorization Failure")
                .about("1001", Action.BLOCKED).says("1001", Code.I10);

        firm.assertUntouched(waiting);
        firm.export().ended("FINISHED").about("1001", Action.CREATED);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises({Code.R14, Code.I10})
    void stopsWhenQuickBooksKeepsSayingThatItsLimitIsMet(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice waiting = firm.invoice("1001");
        firm.onEveryWriteOf("Customer", Actions.answer(Faults.xml(new QboFault(429, "ThrottleFault", List.of(
                new QboFault.Error("3001", "message=ThrottleExceeded; errorCode=003001; statusCode=429", "", null))),
                Instant.now())));

        firm.export().ended("STOPPED").says(Code.R14, "limit of requests")
                .about("1001", Action.BLOCKED).says("1001", Code.I10);

        firm.assertUntouched(waiting);
    }

    @Test
    @Raises({Code.R21, Code.I10})
    void stopsAfterTheCallInHandWhenSomebodyAsksForIt(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice first = firm.invoice("1001");
        ShopInvoice second = firm.invoice("1002");
        Runs runs = firms.exporter().bean(Runs.class);
        firm.onWriteOf("Invoice", Actions.runThenApply(() -> assertThat(firms.exporter().bean(Progress.class)
                .askToStop(firm.id(), runs.latest(firm.id()).orElseThrow(), "ann@bayside.example")).isTrue()));

        firm.export().ended("STOPPED").says(Code.R21, "ann@bayside.example stopped the run")
                .about("1001", Action.CREATED)
                .about("1002", Action.BLOCKED).says("1002", Code.I10);

        firm.assertExported(first);
        firm.assertUntouched(second);
        assertThat(firm.deviations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "R01, update company_feature set active = false where company_id = ?",
        "R02, delete from user_role where user_id in (select id from app_user where company_id = ?)"})
    void stopsAfterTheChunkInHandWhenFeatureOrRoleIsLost(Code code, String loss,
            @Settings("exporter.chunk-size=1") Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice first = firm.invoice("1001");
        ShopInvoice second = firm.invoice("1002");
        firm.onWriteOf("Invoice", Actions.applyThenRun(() -> firm.changeShop(loss, firm.id())));

        firm.export().ended("STOPPED").says(code).about("1001", Action.CREATED).doesNotMention("1002");

        firm.assertExported(first);
        firm.assertUntouched(second);
    }

    @Test
    void doesNotBeginWhenItWasStoppedInTheQueue(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice waiting = firm.invoice("1001");
        firm.beginAudit();
        Command command = Command.export(firm.id(), Stage.ADMINISTRATOR, StartedBy.MANUAL);
        Run queued = firms.exporter().bean(Runs.class).queue(command);
        Progress progress = firms.exporter().bean(Progress.class);

        assertThat(progress.askToStop(firm.id() + 1, queued.id(), "a stranger")).isFalse();
        assertThat(progress.askToStop(firm.id(), queued.id(), "ann@bayside.example")).isTrue();
        firms.exporter().bean(ProducerTemplate.class).sendBody("direct:start-run", queued);

        assertThat(firms.exporter().bean(Summaries.class).of(queued.id()).text()).contains("R21 refusal", "stopped");
        assertThat(progress.askToStop(firm.id(), queued.id(), "ann@bayside.example")).as("it has ended").isFalse();
        firm.assertUntouched(waiting);
    }

    @Test
    @Raises({Code.R19, Code.I10})
    void stopsWhenTheExporterItselfFails(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice waiting = firm.invoice("1001");
        firm.onBatchWith("Client of 1001", Actions.answer(
                Faults.json(QboFault.validation("4001", "Invalid query", "line 1"), Instant.now())));

        firm.export().ended("STOPPED").says(Code.R19, "refused a question", "4001")
                .quotes(Code.R19, "4001 Invalid query")
                .about("1001", Action.BLOCKED).says("1001", Code.I10, "1001", "Client of 1001", "120.00");

        firm.assertUntouched(waiting);
    }

    /** Whatever is written first meets this fault. */
    private static void fault(Firm firm, int status, String code, String message) {
        firm.onWriteOf("Invoice", Actions.answer(Faults.json(new QboFault(status, "AuthorizationFault",
                List.of(new QboFault.Error(code, message, "", null))), Instant.now())));
    }
}
