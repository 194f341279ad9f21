package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.control.Switches;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One company's books: the only way in, for the API and for what a person does in QuickBooks.
 *
 * <p>Every node handed out is a copy.
 */
public final class Books {

    private final String realm;
    private final Clock clock;
    private final Switches switches;

    public Books(String realm, Clock clock, Switches switches) {
        this.realm = realm;
        this.clock = clock;
        this.switches = switches;
    }

    public String realm() {
        return realm;
    }

    /** @throws QboFault when a rule of QuickBooks refuses it */
    public ObjectNode create(String entity, ObjectNode body) {
        throw new UnsupportedOperationException();
    }

    /** Full update, or sparse when the body says so. */
    public ObjectNode update(String entity, ObjectNode body) {
        throw new UnsupportedOperationException();
    }

    /** What remains of a deleted transaction: domain, status and Id. */
    public ObjectNode delete(String entity, ObjectNode body) {
        throw new UnsupportedOperationException();
    }

    public ObjectNode voided(String entity, ObjectNode body) {
        throw new UnsupportedOperationException();
    }

    public Optional<ObjectNode> find(String entity, String id) {
        return Optional.empty();
    }

    /** All rows queries can see by now, by ascending Id; inactive ones too. */
    public Stream<ObjectNode> visible(String entity) {
        return Stream.empty();
    }

    /** A superset of the rows whose property has one of the values (case ignored), through an index if there is one. */
    public Stream<ObjectNode> visible(String entity, String property, Collection<String> values) {
        return visible(entity);
    }

    /** Whether {@link #visible(String, String, Collection)} is faster than all rows. */
    public boolean indexed(String entity, String property) {
        return false;
    }
}
