package io.reconpro.qbo.operate;

import io.reconpro.qbo.log.Summaries;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Progress;
import io.reconpro.qbo.run.Runs;
import io.reconpro.qbo.run.Target;
import io.reconpro.qbo.schedule.Schedules;
import io.reconpro.qbo.watch.RunStanding;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/**
 * What an operator can do through JMX, in the name of the configured administrator; and what an operator may know: figures
 * and codes, never names, e-mails or amounts.
 */
@Component
@ManagedResource(objectName = "io.reconpro.qbo:type=Exporter", description = "Exports from ReconPro to QuickBooks Online")
public class Exporter {

    private final Commands commands;
    private final Runs runs;
    private final Summaries summaries;
    private final Warnings warnings;
    private final PaymentRemovals removals;
    private final Schedules schedules;
    private final Progress progress;
    private final Standing standing;
    private final Deputy deputy;

    Exporter(Commands commands, Runs runs, Summaries summaries, Warnings warnings, PaymentRemovals removals,
            Schedules schedules, Progress progress, Standing standing, Deputy deputy) {
        this.schedules = schedules;
        this.progress = progress;
        this.standing = standing;
        this.warnings = warnings;
        this.removals = removals;
        this.commands = commands;
        this.runs = runs;
        this.summaries = summaries;
        this.deputy = deputy;
    }

    @ManagedOperation(description = "Starts an export of what waits in a company; returns at once")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    public String startExport(long company) {
        return submit(Kind.EXPORT, company);
    }

    @ManagedOperation(description = "Tells what an export of a company would do, without writing anything; returns at once")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    public String preview(long company) {
        return submit(Kind.PREVIEW, company);
    }

    @ManagedOperation(description = "Brings the list of classes in ReconPro up to date with QuickBooks; returns at once")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    public String updateClasses(long company) {
        return submit(Kind.UPDATE_CLASSES, company);
    }

    @ManagedOperation(description = "Empties the list of classes in ReconPro, not in QuickBooks; returns at once")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    public String clearClasses(long company) {
        return submit(Kind.CLEAR_CLASSES, company);
    }

    @ManagedOperation(description = "Exports one document that waits, or tries again; returns at once")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    @ManagedOperationParameter(name = "entity", description = "Invoice or Bill")
    @ManagedOperationParameter(name = "id", description = "the document's id as the log gives it")
    public String exportDocument(long company, String entity, long id) {
        return submit(Kind.EXPORT, company, () -> Target.document(entity, id));
    }

    @ManagedOperation(description = "Exports a document anew whose copy in QuickBooks was deleted or voided")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    @ManagedOperationParameter(name = "entity", description = "Invoice or Bill")
    @ManagedOperationParameter(name = "id", description = "the document's id as the log gives it")
    public String recreateDocument(long company, String entity, long id) {
        return submit(Kind.RECREATE, company, () -> Target.document(entity, id));
    }

    @ManagedOperation(description = "Ties a document to one that is in QuickBooks already, then exports it")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    @ManagedOperationParameter(name = "entity", description = "Invoice or Bill")
    @ManagedOperationParameter(name = "id", description = "the document's id as the log gives it")
    @ManagedOperationParameter(name = "quickBooksId", description = "the document's id in QuickBooks")
    public String adoptDocument(long company, String entity, long id, String quickBooksId) {
        return submit(Kind.ADOPT, company, () -> Target.document(entity, id).with(quickBooksId));
    }

    @ManagedOperation(description = "Forgets which QuickBooks document a document became, or that it was entered by hand")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    @ManagedOperationParameter(name = "entity", description = "Invoice or Bill")
    @ManagedOperationParameter(name = "id", description = "the document's id as the log gives it")
    public String unlinkDocument(long company, String entity, long id) {
        return submit(Kind.UNLINK, company, () -> Target.document(entity, id));
    }

    @ManagedOperation(description = "Ties a client to a customer of QuickBooks, such as the one it was merged into")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    @ManagedOperationParameter(name = "id", description = "the client's id in ReconPro")
    @ManagedOperationParameter(name = "quickBooksId", description = "the customer's id in QuickBooks; empty: none any more")
    public String tieClient(long company, long id, String quickBooksId) {
        return submit(Kind.TIE_PARTY, company, () -> party("Customer", id, quickBooksId));
    }

    @ManagedOperation(description = "Ties a vendor to one of QuickBooks, such as the one it was merged into")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    @ManagedOperationParameter(name = "id", description = "the vendor's id in ReconPro")
    @ManagedOperationParameter(name = "quickBooksId", description = "the vendor's id in QuickBooks; empty: none any more")
    public String tieVendor(long company, long id, String quickBooksId) {
        return submit(Kind.TIE_PARTY, company, () -> party("Vendor", id, quickBooksId));
    }

    @ManagedOperation(description = "Marks a document as entered in QuickBooks by hand: Exported, and never sent")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    @ManagedOperationParameter(name = "entity", description = "Invoice or Bill")
    @ManagedOperationParameter(name = "id", description = "the document's id as the log gives it")
    public String markDocument(long company, String entity, long id) {
        return submit(Kind.MARK_EXPORTED, company, () -> Target.document(entity, id));
    }

