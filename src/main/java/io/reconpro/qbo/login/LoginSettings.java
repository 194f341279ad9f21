package io.reconpro.qbo.login;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Logging in to the pages.
 *
 * @param setPassword e-mail of a user who gets a password: it is asked for on the console, stored, and the program ends
 * @param operator    with set-password: true makes this user an operator, who may watch and stop the machinery itself,
 *                    false takes that back; not set: it stays as it is
 * @param failures    wrong passwords in a row for one e-mail; then the pages let it wait (from one address, ten times as many)
 * @param pause       how long they let it wait
 */
@Validated
@ConfigurationProperties("login")
record LoginSettings(
        @DefaultValue("") String setPassword,
        Boolean operator,
        @DefaultValue("5") @Min(1) int failures,
        @DefaultValue("1m") @NotNull @DurationMin(seconds = 1) Duration pause) {
}
