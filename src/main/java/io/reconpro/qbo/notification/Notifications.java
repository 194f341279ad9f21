package io.reconpro.qbo.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.reconpro.qbo.connection.ConnectionSettings;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.InGeneral;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Run;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Words a notification and addresses it; the route sends it. */
@Component
class Notifications {

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);

    private final NotificationSettings settings;
    private final ConnectionSettings connection;
    private final InGeneral inGeneral;

    Notifications(NotificationSettings settings, ConnectionSettings connection, InGeneral inGeneral) {
        this.settings = settings;
        this.connection = connection;
        this.inGeneral = inGeneral;
    }

    /** Whoever starts a run while another one is under way is told at once; only a timer is told nothing. */
    boolean isNews(@ExchangeProperty("run") Run run, @Body List<LogLine> lines) {
        return run.command().startedBy() == StartedBy.TIMER || !codes(lines).equals(List.of(Code.R12));
    }

    /** What the run's findings mean to a person; without those about documents, of which the log tells. */
    Notification word(@ExchangeProperty("run") Run run, @Body List<LogLine> lines) {
        List<Code> codes = codes(lines);
        return new Notification(run.companyId(), run.id(), codes, subject(run), Stream.concat(
                codes.stream().map(inGeneral::of), Stream.of(where(run))).collect(Collectors.joining("\n")));
    }

    boolean byMail() {
        return !settings.mailTo().isBlank();
    }

    boolean byWebhook() {
        return !settings.webhook().isBlank();
    }

    void mail(@Body Notification notification, Message message) {
        message.setHeaders(new HashMap<>(Map.of("To", settings.mailTo(), "From", settings.mailFrom(),
                "Subject", notification.subject())));
        message.setBody(notification.text());
    }

    /** @return what is sent as JSON */
    Map<String, Object> webhook(@Body Notification notification, Message message) {
        message.setHeaders(new HashMap<>(Map.of(Exchange.HTTP_URI, settings.webhook(), Exchange.HTTP_METHOD, "POST",
                Exchange.CONTENT_TYPE, "application/json")));
        return Map.of("company", notification.company(), "run", notification.run(), "codes", notification.codes(),
                "subject", notification.subject(), "text", notification.text());
    }

    /** The export goes on without it; its log has the same. */
    void failed(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception failure) {
        LOG.warn("A notification could not be sent: {}", failure.getClass().getSimpleName());
    }

    private static String subject(Run run) {
        return run.command().kind() == Kind.KEEP_CONNECTION
                ? "The QuickBooks connection of company %d needs you".formatted(run.companyId())
                : "Run %d of company %d was %s".formatted(run.id(), run.companyId(),
                        run.holder() == null ? "refused" : "stopped");
    }

    private static List<Code> codes(List<LogLine> lines) {
        return lines.stream().filter(line -> line.subject() == null && line.finding() != null)
                .map(line -> line.finding().code()).distinct().toList();
    }

    private String where(Run run) {
        return connection.publicUrl().isEmpty() ? "The page Runs tells more, under run " + run.id() + "."
                : "%s/companies/%d/runs/%d tells more.".formatted(connection.publicUrl(), run.companyId(), run.id());
    }
}
