package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Classes, a tree whose full names are unique. */
final class ClassRules implements Rules {

    private final Names names;
    private final Hierarchy hierarchy;

    ClassRules(Company company) {
        this.names = new Names(company);
        this.hierarchy = new Hierarchy(company, "Name", "SubClass");
    }

    @Override
    public Set<String> kept() {
        return Set.of("Active");
    }

    @Override
    public void complete(Draft draft) {
        Names.refuseSeparators(draft.record(), "Name");
        names.settle(draft, "Name");
        hierarchy.complete(draft);
        names.refuseTaken(draft, "FullyQualifiedName", List.of("Class"));
    }

    @Override
    public void stored(ObjectNode record, ObjectNode before) {
        hierarchy.renameChildren("Class", record, before);
    }
}