    @ManagedOperation(description = "Marks all approved documents before a date as entered in QuickBooks by hand")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    @ManagedOperationParameter(name = "before", description = "the first date that is not meant, such as 2026-01-31")
    public String markDocumentsBefore(long company, String before) {
        return submit(Kind.MARK_EXPORTED, company, () -> Target.before(date(before)));
    }

    @ManagedOperation(description = "Accepts a warning for one record, so that it blocks no more where warnings are errors")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    @ManagedOperationParameter(name = "code", description = "code of the warning, such as W12")
    @ManagedOperationParameter(name = "entity", description = "Invoice, Bill, Customer, Vendor, Item, or Settings")
    @ManagedOperationParameter(name = "id", description = "the record's id as the log gives it; empty for Settings")
    public String acceptWarning(long company, String code, String entity, String id) {
        return warnings.accept(company, code, entity, id);
    }

    @ManagedOperation(description = "Takes an acceptance back: the warning blocks again where warnings are errors")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    @ManagedOperationParameter(name = "code", description = "code of the warning, such as W12")
    @ManagedOperationParameter(name = "entity", description = "Invoice, Bill, Customer, Vendor, Item, or Settings")
    @ManagedOperationParameter(name = "id", description = "the record's id as the log gives it; empty for Settings")
    public String withdrawAcceptance(long company, String code, String entity, String id) {
        return warnings.withdraw(company, code, entity, id);
    }

    @ManagedOperation(description = "Lists the payments entered by hand in QuickBooks that wait for a confirmation")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    public String paymentsToConfirm(long company) {
        return removals.list(company);
    }

    @ManagedOperation(description = "Lets the next export remove a payment from QuickBooks that was entered there by hand")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    @ManagedOperationParameter(name = "payment", description = "the payment's id in QuickBooks")
    public String confirmPaymentRemoval(long company, String payment) {
        return removals.confirm(company, payment);
    }

    /** Exports what waits in a company and returns its summary when the run has ended. */
    public String export(long company) {
        return summaries.of(commands.execute(commands.unattended(Kind.EXPORT, company, StartedBy.MANUAL)).id()).text();
    }

    @ManagedOperation(description = "Tells how the last run of a company went, or is going")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    public String status(long company) {
        return runs.latest(company).map(run -> summaries.of(run).figures())
                .orElse("Company " + company + " has had no run yet");
    }

    @ManagedOperation(description = "Tells whether a company is connected to QuickBooks, since when and until when")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    public String connection(long company) {
        return standing.connection(company);
    }

    @ManagedOperation(description = "Tells when exports of a company start by themselves")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    public String schedule(long company) {
        return schedules.plan(company).text();
    }

    @ManagedOperation(description = "Lets exports of a company not start by themselves until they are resumed")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    public String pauseSchedule(long company) {
        return deputy.may(company, actor -> {
            schedules.pause(company, actor);
            return schedule(company);
        });
    }

    @ManagedOperation(description = "Lets exports of a company start by themselves again")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    public String resumeSchedule(long company) {
        return deputy.may(company, actor -> {
            schedules.resume(company, actor);
            return schedule(company);
        });
    }

    @ManagedOperation(description = "Ends the runs of a company after the call in hand; the rest waits for the next run")
    @ManagedOperationParameter(name = "company", description = "number of the company in ReconPro")
    public String stopRun(long company) {
        return deputy.mayEvenLapsed(company, actor -> progress.askToStop(company, actor) > 0
                ? "The run ends after the documents in hand; status(" + company + ") tells when"
                : "Company " + company + " has no run that goes on");
    }

    @ManagedAttribute(description = "How many runs wait or go on")
    public long getRunning() {
        return standing.sum(RunStanding::open);
    }

    @ManagedAttribute(description = "How many documents the last run of each company left waiting, or has not come to yet")
    public long getWaiting() {
        return standing.sum(RunStanding::waiting);
    }

    @ManagedAttribute(description = "How many documents had an error in the last run of their company")
    public long getFailed() {
        return standing.sum(RunStanding::failed);
    }

    @ManagedAttribute(description = "How the last run of each company went, or is going")
    public String getLastRun() {
        return standing.lastRuns();
    }

    @ManagedAttribute(description = "Whether each company is connected to QuickBooks")
    public String getConnectionState() {
        return standing.connections();
    }

    private String submit(Kind kind, long company) {
        return submit(kind, company, () -> Target.ALL);
    }

    /** Whether the configured administrator may do it, the run is told at its gate, like every other. */
    private static Target party(String entity, long id, String quickBooksId) {
        Target party = Target.party(entity, id);
        return quickBooksId.isBlank() ? party : party.with(quickBooksId);
    }

    private String submit(Kind kind, long company, Supplier<Target> target) {
        try {
            return commands.submit(commands.unattended(kind, company, StartedBy.JMX, target.get()))
                    .say("of company " + company + " is queued; status(" + company + ") tells how it goes");
        } catch (IllegalArgumentException mistyped) {
            return mistyped.getMessage();
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException("\"" + text + "\" is no date: write it as 2026-01-31", notADate);
        }
    }
}
