package io.reconpro.qbo.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The books of this test are meant to differ from the shop in the end, so that the auditor would object. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unaudited {

    /** What differs, and why that is right. */
    String value();
}
