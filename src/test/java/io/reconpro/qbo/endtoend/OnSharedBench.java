package io.reconpro.qbo.endtoend;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of this class take the one {@link Bench} of all such classes, and run once on each database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("each-database")
@ExtendWith(SharedBench.class)
@interface OnSharedBench {
}
