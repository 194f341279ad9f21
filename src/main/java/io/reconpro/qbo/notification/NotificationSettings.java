package io.reconpro.qbo.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the exporter tells that something needs a person.
 *
 * @param mailTo     e-mail addresses, separated by commas, that hear of runs that failed and of connections that end; empty for none
 * @param mailFrom   e-mail address of the sender
 * @param mailServer Camel endpoint of the mail server, such as {@code smtps://mail.example.com?username=me&password=RAW(secret)}
 * @param webhook    address that gets the same by POST as JSON with the members company, run, codes, subject and text; empty for none
 */
@ConfigurationProperties("notification")
record NotificationSettings(
        @DefaultValue("") String mailTo,
        @DefaultValue("exporter@localhost") String mailFrom,
        @DefaultValue("smtp://localhost:25") String mailServer,
        @DefaultValue("") String webhook) {
}
