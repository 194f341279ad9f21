package io.reconpro.qbo.sandbox.shop;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;

/** A believable shop of two companies: the same options make the same rows, on every machine. */
public final class DemoShop {

    public static final long FIRST_COMPANY = 1;
    public static final long SECOND_COMPANY = 2;
    /** The user who is an Administrator of both companies. */
    public static final String ADMINISTRATOR = "dana.whitfield@recon-group.example";
    public static final long FIRST_ADMINISTRATOR = 1;
    public static final long SECOND_ADMINISTRATOR = 5;

    private static final int BATCH = 5_000;

    private final List<WrongOnPurpose> wrong;
    private final List<WrongOnPurpose> wrongBills;

    private DemoShop(List<WrongOnPurpose> wrong, List<WrongOnPurpose> wrongBills) {
        this.wrong = wrong;
        this.wrongBills = wrongBills;
    }

    /** A class of the QuickBooks company that clients of the shop are assigned to. */
    public record QboClass(String realmId, String qboClassId, String fullyQualifiedName) {
    }

    /**
     * What kind of shop to make.
     *
     * @param size approved invoices in order of the first company; the second gets an eighth of it
     * @param seed the same seed makes the same shop
     * @param today no document in order is dated on or after it
     * @param classes QuickBooks classes of the first company's realm: most wholesale clients have one, few retail ones
     * @param wrongOnes whether to add the documents that are wrong on purpose
     */
    public record Options(int size, long seed, LocalDate today, List<QboClass> classes, boolean wrongOnes) {

        public static Options standard() {
            return new Options(320, 2026, LocalDate.now(ZoneId.of("America/Los_Angeles")), List.of(), true);
        }

        public Options size(int invoices) {
            return new Options(invoices, seed, today, classes, wrongOnes);
        }

        public Options seed(long number) {
            return new Options(size, number, today, classes, wrongOnes);
        }

        public Options today(LocalDate day) {
            return new Options(size, seed, day, classes, wrongOnes);
        }

        public Options classes(List<QboClass> list) {
            return new Options(size, seed, today, list, wrongOnes);
        }

        private String anyClass() {
            return classes.isEmpty() ? null : classes.get(0).qboClassId();
        }

        public Options withoutWrongOnes() {
            return new Options(size, seed, today, classes, false);
        }
    }

    /** Creates the tables in an empty database and fills them. */
    public static DemoShop create(DataSource database, Options options) {
        ShopRows rows = new ShopRows(database, BATCH);
        ShopBuilder shop = ShopBuilder.create(rows, database, options.today());
        ShopBuilder first = shop.company("Bayside Reconditioning", ZoneId.of("America/New_York"));
        staff(first, "bayside.example");
        ShopBuilder second = shop.company("Golden Gate Auto Recon", ZoneId.of("America/Los_Angeles"));
        staff(second, "goldengate.example");
        Names names = new Names(new Random(options.seed()));

        options.classes().forEach(c -> first.importedClass(c.realmId(), c.qboClassId(), c.fullyQualifiedName(), true));
        Catalogue catalogue = new Catalogue(first);
        new DemoDocuments(first, options, names, catalogue, "B-").write(options.size());
        List<WrongOnPurpose> wrong = options.wrongOnes()
                ? new WrongDocuments(first, catalogue, options.anyClass()).write() : List.of();
        List<WrongOnPurpose> wrongBills = options.wrongOnes() ? new WrongBills(first).write() : List.of();
        first.save();

        Options elsewhere = options.classes(List.of()).seed(options.seed() + 1);
        new DemoDocuments(second, elsewhere, names, new Catalogue(second), "G-").write(Math.max(1, options.size() / 8));
        second.save();
        return new DemoShop(wrong, wrongBills);
    }

    /** The same of vendors' bills. */
    public List<WrongOnPurpose> wrongBills() {
        return wrongBills;
    }

    /** The approved invoices that must not go, or only with a warning; each with the code expected for it. */
    public List<WrongOnPurpose> wrongOnPurpose() {
        return wrong;
    }

    private static void staff(ShopBuilder company, String domain) {
        company.user(ADMINISTRATOR, "Dana", "Whitfield", true, "Administrator", "Accountant")
                .user("accounts@" + domain, "Inês", "Faria", true, "Accountant")
                .user("former.owner@" + domain, "Walt", "O'Dell", false, "Administrator")
                .user("lead@" + domain, "Priya", "Raman", true, "TeamAdministrator", "Technician");
    }
}
