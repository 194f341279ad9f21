package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.control.Switches;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One company's books: the only way in, for the API and for what a person does in QuickBooks.
 *
 * <p>Every node handed out is a copy. All methods may be called from any thread; a stream is taken from a snapshot.
 */
public final class Books {

    /** A deleted transaction. */
    public record Deleted(String entity, String id, Instant at) {
    }

    private final String realm;
    private final Company company;
    private final Writer writer;
    private final ReentrantLock lock = new ReentrantLock();

    public Books(String realm, Clock clock, Switches switches) {
        this.realm = realm;
        this.company = new Company(clock, switches);
        this.writer = new Writer(company);
    }

    public String realm() {
        return realm;
    }

    /** What the company calls itself. */
    public String companyName() {
        return all("CompanyInfo").findFirst().map(info -> info.path("CompanyName").asText(null))
                .orElse("Company " + realm);
    }

    /** @throws QboFault when a rule of QuickBooks refuses it */
    public ObjectNode create(String entity, ObjectNode body) {
        return write(entity, body, false);
    }

    /** Enters what the company came with, also of entities the API cannot write: tax codes and rates. */
    public ObjectNode enter(String entity, ObjectNode body) {
        return locked(() -> writer.enter(entity, body));
    }

    /** Full update, or sparse when the body says so; the body holds Id and SyncToken. */
    public ObjectNode update(String entity, ObjectNode body) {
        return write(entity, body, false);
    }

    /** Creates what has no Id and updates what has one. */
    public ObjectNode write(String entity, ObjectNode body, boolean duplicateNumberAllowed) {
        return locked(() -> writer.write(entity, body, duplicateNumberAllowed));
    }

    /** What remains of a deleted transaction: domain, status and Id. */
    public ObjectNode delete(String entity, ObjectNode body) {
        return locked(() -> writer.delete(entity, body));
    }

    /** Keeps a transaction with all its amounts zero. */
    public ObjectNode voidTransaction(String entity, ObjectNode body) {
        return locked(() -> writer.voidTransaction(entity, body));
    }

    /** Changes some properties of a record as its holder would, whatever its SyncToken. */
    public ObjectNode change(String entity, String id, ObjectNode properties) {
        return locked(() -> {
            ObjectNode body = properties.deepCopy().put("sparse", true).put("Id", id);
            ObjectNode before = writer.existing(entity, id);
            body.put("SyncToken", before.get("SyncToken").asText());
            if (entity.equals("Bill") && !body.has("VendorRef")) {
                body.set("VendorRef", before.get("VendorRef"));
            }
            return writer.write(entity, body, false);
        });
    }

    public ObjectNode deactivate(String entity, String id) {
        return change(entity, id, JsonNodeFactory.instance.objectNode()
                .put("Active", false));
    }

    /** Sets one preference, {@code null} clears it. */
    public void prefer(String group, String name, Object value) {
        locked(() -> writer.prefer(group, name, value));
    }

    /** Somebody who works in these books by hand. */
    public Person person() {
        return new Person(this, new Desk(company, writer), Slips.of(this));
    }

    /** Says who charges sales tax. */
    public void salesTax(SalesTaxMode mode) {
        prefer("TaxPrefs", "UsingSalesTax", mode.using());
        prefer("TaxPrefs", "PartnerTaxEnabled", mode.partnerTax());
    }

    /** Lets a sales document of a kind not kept here, say a SalesReceipt, hold a number. */
    public void occupyDocNumber(String number, String txnType, String txnId) {
        locked(() -> {
            writer.numbers().occupy(number, txnType, txnId);
            return null;
        });
    }

    /** The record as it is now, whether queries see it yet or not. */
    public Optional<ObjectNode> find(String entity, String id) {
        return locked(() -> Optional.ofNullable(company.get(entity, id)));
    }

    /** @throws QboFault 610 when there is none, 2030 when the Id is no number */
    public ObjectNode read(String entity, String id) {
        return locked(() -> writer.existing(entity, id));
    }

    /** All records as they are now, by ascending Id; inactive ones too. */
    public Stream<ObjectNode> all(String entity) {
        return locked(() -> List.copyOf(company.table(entity).all())).stream().map(Row::record);
    }

    /** All records that queries can see by now, by ascending Id; inactive ones too. */
    public Stream<ObjectNode> visible(String entity) {
        return visible(entity, 0);
    }

    /** The same without so many first ones. */
    public Stream<ObjectNode> visible(String entity, long skipped) {
        return seen(locked(() -> List.copyOf(company.table(entity).all())), skipped);
    }

    /** At least the records whose property has one of the values, case ignored; by an index if there is one. */
    public Stream<ObjectNode> visible(String entity, String property, Collection<String> values) {
        Table table = company.table(entity);
        return table.indexed(property) ? seen(locked(() -> table.having(property, values).toList()), 0)
                : visible(entity);
    }

    /** Whether {@link #visible(String, String, Collection)} is faster than all records. */
    public boolean indexed(String entity, String property) {
        return company.table(entity).indexed(property);
    }

    /** Records of the entity written at or after that time. */
    public Stream<ObjectNode> changedSince(String entity, Instant since) {
        return locked(() -> List.copyOf(company.table(entity).all())).stream()
                .filter(row -> !row.written().isBefore(since)).map(Row::record);
    }

    /** Transactions deleted at or after that time. */
    public List<Deleted> deletedSince(String entity, Instant since) {
        return company.deletions.stream()
                .filter(deletion -> deletion.entity().equals(entity) && !deletion.at().isBefore(since))
                .map(deletion -> new Deleted(deletion.entity(), deletion.id(), deletion.at())).toList();
    }

    private Stream<ObjectNode> seen(List<Row> rows, long skipped) {
        Instant horizon = company.clock.instant().minus(company.switches.queryLag);
        return rows.stream().map(row -> row.at(horizon)).filter(Objects::nonNull).skip(skipped).map(Row::record);
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
