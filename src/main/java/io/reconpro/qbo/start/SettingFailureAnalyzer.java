package io.reconpro.qbo.start;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Names the setting that is wrong, its value, where it was set and what is allowed; a secret's value stays unsaid. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final Pattern SECRET_WITHIN = Pattern.compile("(?i)(password|secret|token)=");
    private static final Pattern SECRET = Pattern.compile("(?i)(password|secret|token|key)[^.]*$");

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BindException failure) {
        BindValidationException invalid = findCause(failure, BindValidationException.class);
        String line = invalid == null ? unreadable(rootFailure, failure) : invalid.getValidationErrors().getAllErrors()
                .stream().map(error -> invalid(invalid.getValidationErrors().getName().toString(), error))
                .sorted().collect(Collectors.joining("; "));
        return new FailureAnalysis(line, null, failure);
    }

    private static String unreadable(Throwable rootFailure, BindException failure) {
        ConfigurationProperty property = failure.getProperty();
        String name = failure.getName().toString();
        return is(name, property == null ? null : property.getValue())
                + at(property == null ? null : property.getOrigin())
                + ": it must be " + allowed(failure.getTarget().getType().resolve(Object.class), rootFailure);
    }

    private static String invalid(String prefix, ObjectError error) {
        if (!(error instanceof FieldError field)) {
            return prefix + ": " + error.getDefaultMessage();
        }
        String name = DataObjectPropertyName.toDashedForm(field.getField());
        return is(prefix.isEmpty() ? name : prefix + "." + name, field.getRejectedValue()) + at(Origin.from(error))
                + ": " + demand(field.getDefaultMessage());
    }

    private static String is(String name, Object value) {
        if (value == null || value.toString().isEmpty()) {
            return name + " is not set";
        }
        boolean simple = ClassUtils.isPrimitiveOrWrapper(value.getClass()) || value instanceof Number
                || value instanceof CharSequence || value instanceof Duration || value instanceof URI;
        boolean secret = SECRET.matcher(name).find() || SECRET_WITHIN.matcher(value.toString()).find();
        return simple && !secret ? "%s is \"%s\"".formatted(name, value) : name + " is wrong";
    }

    /** The standard texts are the rest of a sentence. */
    private static String demand(String message) {
        return message.startsWith("must ") ? "it " + message : message;
    }

    private static String at(Origin origin) {
        return origin == null ? "" : " (" + origin.toString().replaceFirst("^\"[^\"]*\" from ", "") + ")";
    }

    private static String allowed(Class<?> type, Throwable rootFailure) {
        Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(" or "));
        } else if (boxed == Boolean.class) {
            return "true or false";
        } else if (Number.class.isAssignableFrom(boxed)) {
            return "a whole number";
        } else if (boxed == Duration.class) {
            return "a time such as 30s or 2m";
        } else if (boxed == URI.class) {
            return "an address such as https://quickbooks.example.com";
        }
        return "a " + boxed.getSimpleName() + " (" + firstLine(rootFailure) + ")";
    }

    private static String firstLine(Throwable failure) {
        return Objects.toString(failure.getMessage(), failure.getClass().getSimpleName()).lines().findFirst().orElse("");
    }
}
