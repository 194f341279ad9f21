package io.reconpro.qbo.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class take {@link Firms}, one for all classes, and run once on each database. After each test the
 * auditor looks at every firm that exported, unless the test is {@link Unaudited}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("each-database")
@ExtendWith(FirmsExtension.class)
public @interface OnFirms {
}
