package io.reconpro.qbo.notification;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whom the exporter tells that something needs a person.
 *
 * @param mailTo     e-mail addresses, separated by commas, that hear of runs that failed and of connections that end; empty for none
 * @param mailFrom   e-mail address of the sender
 * @param mailServer Camel endpoint of the mail server, such as {@code smtps://mail.example.com?username=me&password=RAW(secret)}
 * @param webhook    address that gets the same by POST as JSON with the members company, run, codes, subject and text; empty for none
 */
@Validated
@ConfigurationProperties("notification")
record NotificationSettings(
        @DefaultValue("") @Pattern(regexp = "(" + ADDRESS + "(\\s*,\\s*" + ADDRESS + ")*)?",
                message = "must be e-mail addresses, separated by commas, or empty") String mailTo,
        @DefaultValue("exporter@localhost") @Pattern(regexp = ADDRESS, message = "must be an e-mail address")
        String mailFrom,
        @DefaultValue("smtp://localhost:25") @Pattern(regexp = "smtps?:.+",
                message = "must be the address of a mail server, such as smtps://mail.example.com") String mailServer,
        @DefaultValue("") @Pattern(regexp = "(https?://.+)?",
                message = "must be an address such as https://hooks.example.com/1, or empty") String webhook) {

    private static final String ADDRESS = "[^@\\s,]+@[^@\\s,]+";
}
