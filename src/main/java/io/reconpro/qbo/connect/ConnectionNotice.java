package io.reconpro.qbo.connect;

import java.time.Clock;
import java.time.ZoneId;

import io.reconpro.qbo.connection.Connections;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Lets every page of a company say when its connection needs attention. */
@ControllerAdvice
@ConditionalOnWebApplication
class ConnectionNotice {

    private final Connections connections;
    private final Clock clock;

    ConnectionNotice(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @ModelAttribute("connectionNotice")
    String notice(@PathVariable(name = "company", required = false) String company) {
        if (company == null || !company.matches("\\d{1,18}")) {
            return null;
        }
        return connections.find(Long.parseLong(company))
                .flatMap(connection -> ConnectionView.notice(connection, clock.instant(), ZoneId.systemDefault()))
                .orElse(null);
    }
}
