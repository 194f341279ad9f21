package io.reconpro.qbo.killed;

import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.control.Control;
import io.reconpro.qbo.sandbox.control.Latch;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.ManyCompanies;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A company whose export is caught at one moment of writing one kind of record in one write mode.
 *
 * @param settling the step before which the next export is caught, too, while it settles what this one left; null where
 *                 it is not
 */
record Cell(long companyId, String entity, String writeMode, Moment moment, String settling, Latch latch) {

    Cell(long companyId, String entity, String writeMode, Moment moment, Latch latch) {
        this(companyId, entity, writeMode, moment, null, latch);
    }

    /**
     * Every entity, write mode and moment; companies from 1. Vendors, bills and payments go the way of customers and
     * invoices, so that they are caught only where their own tables and queries matter.
     */
    static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        for (String entity : List.of("Vendor", "Bill", "Payment")) {
            for (Moment moment : Moment.OF_BILLS) {
                cells.add(new Cell(cells.size() + 1, entity, "single", moment, new Latch()));
            }
        }
        for (Moment moment : Moment.values()) {
            for (String entity : List.of("Customer", "Item", "Invoice")) {
                for (String writeMode : List.of("single", "batch")) {
                    if (moment.isPassedBy(entity)) {
                        cells.add(new Cell(cells.size() + 1, entity, writeMode, moment, new Latch()));
                    }
                }
            }
        }
        addSettling(cells, "Invoice", "single", Moment.INTENDED, "Invoice DISCARDED");
        addSettling(cells, "Invoice", "single", Moment.UNANSWERED, "Invoice APPLIED");
        addSettling(cells, "Invoice", "batch", Moment.UNANSWERED, "Invoice LINK");
        addSettling(cells, "Invoice", "single", Moment.UNANSWERED, "EXPORTED");
        addSettling(cells, "Customer", "single", Moment.UNANSWERED, "Customer DONE");
        addSettling(cells, "Customer", "single", Moment.NEVER_ARRIVED, "Customer ABANDONED");
        addSettling(cells, "Invoice", "single", Moment.NEVER_ARRIVED, "Invoice SENT");
        addSettling(cells, "Invoice", "batch", Moment.NEVER_ARRIVED, "Invoice SENT");
        return cells;
    }

    /**
     * What one database has of them where two share them: every other one, in turn for writes alone and in batches, and all
     * that are caught settling, too.
     */
    static List<Cell> halfOf(Database database) {
        List<Cell> all = all();
        return numbered(IntStream.range(0, all.size())
                .filter(i -> all.get(i).settling != null || Database.half(i) == database.ordinal()).mapToObj(all::get));
    }

    /** Those in the middle of a write. */
    static List<Cell> ofWrites() {
        return numbered(all().stream().filter(cell -> cell.moment.isOfAWrite() && cell.settling == null));
    }

    private static List<Cell> numbered(Stream<Cell> chosen) {
        List<Cell> numbered = new ArrayList<>();
        chosen.forEach(cell -> numbered.add(
                new Cell(numbered.size() + 1, cell.entity, cell.writeMode, cell.moment, cell.settling, cell.latch)));
        return numbered;
    }

    private static void addSettling(List<Cell> cells, String entity, String writeMode, Moment moment, String step) {
        cells.add(new Cell(cells.size() + 1, entity, writeMode, moment, step, new Latch()));
    }

    /** Whether the next export is caught as well, if it can be sure of what never arrived or not. */
    boolean isCaughtSettling(boolean sure) {
        return settling != null && (sure || moment != Moment.NEVER_ARRIVED);
    }

    /** Has so many documents approved that the cell's moment comes. */
    void approve(ManyCompanies stage) {
        if (entity.equals("Vendor") || entity.equals("Bill")) {
            stage.approveBills(companyId, "R", 3);
        } else if (entity.equals("Payment")) {
            stage.approvePaid(companyId, "R", 3);
        } else {
            stage.approve(companyId, "R", 3);
        }
    }

    /** Has QuickBooks keep the export waiting at this cell's moment. */
    void holdAtQuickBooks(Control control) {
        control.add(call().then(switch (moment) {
            case NEVER_ARRIVED -> Actions.runThenCut(latch::pass);
            case ARRIVED_LATE -> Actions.holdBefore(latch);
            default -> Actions.holdAfter(latch);
        }));
    }

    /** Has QuickBooks answer so that this cell's moment comes. */
    void answerAtQuickBooks(Control control) {
        moment.answer().ifPresent(answer -> control.add(call().then(answer)));
    }

    private Rule call() {
        String realm = ManyCompanies.realm(companyId);
        if (moment == Moment.TOKEN_REPLACED) {
            return Rule.on(Kind.TOKEN).bodyContains(realm);
        }
        return writeMode.equals("single")
                ? Rule.on(Kind.WRITE).realm(realm).entity(entity).operation("create")
                : Rule.on(Kind.BATCH).realm(realm).bodyContains("\"" + entity + "\":{");
    }

    boolean isReached(Set<Long> parked) {
        return moment.isAtQuickBooks() ? latch.hasArrived() : parked.contains(companyId);
    }

    @Override
    public String toString() {
        return "%s, %s, %s%s (company %d)".formatted(moment, entity, writeMode,
                settling == null ? "" : ", then " + settling, companyId);
    }
}
