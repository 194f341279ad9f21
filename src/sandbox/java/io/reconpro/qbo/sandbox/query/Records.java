package io.reconpro.qbo.sandbox.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.stream.Stream;

/** The records of one entity, as a query sees them; whoever gets one may change it. */
public interface Records {

    Stream<ObjectNode> all();

    /** All but so many first ones by ascending Id, read only as far as the stream is. */
    Stream<ObjectNode> after(long skipped);

    /** Whether {@link #having} is quicker than {@link #all}. */
    boolean indexed(String property);

    /** At least the records whose property has one of the values, case ignored; more may come, never fewer. */
    Stream<ObjectNode> having(String property, Collection<String> values);
}
