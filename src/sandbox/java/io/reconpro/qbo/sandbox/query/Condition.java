package io.reconpro.qbo.sandbox.query;

import java.util.List;

/** One `property operator value` of a WHERE; more than one value only with IN. */
record Condition(String property, Operator operator, List<String> values) {

    /** Whether an index over equal values can answer it. */
    boolean isExact() {
        return operator == Operator.EQUAL || operator == Operator.IN;
    }
}
