package io.reconpro.qbo.run;

import io.reconpro.qbo.acceptance.Accepted;
import io.reconpro.qbo.connection.Bound;
import io.reconpro.qbo.document.RunCache;
import io.reconpro.qbo.gate.Reference;
import io.reconpro.qbo.ledger.Holder;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.settings.CompanySettings;
import io.reconpro.qbo.shop.Company;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One run as its route steps see it: for whom, under which lease, with which settings, and what the gate learnt.
 * It travels as the exchange property {@code run}; only the step that owns a part sets it.
 */
public final class Run implements Bound {

    private static final long PROGRESS_PERIOD = Duration.ofSeconds(2).toNanos();

    private final long id;
    private final Command command;
    private final Docket docket = new Docket();
    private final RunCache cache = new RunCache();
    private final Lease lease = new Lease();
    private final List<String> exported = new ArrayList<>();
    private final Set<WriteKey> previewed = new HashSet<>();
    private final Foreseen foreseen = new Foreseen();
    private final Map<String, Long> waiting = new HashMap<>();
    private Accepted accepted = Accepted.NOTHING;
    private boolean hasMarks;
    private Set<String> listedClasses = Set.of();
    private Company company;
    private String realmId;
    private CompanySettings settings;
    private Reference reference;
    private Holder holder;
    private boolean waitingForOldLease;
    private boolean inDoubt;
    /** An earlier run may have left something to be taken back. */
    private boolean undoing = true;
    private int unanswered;
    /** Null until the run has come to payments. */
    private Integer payments;
    private long reportedAt = System.nanoTime();

    public Run(long id, Command command) {
        this.id = id;
        this.command = command;
    }

    public long id() {
        return id;
    }

    public Command command() {
        return command;
    }

    public Target target() {
        return command.target();
    }

    /** Whether this run only tells what an export would do. */
    public boolean isPreview() {
        return command.kind() == Command.Kind.PREVIEW;
    }

    @Override
    public long companyId() {
        return command.companyId();
    }

    /** The gate let the run pass: this is whom it is for and what it may rely on. */
    public void passed(Company company, String realmId, CompanySettings settings, Reference reference) {
        this.company = company;
        this.realmId = realmId;
        this.settings = settings;
        this.reference = reference;
    }

    /** From here on it is for this QuickBooks company, and no request goes to another. */
    public void bind(String realm) {
        realmId = realm;
    }

    /** What people decided about warnings and documents: the warnings block nothing, the marked are never sent. */
    public void respect(Accepted warnings, boolean marks) {
        accepted = warnings;
        hasMarks = marks;
    }

    /** Whether documents were marked as entered in QuickBooks by hand, so that it is worth asking which. */
    public boolean hasMarks() {
        return hasMarks;
    }

    /** Which classes are in ReconPro's list. */
    public void offer(Set<String> classIds) {
        listedClasses = classIds;
    }

    /** The QuickBooks ids of the classes in ReconPro's list; none where the books track no classes. */
    public Set<String> listedClasses() {
        return listedClasses;
    }

    public Accepted accepted() {
        return accepted;
    }

    public Company company() {
        return company;
    }

    @Override
    public String realmId() {
        return realmId;
    }

    public CompanySettings settings() {
        return settings;
    }

    public Reference reference() {
        return reference;
    }

    /** Under whose epoch the ledger is written; null until the run was opened. */
    public Holder holder() {
        return holder;
    }

    /** Until when this process may send what it has committed as sent, as {@link System#nanoTime()}. */
    public long leaseDeadline() {
        return lease.deadline();
    }

    /** Stops this process where it is if it was paused past its lease. */
    public void mustHoldLease(String step) {
        lease.mustHold(holder, step);
    }

    /** Whether the ledger may hold a write of this company whose end is not known, so that it is worth asking. */
    public boolean isInDoubt() {
        return inDoubt;
    }

    /** A write was left open, by this run or an earlier one. */
    public void doubt() {
        inDoubt = true;
    }

    /** Something was written that has to be taken back. */
    public void mustUndo() {
        undoing = true;
    }

    /** Whether something has to be taken back, which is looked for once then. */
    public boolean takeUndo() {
        boolean taken = undoing;
        undoing = false;
        return taken;
    }

    /** The documents it has seen and not yet accounted for. */
    public Docket docket() {
        return docket;
    }

    /** What it has learnt of the customers, vendors and items in QuickBooks. */
    public RunCache cache() {
        return cache;
    }

    /** Whether a preview has not yet said that it would create this record; each is said once. */
    public boolean previews(WriteKey master) {
        return previewed.add(master);
    }

    /** What an export would make of invoices; empty but in a preview. */
    public Foreseen foreseen() {
        return foreseen;
    }

    /** Counts the calls in a row that QuickBooks itself left without an answer. */
    public void answered(boolean answered) {
        unanswered = answered ? 0 : unanswered + 1;
    }

    public int unanswered() {
        return unanswered;
    }

    /**
     * Requests whose documents are in QuickBooks and in the shop: they are closed in the ledger with the answer to the next
     * call.
     */
    public void exported(List<String> requestIds) {
        exported.addAll(requestIds);
    }

    public List<String> takeExported() {
        List<String> taken = List.copyOf(exported);
        exported.clear();
        return taken;
    }

    /** Waiting documents when the run started, for progress and for choosing the write mode. */
    public long waiting() {
        return waiting.values().stream().mapToLong(Long::longValue).sum();
    }

    /** @param entity what the documents are in QuickBooks */
    public long waiting(String entity) {
        return waiting.getOrDefault(entity, 0L);
    }

    public void waiting(String entity, long documents) {
        waiting.put(entity, documents);
    }

    /** It has come to the payments, which it is time to tell. */
    public void comeToPayments() {
        payments = 0;
        reportedAt -= PROGRESS_PERIOD;
    }

    /** It has looked at the payments of so many exported invoices more. */
    public void lookedAtPayments(int invoices) {
        payments += invoices;
    }

    Integer payments() {
        return payments;
    }

    /** How many documents it will have seen in the end, as far as is known. */
    long expected() {
        return Math.max(waiting(), docket.seen());
    }

    /** Whether a few seconds have gone since this was true, or since the run began. */
    boolean isTimeToReport() {
        long now = System.nanoTime();
        boolean due = now - reportedAt >= PROGRESS_PERIOD;
        reportedAt = due ? now : reportedAt;
        return due;
    }

    /** True while an earlier process of this machine, now dead, still holds the company by its lease. */
    public boolean isWaitingForOldLease() {
        return waitingForOldLease;
    }

    void waitForOldLease() {
        waitingForOldLease = true;
    }

    void opened(Holder holder) {
        this.holder = holder;
        waitingForOldLease = false;
    }

    Lease lease() {
        return lease;
    }
}
