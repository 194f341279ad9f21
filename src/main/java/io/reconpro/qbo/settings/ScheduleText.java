package io.reconpro.qbo.settings;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Requires a text to describe a schedule. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ScheduleText.Check.class)
public @interface ScheduleText {

    String message() default "must be " + Schedule.ALLOWED;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads the text as a schedule. */
    class Check implements ConstraintValidator<ScheduleText, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text != null && Schedule.parse(text).isPresent();
        }
    }
}
