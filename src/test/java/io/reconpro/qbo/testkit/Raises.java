package io.reconpro.qbo.testkit;

import io.reconpro.qbo.log.Code;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The codes that a test raises through a run: it fails unless the log of a run has each, and on {@link Firms} also
 * unless it looked at each there.
 */
@Target(ElementType.METHOD)
@ExtendWith(RaisesExtension.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface Raises {

    Code[] value();
}
