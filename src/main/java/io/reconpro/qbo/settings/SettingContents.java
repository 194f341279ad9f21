package io.reconpro.qbo.settings;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;

/** Requires names and contents of settings to be what a company's settings may be. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SettingContents.Check.class)
@interface SettingContents {

    String message() default "are not allowed";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names every setting that is not allowed. */
    class Check implements ConstraintValidator<SettingContents, Map<String, String>> {

        @Override
        public boolean isValid(Map<String, String> contents, ConstraintValidatorContext context) {
            List<InvalidSetting> invalid = SettingsText.read(contents).invalid();
            context.disableDefaultConstraintViolation();
            invalid.forEach(setting -> context.buildConstraintViolationWithTemplate(literally(setting.message()))
                    .addConstraintViolation());
            return invalid.isEmpty();
        }

        private static String literally(String message) {
            return message.replaceAll("([\\\\{}$])", "\\\\$1");
        }
    }
}
