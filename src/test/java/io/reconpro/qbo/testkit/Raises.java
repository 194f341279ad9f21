package io.reconpro.qbo.testkit;

import io.reconpro.qbo.log.Code;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The codes that a test raises through a run; a test on {@link Firms} fails unless it looked at each in the log. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Raises {

    Code[] value();
}
