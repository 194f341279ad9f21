package io.reconpro.qbo.sandbox.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.books.Books;
import java.util.Collection;
import java.util.stream.Stream;

/** One entity's records in a company's books. */
record BookRecords(Books books, String entity) implements Records {

    @Override
    public Stream<ObjectNode> all() {
        return books.visible(entity);
    }

    @Override
    public Stream<ObjectNode> after(long skipped) {
        return books.visible(entity, skipped);
    }

    @Override
    public boolean indexed(String property) {
        return books.indexed(entity, property);
    }

    @Override
    public Stream<ObjectNode> having(String property, Collection<String> values) {
        return books.visible(entity, property, values);
    }
}
